// SPDX-License-Identifier: Apache-2.0
package io.github.wslnet.windows.internal.jna;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.jna.Callback;
import com.sun.jna.Library;
import com.sun.jna.Native;
import com.sun.jna.NativeMapped;
import com.sun.jna.Structure;
import com.sun.jna.ptr.ByReference;
import io.github.wslnet.json.JsonCursor;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Holds the metadata for native images against what our classes and JNA's library mention. */
class NativeImageMetadataTest {
    private static final String PLACE =
            "/META-INF/native-image/io.github.wslnet/wsl-net-windows/reachability-metadata.json";
    private static final Pattern JNA_TYPE = Pattern.compile("com/sun/jna/[\\w/$]+");

    private final JsonCursor metadata = JsonCursor.parse("metadata", text());
    private final Set<String> types = new HashSet<>();
    private final Set<String> proxies = new HashSet<>();

    NativeImageMetadataTest() {
        for (JsonCursor entry : metadata.get("reflection").list(entry -> entry)) {
            JsonCursor type = entry.get("type");
            if (type.isText()) {
                types.add(type.text());
            } else {
                proxies.addAll(type.get("proxy").list(JsonCursor::text));
            }
        }
    }

    @Test
    void every_library_has_a_proxy_and_shows_its_members() {
        Set<String> libraries = mentioned(type -> type.isInterface()
                && Library.class.isAssignableFrom(type)
                && Arrays.stream(type.getDeclaredMethods()).anyMatch(method -> !method.isSynthetic()));

        assertThat(libraries).contains(Iphlpapi.class.getName(), "com.sun.jna.platform.win32.Kernel32");
        assertThat(proxies).containsAll(libraries);
        assertThat(types).containsAll(libraries);
    }

    @Test
    void every_structure_and_what_is_in_it_can_be_made() {
        Set<String> structures = mentioned(type -> Structure.class.isAssignableFrom(type) && type != Structure.class);
        Set<String> fields = new TreeSet<>();
        for (String structure : structures) {
            for (Field field : load(structure).getFields()) {
                if (!Modifier.isStatic(field.getModifiers()) && isOfJna(field.getType())) {
                    fields.add(field.getType().getName());
                }
            }
        }

        assertThat(structures).contains("com.sun.jna.platform.win32.ShellAPI$SHELLEXECUTEINFO");
        assertThat(types).containsAll(structures).containsAll(fields);
    }

    @Test
    void every_handle_and_number_of_windows_can_be_made() {
        Set<String> mapped = mentioned(type -> NativeMapped.class.isAssignableFrom(type)
                && !Structure.class.isAssignableFrom(type)
                && !Modifier.isAbstract(type.getModifiers()));

        assertThat(mapped).contains("com.sun.jna.platform.win32.WinNT$HANDLE");
        assertThat(types).containsAll(mapped).containsAll(mentioned(ByReference.class::isAssignableFrom));
    }

    @Test
    void every_callback_shows_its_method() {
        Set<String> callbacks = mentioned(
                type -> type.getName().startsWith("io.github.wslnet.") && Callback.class.isAssignableFrom(type));

        assertThat(callbacks).contains(Iphlpapi.UnicastIpAddressChange.class.getName());
        assertThat(types).containsAll(callbacks);
    }

    @ParameterizedTest
    @ValueSource(strings = {"win32-x86-64", "win32-aarch64"})
    void every_class_that_the_native_library_looks_up_is_there(String platform) {
        String library = "com/sun/jna/" + platform + "/jnidispatch.dll";
        Set<String> lookedUp = Pattern.compile("\\x00((?:com/sun/jna|java)/[\\w/$]+)\\x00")
                .matcher(latin1(Native.class.getResourceAsStream("/" + library)))
                .results()
                .map(found -> found.group(1).replace('/', '.'))
                .collect(Collectors.toCollection(TreeSet::new));

        assertThat(lookedUp).contains("com.sun.jna.Native", "java.lang.reflect.Method");
        assertThat(types).containsAll(lookedUp);
        assertThat(metadata.get("resources").list(entry -> entry.get("glob").text()))
                .contains(library);
    }

    @Test
    void every_type_of_the_metadata_is_there() {
        assertThat(Stream.concat(types.stream(), proxies.stream())).allSatisfy(NativeImageMetadataTest::load);
    }

    /** The classes of this package, and the types of JNA that they mention, in a signature or a call. */
    private static Set<String> mentioned(Predicate<Class<?>> kind) {
        Stream<String> names = classFiles().stream().flatMap(file -> {
            Stream<String> jna = JNA_TYPE.matcher(latin1(open(file))).results().map(MatchResult::group);
            return Stream.concat(Stream.of(ownName(file)), jna);
        });
        return names.map(name -> name.replace('/', '.'))
                .distinct()
                .map(NativeImageMetadataTest::load)
                .filter(kind)
                .map(Class::getName)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static List<Path> classFiles() {
        try {
            Path main = Path.of(Iphlpapi.class
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toURI());
            Path folder = main.resolve(Iphlpapi.class.getPackageName().replace('.', '/'));
            return filesIn(folder)
                    .filter(file -> file.toString().endsWith(".class")
                            && !file.getFileName().toString().equals("package-info.class"))
                    .toList();
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Stream<Path> filesIn(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String ownName(Path file) {
        return Iphlpapi.class.getPackageName() + "."
                + file.getFileName().toString().replace(".class", "");
    }

    private static boolean isOfJna(Class<?> type) {
        return NativeMapped.class.isAssignableFrom(type) || Structure.class.isAssignableFrom(type);
    }

    private static Class<?> load(String name) {
        try {
            return Class.forName(name, false, NativeImageMetadataTest.class.getClassLoader());
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String text() {
        return latin1(Iphlpapi.class.getResourceAsStream(PLACE));
    }

    private static InputStream open(Path file) {
        try {
            return Files.newInputStream(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String latin1(InputStream input) {
        try (input) {
            return new String(input.readAllBytes(), StandardCharsets.ISO_8859_1);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
