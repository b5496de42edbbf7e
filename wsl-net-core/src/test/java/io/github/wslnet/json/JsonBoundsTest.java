// SPDX-License-Identifier: Apache-2.0
package io.github.wslnet.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.wslnet.internal.json.JsonBounds;
import io.github.wslnet.internal.json.JsonTokens;
import io.github.wslnet.text.UnparseableTextException;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class JsonBoundsTest {
    @Test
    void lists_stand_in_each_other_a_thousand_deep() {
        assertThat(JsonTree.print(JsonTree.parse("test", nested(1_000)))).isEqualTo(nested(1_000));
        refuses(nested(1_001), "nesting depth (1001) exceeds the maximum allowed (1000");
    }

    @Test
    void a_text_has_twenty_million_characters() {
        String longest = "x".repeat(20_000_000);

        assertThat(JsonTree.parse("test", '"' + longest + '"')).isEqualTo(longest);
        refuses('"' + longest + "x\"", "String value length (20000001) exceeds the maximum allowed (20000000");
    }

    @Test
    void a_key_has_fifty_thousand_characters() {
        String longest = "k".repeat(50_000);

        assertThat(JsonTree.parse("test", "{\"" + longest + "\":1}")).isEqualTo(Map.of(longest, 1));
        refuses("{\"" + longest + "k\":1}", "Name length (50001) exceeds the maximum allowed (50000");
    }

    @Test
    void a_number_has_a_thousand_digits() {
        assertThat(JsonTree.parse("test", "9".repeat(1_000))).hasToString("9".repeat(1_000));
        refuses("9".repeat(1_001), "Number value length (1001) exceeds the maximum allowed (1000");
    }

    @Test
    void a_document_that_is_kept_has_four_million_tokens() {
        int elements = JsonBounds.TOKENS - 2;

        assertThat((List<?>) JsonTree.parse("test", list(elements))).hasSize(elements);
        refuses(list(elements + 1), "Token count (4000001) exceeds the maximum allowed (4000000");
    }

    @Test
    void a_document_that_is_walked_through_may_have_more_tokens() {
        JsonTokens tokens = JsonTokens.of("test", list(JsonBounds.TOKENS), 1, 0);
        int count = 0;
        while (tokens.next() != JsonTokens.Kind.END) {
            count++;
        }

        assertThat(count).isEqualTo(JsonBounds.TOKENS + 2);
    }

    private static void refuses(String document, String reason) {
        assertThatThrownBy(() -> JsonTree.parse("test", document))
                .isInstanceOf(UnparseableTextException.class)
                .hasMessageContaining(reason);
    }

    private static String nested(int depth) {
        return "[".repeat(depth) + "]".repeat(depth);
    }

    private static String list(int elements) {
        return "[" + String.join(",", Collections.nCopies(elements, "0")) + "]";
    }
}
