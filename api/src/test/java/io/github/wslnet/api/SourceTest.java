// SPDX-License-Identifier: Apache-2.0
package io.github.wslnet.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The rules that only the sources show, of every module: how long things are and whether packages explain themselves. */
class SourceTest {
    private static final List<Path> MODULES = Stream.of(
                    "wsl-net-core",
                    "wsl-net-windows",
                    "wsl-net-testkit",
                    "examples/wslnet",
                    "examples/tour",
                    "examples/guide",
                    "conformance",
                    "benchmarks",
                    "fuzz",
                    "api")
            .map(Path.of("..")::resolve)
            .toList();
    private static final int LONG_METHOD = 15;

    private static final Map<Path, String> TEXTS = new TreeMap<>();

    @BeforeAll
    static void readSources() throws IOException {
        for (Path module : MODULES) {
            read(module.resolve("src/main/java"));
            read(module.resolve("src/test/java"));
        }
    }

    private static void read(Path sources) throws IOException {
        if (!Files.isDirectory(sources)) {
            return;
        }
        try (Stream<Path> tree = Files.walk(sources)) {
            for (Path file :
                    (Iterable<Path>) tree.filter(path -> path.toString().endsWith(".java"))::iterator) {
                TEXTS.put(file, Files.readString(file));
            }
        }
    }

    private static Map<Path, String> ofMainCode() {
        Map<Path, String> texts = new TreeMap<>(TEXTS);
        texts.keySet().removeIf(file -> !file.toString().contains("/src/main/"));
        return texts;
    }

    @Test
    void no_file_is_longer_than_400_lines() {
        assertThat(TEXTS)
                .isNotEmpty()
                .allSatisfy((file, text) -> assertThat(text.lines()).hasSizeLessThanOrEqualTo(400));
    }

    @Test
    void nine_methods_in_ten_have_at_most_15_lines_and_none_has_more_than_40() {
        List<Body> methods = new ArrayList<>();
        ofMainCode().forEach((file, text) -> methods.addAll(Body.ofMethods(file.getFileName() + "", text)));
        List<Body> longOnes =
                methods.stream().filter(method -> method.lines > LONG_METHOD).toList();

        assertThat(longOnes).filteredOn(method -> method.lines > 40).isEmpty();
        assertThat(longOnes)
                .as("long ones of %s methods", methods.size())
                .hasSizeLessThanOrEqualTo(methods.size() / 10);
    }

    @Test
    void bodies_are_counted_between_their_braces() {
        String source = """
                class A {
                    private static final int[] NONE = {};

                    A() {}

                    int one(int x) {
                        // a comment with a {
                        return x + "}".length();
                    }

                    Runnable two() {
                        return new Runnable() {
                            @Override
                            public void run() {
                                while (true) {}
                            }
                        };
                    }
                }
                """;

        assertThat(Body.ofMethods("A", source)).extracting(Body::lines).containsExactly(0, 2, 1, 6);
    }

    /** But for the fuzzer's, most of which are those of what it reaches into. */
    @Test
    void every_package_says_what_it_is_for() {
        assertThat(ofMainCode().keySet().stream()
                        .filter(file -> !file.startsWith("../fuzz"))
                        .map(Path::getParent)
                        .distinct()
                        .filter(folder -> !folder.endsWith("src/main/java")))
                .isNotEmpty()
                .allSatisfy(folder -> assertThat(folder.resolve("package-info.java"))
                        .content()
                        .contains("/**"));
    }

    /** The body of a method, by how many lines stand between the lines of its braces. */
    private record Body(String place, int lines) {
        private static final Pattern LITERAL_OR_COMMENT = Pattern.compile(
                "\"\"\"[\\s\\S]*?\"\"\"|\"(\\\\.|[^\"\\\\])*\"|'(\\\\.|[^'\\\\])+'|//[^\n]*|/\\*[\\s\\S]*?\\*/");
        private static final Pattern TYPE_HEADER =
                Pattern.compile("\\b(class|interface|enum|record)\\s+\\w+|\\bnew\\s[^;]*\\)\\s*$");

        static List<Body> ofMethods(String file, String source) {
            String code = LITERAL_OR_COMMENT.matcher(source).replaceAll(Body::lineEndings);
            List<Body> bodies = new ArrayList<>();
            Deque<Brace> open = new ArrayDeque<>();
            int line = 1;
            int headerStart = 0;
            for (int i = 0; i < code.length(); i++) {
                char c = code.charAt(i);
                if (c == '\n') {
                    line++;
                } else if (c == '{') {
                    open.push(Brace.after(code.substring(headerStart, i), line, open.peek()));
                } else if (c == '}') {
                    Brace brace = open.pop();
                    if (brace.kind == Kind.METHOD) {
                        bodies.add(new Body(file + ":" + brace.line, Math.max(0, line - brace.line - 1)));
                    }
                }
                if (c == '{' || c == '}' || c == ';') {
                    headerStart = i + 1;
                }
            }
            return bodies;
        }

        private static String lineEndings(MatchResult found) {
            return Matcher.quoteReplacement(found.group().replaceAll("[^\n]+", ""));
        }

        private enum Kind {
            TYPE,
            METHOD,
            OTHER
        }

        private record Brace(Kind kind, int line) {
            static Brace after(String header, int line, Brace outer) {
                if (TYPE_HEADER.matcher(header).find()) {
                    return new Brace(Kind.TYPE, line);
                }
                boolean member = outer != null && outer.kind == Kind.TYPE && !header.contains("=");
                return new Brace(member ? Kind.METHOD : Kind.OTHER, line);
            }
        }
    }
}
