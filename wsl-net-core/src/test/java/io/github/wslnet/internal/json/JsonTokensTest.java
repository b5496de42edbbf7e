// SPDX-License-Identifier: Apache-2.0
package io.github.wslnet.internal.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.wslnet.internal.json.JsonTokens.Kind;
import io.github.wslnet.text.UnparseableTextException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class JsonTokensTest {
    @Test
    void tells_the_kind_of_each_token() {
        assertThat(kinds("{\"a\": [1, true, null, \"x\"], \"b\": {}}"))
                .containsExactly(
                        Kind.OBJECT,
                        Kind.NAME,
                        Kind.ARRAY,
                        Kind.SCALAR,
                        Kind.SCALAR,
                        Kind.NULL,
                        Kind.SCALAR,
                        Kind.CLOSE,
                        Kind.NAME,
                        Kind.OBJECT,
                        Kind.CLOSE,
                        Kind.CLOSE);
    }

    @Test
    void keeps_the_kind_of_the_current_token() {
        JsonTokens tokens = JsonTokens.of("test", "[]", 1, 0);

        assertThat(tokens.kind()).isEqualTo(Kind.END);
        tokens.next();
        assertThat(tokens.kind()).isEqualTo(Kind.ARRAY);
    }

    @Test
    void gives_the_text_of_names_and_scalars() {
        JsonTokens tokens = JsonTokens.of("test", "{\"a\\u0041\": -1.50}", 1, 0);
        tokens.next();

        tokens.next();
        assertThat(tokens.text()).isEqualTo("aA");
        tokens.next();
        assertThat(tokens.text()).isEqualTo("-1.50");
    }

    @Test
    void counts_lines_and_characters_of_the_whole_text() {
        String text = "wsl: a notice\n[\n  7\n]";
        JsonTokens tokens = JsonTokens.of("test", text, 2, 14);

        tokens.next();
        assertThat(tokens.line()).isEqualTo(2);
        assertThat(tokens.offset()).isEqualTo(14);
        tokens.next();
        assertThat(tokens.line()).isEqualTo(3);
        assertThat(tokens.offset()).isEqualTo(text.indexOf('7'));
        tokens.next();
        assertThat(tokens.line()).isEqualTo(4);
        assertThat(tokens.offsetReached()).isEqualTo(text.length());
    }

    @Test
    void skips_what_is_in_an_object_or_array_and_nothing_of_a_scalar() {
        JsonTokens tokens = JsonTokens.of("test", "[{\"a\": [1]}, 2, 3]", 1, 0);
        tokens.next();

        tokens.next();
        tokens.skipChildren();
        tokens.next();
        assertThat(tokens.text()).isEqualTo("2");
        tokens.skipChildren();
        tokens.next();
        assertThat(tokens.text()).isEqualTo("3");
    }

    @Test
    void several_documents_may_follow_each_other() {
        assertThat(kinds("{}\n[] 1")).containsExactly(Kind.OBJECT, Kind.CLOSE, Kind.ARRAY, Kind.CLOSE, Kind.SCALAR);
    }

    @Test
    void a_broken_document_is_an_error_that_names_the_line_of_the_text() {
        assertThatThrownBy(() -> kindsFrom("?\n\n{\n:}", 3, 3))
                .isInstanceOf(UnparseableTextException.class)
                .hasMessageStartingWith("test, line 4: broken JSON: Unexpected character (':' (code 58))");
        assertThatThrownBy(() -> {
                    JsonTokens tokens = JsonTokens.of("test", "{\"a\":", 1, 0);
                    tokens.next();
                    tokens.skipChildren();
                })
                .isInstanceOf(UnparseableTextException.class)
                .hasMessageStartingWith("test, line 1: broken JSON: Unexpected end-of-input");
    }

    private static List<Kind> kinds(String text) {
        return kindsFrom(text, 1, 0);
    }

    private static List<Kind> kindsFrom(String text, int line, int offset) {
        JsonTokens tokens = JsonTokens.of("test", text, line, offset);
        List<Kind> kinds = new ArrayList<>();
        while (tokens.next() != Kind.END) {
            kinds.add(tokens.kind());
        }
        return kinds;
    }
}
