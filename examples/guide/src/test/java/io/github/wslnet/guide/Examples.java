// SPDX-License-Identifier: Apache-2.0
package io.github.wslnet.guide;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * The examples by name: {@code See.links} is the region {@code links} of the file {@code See.java}, and what the method
 * {@code links} of that class prints.
 */
final class Examples {
    private static final List<Path> FOLDERS = List.of(
            Path.of("src", "main", "java", "io", "github", "wslnet", "guide"),
            Path.of("src", "test", "java", "io", "github", "wslnet", "guide"));

    private Examples() {}

    /** Returns the lines between {@code // region name} and {@code // endregion}, moved to the left edge. */
    static List<String> region(String name) throws IOException {
        List<String> file = Files.readAllLines(source(typeOf(name)));
        int start = indexOf(file, "// region " + name.substring(name.indexOf('.') + 1), 0, name);
        int end = indexOf(file, "// endregion", start, name);
        List<String> lines = file.subList(start + 1, end);
        int indentation = lines.stream()
                .filter(line -> !line.isBlank())
                .mapToInt(line -> line.length() - line.stripLeading().length())
                .min()
                .orElse(0);
        return lines.stream()
                .map(line -> line.substring(Math.min(indentation, line.length())))
                .toList();
    }

    /** Returns a file of this module without the line about its licence. */
    static List<String> file(String path) throws IOException {
        List<String> lines = Files.readAllLines(Path.of(path));
        return lines.subList(1, lines.size());
    }

    /** Returns every example that can be run: each method without arguments of a class in the main folder. */
    static List<String> runnable() throws IOException {
        try (Stream<Path> files = Files.list(FOLDERS.get(0))) {
            return files.map(path -> path.getFileName().toString())
                    .filter(name -> !name.startsWith("package-info"))
                    .map(name -> name.substring(0, name.length() - ".java".length()))
                    .sorted()
                    .flatMap(Examples::methods)
                    .toList();
        }
    }

    /** Runs a method and returns the lines that it printed. */
    static List<String> output(String name) {
        return printing(() -> call(name));
    }

    /** Calls a method without arguments and returns what it returns. */
    static Object call(String name) {
        try {
            Method method = type(typeOf(name)).getDeclaredMethod(name.substring(name.indexOf('.') + 1));
            method.setAccessible(true);
            return method.invoke(null);
        } catch (InvocationTargetException e) {
            throw new AssertionError(name + " fails", e.getCause());
        } catch (ReflectiveOperationException e) {
            throw new LinkageError("there is no example " + name, e);
        }
    }

    static List<String> printing(Runnable printer) {
        PrintStream before = System.out;
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (PrintStream out = new PrintStream(bytes, false, StandardCharsets.UTF_8)) {
            System.setOut(out);
            printer.run();
        } finally {
            System.setOut(before);
        }
        return bytes.toString(StandardCharsets.UTF_8).stripTrailing().lines().toList();
    }

    private static Stream<String> methods(String type) {
        return Stream.of(type(type).getDeclaredMethods())
                .filter(method -> method.getParameterCount() == 0 && !method.isSynthetic())
                .filter(method -> Modifier.isStatic(method.getModifiers()))
                .map(method -> type + "." + method.getName())
                .sorted();
    }

    private static Class<?> type(String name) {
        try {
            return Class.forName(Examples.class.getPackageName() + "." + name);
        } catch (ClassNotFoundException e) {
            throw new AssertionError("there is no class " + name, e);
        }
    }

    private static String typeOf(String name) {
        return name.substring(0, name.indexOf('.'));
    }

    private static Path source(String type) {
        return FOLDERS.stream()
                .map(folder -> folder.resolve(type + ".java"))
                .filter(Files::exists)
                .findFirst()
                .orElseThrow(() -> new AssertionError("there is no " + type + ".java"));
    }

    private static int indexOf(List<String> file, String line, int from, String name) {
        for (int i = from; i < file.size(); i++) {
            if (file.get(i).strip().equals(line)) {
                return i;
            }
        }
        throw new AssertionError("there is no region " + name);
    }
}
