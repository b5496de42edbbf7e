// SPDX-License-Identifier: Apache-2.0
package io.github.wslnet.cli.parse;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.wslnet.json.JsonTree;
import io.github.wslnet.text.UnparseableTextException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The names in the JSON of each format, which users rely on: {@code formats.tsv} holds inputs and values. */
class ParseFormatsTest {
    private static final String GARBAGE =
            "The quick brown fox\njumps over\u0000 the 狗 dog; 99999999999999999999 %&/()\n";

    /** Files that may hold anything: what is no entry of theirs is a remark or a warning. */
    private static final Set<String> DOCUMENTS = Set.of("wsl-conf", "wslconfig", "resolv-conf", "hosts");

    /** One line of the file. */
    record Case(String format, String text, String json) {
        static Case of(String line) {
            int first = line.indexOf('\t');
            int second = line.indexOf('\t', first + 1);
            return new Case(line.substring(0, first), line.substring(first + 1, second), line.substring(second + 1));
        }
    }

    @ParameterizedTest
    @MethodSource("cases")
    void prints_what_it_read(Case printed) {
        String text = (String) Objects.requireNonNull(JsonTree.parse("formats.tsv", printed.text()));

        assertThat(print(printed.format(), text)).isEqualTo(printed.json());
    }

    @Test
    void every_format_has_a_case() throws IOException {
        assertThat(cases().map(Case::format).collect(Collectors.toSet())).isEqualTo(ParseFormats.names());
    }

    @ParameterizedTest
    @MethodSource("formats")
    void every_format_has_a_page(String format) throws IOException {
        assertThat(Files.readString(Path.of("../../docs/formats/README.md"))).contains("`" + format + "`");
    }

    @ParameterizedTest
    @MethodSource("formats")
    void refuses_garbage(String format) {
        if (DOCUMENTS.contains(format)) {
            return;
        }
        assertThatThrownBy(() -> print(format, GARBAGE)).isInstanceOf(UnparseableTextException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"netstat", "ss", "ip-addr", "ipconfig", "wsl-list", "wslinfo", "wsl-error", "get-netroute"})
    void refuses_nothing_at_all(String format) {
        assertThatThrownBy(() -> print(format, "")).isInstanceOf(UnparseableTextException.class);
    }

    @Test
    void of_two_readings_that_fail_the_first_one_is_told() {
        assertThatThrownBy(() -> print("wsl-version", "hello"))
                .isInstanceOf(UnparseableTextException.class)
                .hasMessageStartingWith("wsl --version");
    }

    static Stream<Case> cases() throws IOException {
        try (InputStream file = ParseFormatsTest.class.getResourceAsStream("/formats.tsv")) {
            String all = new String(Objects.requireNonNull(file).readAllBytes(), UTF_8);
            return all.lines().filter(line -> !line.startsWith("#")).map(Case::of).toList().stream();
        }
    }

    static Stream<String> formats() {
        return ParseFormats.names().stream();
    }

    private static String print(String name, String text) {
        ParseFormat<?> format = Objects.requireNonNull(ParseFormats.find(name));
        return JsonTree.print(format.apply(text.getBytes(UTF_8)).value());
    }
}
