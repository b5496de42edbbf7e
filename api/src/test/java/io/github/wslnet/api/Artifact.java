// SPDX-License-Identifier: Apache-2.0
package io.github.wslnet.api;

import io.github.wslnet.WslNetException;
import io.github.wslnet.testkit.FakeWslHost;
import io.github.wslnet.windows.WindowsWslHost;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.module.ModuleDescriptor;
import java.lang.module.ModuleFinder;
import java.lang.module.ModuleReader;
import java.lang.module.ModuleReference;
import java.lang.reflect.Modifier;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A jar for users, and what its module exports to everybody. */
enum Artifact {
    CORE("wsl-net-core", WslNetException.class),
    WINDOWS("wsl-net-windows", WindowsWslHost.class),
    TESTKIT("wsl-net-testkit", FakeWslHost.class);

    private final String id;
    private final Class<?> anchor;

    Artifact(String id, Class<?> anchor) {
        this.id = id;
        this.anchor = anchor;
    }

    String id() {
        return id;
    }

    /** The folder of its module. */
    Path folder() {
        return Path.of("..", id);
    }

    /** The types that a user can name, nested ones too, by name. */
    List<Class<?>> types() {
        ModuleReference module = module();
        Set<String> exported = module.descriptor().exports().stream()
                .filter(export -> !export.isQualified())
                .map(ModuleDescriptor.Exports::source)
                .collect(Collectors.toSet());
        try (ModuleReader reader = module.open();
                Stream<String> entries = reader.list()) {
            return entries.filter(entry -> entry.endsWith(".class") && !entry.endsWith("-info.class"))
                    .map(entry -> entry.substring(0, entry.length() - ".class".length())
                            .replace('/', '.'))
                    .filter(name -> exported.contains(name.substring(0, name.lastIndexOf('.'))))
                    .map(Artifact::load)
                    .filter(Artifact::canBeNamed)
                    .sorted(Comparator.comparing(Class::getName))
                    .collect(Collectors.toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private ModuleReference module() {
        try {
            Path place = Path.of(
                    anchor.getProtectionDomain().getCodeSource().getLocation().toURI());
            return ModuleFinder.of(place).findAll().iterator().next();
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Class<?> load(String name) {
        try {
            return Class.forName(name, false, Artifact.class.getClassLoader());
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(e);
        }
    }

    private static boolean canBeNamed(Class<?> type) {
        if (type.isSynthetic() || type.isAnonymousClass() || type.isLocalClass()) {
            return false;
        }
        Class<?> outer = type.getDeclaringClass();
        if (outer == null) {
            return Modifier.isPublic(type.getModifiers());
        }
        boolean visible = Modifier.isPublic(type.getModifiers())
                || Modifier.isProtected(type.getModifiers()) && Members.extensible(outer);
        return visible && canBeNamed(outer);
    }
}
