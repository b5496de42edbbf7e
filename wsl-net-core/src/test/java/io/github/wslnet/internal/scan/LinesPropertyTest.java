// SPDX-License-Identifier: Apache-2.0
package io.github.wslnet.internal.scan;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.Chars;
import net.jqwik.api.constraints.StringLength;

class LinesPropertyTest {
    @Property(tries = 500)
    void each_line_has_the_fields_that_splitting_at_blanks_gives(
            @ForAll @StringLength(max = 60) @Chars({' ', '\t', '\r', '\n'}) @CharRange(from = 'a', to = 'd')
                    String text) {
        List<List<String>> expected = new ArrayList<>();
        text.lines().forEach(line -> expected.add(words(line)));

        // String.lines also ends a line at a lone CR, which is a blank here
        if (!text.replace("\r\n", "").contains("\r")) {
            assertThat(fieldsByLine(text)).isEqualTo(expected);
        }
        assertThat(fieldsByLine(text).stream().flatMap(List::stream)).containsExactlyElementsOf(words(text));
    }

    @Property(tries = 500)
    void lines_joined_again_are_the_text(@ForAll @StringLength(max = 60) @Chars({'\n', 'a', ' '}) String text) {
        List<String> lines = new ArrayList<>();
        Lines cursor = Lines.of(text);
        while (cursor.next()) {
            lines.add(cursor.line());
        }

        String joined = String.join("\n", lines);
        assertThat(text).isIn(joined, joined + "\n");
    }

    private static List<List<String>> fieldsByLine(String text) {
        List<List<String>> all = new ArrayList<>();
        Lines lines = Lines.of(text);
        while (lines.next()) {
            List<String> fields = new ArrayList<>();
            for (int i = 0; i < lines.fieldCount(); i++) {
                fields.add(lines.field(i));
            }
            all.add(fields);
        }
        return all;
    }

    private static List<String> words(String text) {
        return Arrays.stream(text.split("[ \t\r\n]+"))
                .filter(word -> !word.isEmpty())
                .toList();
    }
}
