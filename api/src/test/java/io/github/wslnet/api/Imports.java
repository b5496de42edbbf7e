// SPDX-License-Identifier: Apache-2.0
package io.github.wslnet.api;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Which of our top-level types are used by code of another package: the imports of the sources, but for those that only comments use. */
final class Imports {
    private static final Pattern COMMENT = Pattern.compile("/\\*[\\s\\S]*?\\*/|//.*");
    private static final Pattern PACKAGE = Pattern.compile("^package ([\\w.]+);", Pattern.MULTILINE);
    private static final Pattern IMPORT =
            Pattern.compile("^import (?:static )?(io\\.github\\.wslnet[a-z.]*\\.)([A-Z][\\w.]*);", Pattern.MULTILINE);

    private static final Pattern IMPORT_LINE = Pattern.compile("^import .*", Pattern.MULTILINE);

    private Imports() {}

    static Set<String> ofMainCodeAndExamples() throws IOException {
        Set<String> imported = new TreeSet<>();
        for (Path file : sources()) {
            String code = COMMENT.matcher(Files.readString(file)).replaceAll("");
            String used = IMPORT_LINE.matcher(code).replaceAll("");
            Matcher own = PACKAGE.matcher(code);
            String place = own.find() ? own.group(1) + "." : "";
            Matcher found = IMPORT.matcher(code);
            while (found.find()) {
                boolean needed = found.group().startsWith("import static") || mentions(used, found.group(2));
                if (needed && !found.group(1).equals(place)) {
                    imported.add(found.group(1) + found.group(2).replaceFirst("\\..*", ""));
                }
            }
        }
        return imported;
    }

    private static boolean mentions(String code, String name) {
        return Pattern.compile("\\b" + name.substring(name.lastIndexOf('.') + 1) + "\\b")
                .matcher(code)
                .find();
    }

    private static List<Path> sources() throws IOException {
        List<Path> sources = new ArrayList<>();
        for (Artifact artifact : Artifact.values()) {
            sources.addAll(javaBelow(artifact.folder().resolve("src/main/java")));
        }
        sources.addAll(javaBelow(Path.of("../examples")));
        return sources;
    }

    private static List<Path> javaBelow(Path folder) {
        try (Stream<Path> tree = Files.walk(folder)) {
            return tree.filter(path -> path.toString().endsWith(".java")
                            && !path.toString().contains("/target/"))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
