// SPDX-License-Identifier: Apache-2.0
package io.github.wslnet.guide;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The classes, members and files that pages name are there; the pages about formats name those of others. */
class NamesTest {
    private static final Pattern CODE = Pattern.compile("`([^`]+)`");
    private static final Pattern LINK = Pattern.compile("\\]\\(([^)#: ]+)(#[^)]*)?\\)");
    private static final Pattern TYPE =
            Pattern.compile("([A-Z]\\w*[a-z]\\w*)(?:\\.((?!cpp|h\\b)\\w+)(…?))?(?:\\(.*\\))?");
    private static final Pattern DECLARED = Pattern.compile("\\b(?:class|record|interface|enum) ([A-Z]\\w*)");

    /** Names of others: of Java, of libraries, of Windows. */
    private static final Set<String> FOREIGN = Set.of(
            "Advapi32Util",
            "DataInput",
            "Config",
            "Optional",
            "ServerSocket",
            "ServerSocketChannel",
            "HttpServer",
            "InetAddress",
            "IPAddressString",
            "InetAddresses",
            "ParseUtil");

    private static final Map<String, List<String>> TEXTS = new HashMap<>();

    static List<Page> pages() throws IOException {
        return Page.all().stream()
                .filter(page -> !page.toString().startsWith("CHANGELOG"))
                .toList();
    }

    @BeforeAll
    static void readSources() throws IOException {
        try (Stream<Path> tree = Files.walk(Page.ROOT)) {
            List<Path> files = tree.filter(path -> path.toString().endsWith(".java"))
                    .filter(path -> !path.toString().contains("/target/"))
                    .toList();
            for (Path file : files) {
                String text = Files.readString(file);
                Matcher declared = DECLARED.matcher(text);
                while (declared.find()) {
                    TEXTS.computeIfAbsent(declared.group(1), name -> new ArrayList<>())
                            .add(text);
                }
            }
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("pages")
    void are_there(Page page) {
        List<String> missing = new ArrayList<>();
        boolean fenced = false;
        for (String line : page.lines()) {
            fenced ^= line.startsWith("```");
            if (!fenced) {
                LINK.matcher(line)
                        .results()
                        .map(link -> link.group(1))
                        .filter(target -> !Files.exists(page.path().resolveSibling(target)))
                        .forEach(missing::add);
                CODE.matcher(line)
                        .results()
                        .map(code -> code.group(1))
                        .filter(code -> !page.toString().startsWith("docs/formats/") && !isThere(code))
                        .forEach(missing::add);
            }
        }

        assertThat(missing).as("named in %s but not there", page).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"docs/guide", "docs/pains"})
    void every_page_is_in_the_contents_of_its_folder(String folder) throws IOException {
        String contents = Files.readString(Page.ROOT.resolve(folder).resolve("README.md"));
        try (Stream<Path> files = Files.list(Page.ROOT.resolve(folder))) {
            assertThat(files.map(file -> file.getFileName().toString()).filter(name -> name.endsWith(".md")))
                    .allSatisfy(name -> assertThat(name.equals("README.md") || contents.contains("(" + name + ")"))
                            .as(name)
                            .isTrue());
        }
    }

    private static boolean isThere(String code) {
        Matcher type = TYPE.matcher(code);
        if (type.matches() && !FOREIGN.contains(type.group(1))) {
            return isType(type.group(1), type.group(2), type.group(3));
        }
        boolean isFile = code.matches("[\\w.-]+(/[\\w.-]+)+") && Files.exists(Page.ROOT.resolve(code.split("/")[0]));
        return !isFile || code.matches("(src|target|\\.ci)/.*") || Files.exists(Page.ROOT.resolve(code));
    }

    private static boolean isType(String name, String member, String rest) {
        List<String> texts = TEXTS.getOrDefault(name, List.of());
        Pattern wanted = Pattern.compile(member == null ? "" : "\\b" + member + ("…".equals(rest) ? "" : "\\b"));
        return texts.stream().anyMatch(text -> wanted.matcher(text).find());
    }
}
