// SPDX-License-Identifier: Apache-2.0
package io.github.wslnet.internal.scan;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class WordsTest {
    private static final Words WORDS = Words.of("tcp", "tcp6", "top", "LISTEN");

    @Test
    void finds_a_word_where_it_stands_in_a_text() {
        String text = "tcp6 LISTEN tip";

        assertThat(WORDS.find(text, 0, 4)).isEqualTo("tcp6");
        assertThat(WORDS.find(text, 0, 3)).isEqualTo("tcp");
        assertThat(WORDS.contains(text, 5, 11)).isTrue();
        assertThat(WORDS.find(text, 12, 15)).isNull();
        assertThat(WORDS.find(text, 4, 4)).isNull();
        assertThat(WORDS.find(text, 15, 15)).isNull();
    }

    @Test
    void words_that_share_length_and_some_letters_are_told_apart() {
        assertThat(Words.of("abcde").find("axcye", 0, 5)).isNull();
        assertThat(WORDS.contains("tcP", 0, 3)).isFalse();
    }

    @Test
    void gives_its_own_word_or_else_a_copy() {
        String own = "LISTEN";

        assertThat(Words.of(own).at("x LISTEN", 2, 8)).isSameAs(own);
        assertThat(WORDS.at("x ESTAB", 2, 7)).isEqualTo("ESTAB");
    }

    @Test
    void holds_as_many_words_as_are_given() {
        String[] many = IntStream.range(0, 300).mapToObj(i -> "word" + i).toArray(String[]::new);
        Words words = Words.of(many);

        assertThat(many).allMatch(word -> words.contains(word, 0, word.length()));
        assertThat(words.contains("word300", 0, 7)).isFalse();
    }
}
