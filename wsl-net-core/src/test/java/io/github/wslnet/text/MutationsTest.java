// SPDX-License-Identifier: Apache-2.0
package io.github.wslnet.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;

class MutationsTest {
    @Test
    void tries_the_capture_its_prefixes_its_line_deletions_and_its_replacements() {
        Set<String> seen = new HashSet<>();

        Mutations.assertHarmless("ab\ncd", seen::add);

        assertThat(seen).contains("ab\ncd", "", "a", "ab\nc", "cd", "ab\n", "b\ncd", "7b\ncd", "ab\nc\0", "ab\nc界");
    }

    @Test
    void takes_an_unparseable_text_for_an_answer() {
        Mutations.assertHarmless("ab", text -> {
            throw new UnparseableTextException("test", 0, text, "no reason");
        });
    }

    @Test
    void names_the_mutation_that_another_exception_escaped_from() {
        assertThatThrownBy(() -> Mutations.assertHarmless("ab", text -> Integer.parseInt("4" + text.indexOf(':'))))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("NumberFormatException")
                .hasCauseInstanceOf(NumberFormatException.class);

        assertThatThrownBy(() -> Mutations.assertHarmless("ab", text -> failOn(text, "a:")))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("character 1 replaced by COLON");
    }

    @Test
    void tries_a_fixed_share_of_a_long_capture_with_every_replacement() {
        String capture = "0123456789 abcdef\n".repeat(4000);
        Set<Character> replacements = new HashSet<>();
        long start = System.nanoTime();

        Mutations.assertHarmless(capture, text -> addForeign(text, replacements));

        assertThat(replacements).contains('\0', ':', 'x', '界');
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(10));
    }

    private static void failOn(String text, String bad) {
        if (text.equals(bad)) {
            throw new IllegalStateException(text);
        }
    }

    private static void addForeign(String text, Set<Character> foreign) {
        for (char c : new char[] {'\0', ':', 'x', '界'}) {
            if (text.indexOf(c) >= 0) {
                foreign.add(c);
            }
        }
    }
}
