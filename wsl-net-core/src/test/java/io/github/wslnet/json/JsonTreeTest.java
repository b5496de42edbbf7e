// SPDX-License-Identifier: Apache-2.0
package io.github.wslnet.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.wslnet.text.Mutations;
import io.github.wslnet.text.UnparseableTextException;
import java.math.BigInteger;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class JsonTreeTest {
    private static final String CAPTURE = """
            [ {
              "IPAddress": "172.26.16.1", "InterfaceIndex": 27, "PrefixLength": 20,
              "ValidLifetime": null, "SkipAsSource": false, "Share": 0.5e1,
              "Names": ["vEthernet (WSL)", "a\\"b\\\\\\u0041"], "Empty": {}, "None": []
            } ]
            """;

    @Test
    void reads_each_kind_of_value() {
        List<?> rows = (List<?>) JsonTree.parse("test", CAPTURE);

        assertThat(rows).hasSize(1);
        assertThat((Map<?, ?>) rows.get(0))
                .hasToString("{IPAddress=172.26.16.1, InterfaceIndex=27, PrefixLength=20, ValidLifetime=null,"
                        + " SkipAsSource=false, Share=5.0, Names=[vEthernet (WSL), a\"b\\A], Empty={}, None=[]}");
    }

    @Test
    void reads_whole_numbers_of_any_size_exactly() {
        assertThat(JsonTree.parse("test", "[1, 4294967295, 18446744073709551615]"))
                .isEqualTo(List.of(1, 4_294_967_295L, new BigInteger("18446744073709551615")));
    }

    @Test
    void of_members_with_the_same_name_the_last_one_counts() {
        assertThat(JsonTree.parse("test", "{\"a\": 1, \"a\": 2}")).isEqualTo(Map.of("a", 2));
    }

    @Test
    void passes_over_a_byte_order_mark() {
        assertThat(JsonTree.parse("test", "\ufeff[1]")).isEqualTo(List.of(1));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "``            | 1 | the JSON document is empty",
                "[1] x         | 1 | no JSON document: Unrecognized token 'x'",
                "[1] [2]       | 1 | expected the end of the JSON document",
                "{} }          | 1 | no JSON document: Unexpected close marker '}'",
                "[1,]          | 1 | no JSON document: Unexpected character (']' (code 93))",
                "[1            | 1 | no JSON document: Unexpected end-of-input",
                "{\"a\" 1}     | 1 | no JSON document: Unexpected character ('1' (code 49))",
                "{\"a\": }     | 1 | no JSON document: Unexpected character ('}' (code 125))",
                "'a'           | 1 | no JSON document: Unexpected character",
                "NaN           | 1 | no JSON document: Non-standard token 'NaN'",
                "01            | 1 | no JSON document: Invalid numeric value",
                "1e999         | 1 | the number is too large",
                "\"a           | 1 | no JSON document: Unexpected end-of-input",
                "Get-NetIPAddress : Access is denied | 1 | no JSON document: Unrecognized token 'Get'",
            })
    void says_why_a_text_is_no_json_document(String text, int line, String reason) {
        assertThatThrownBy(() -> JsonTree.parse("test", text))
                .isInstanceOfSatisfying(UnparseableTextException.class, e -> {
                    assertThat(e.reason()).startsWith(reason).doesNotContain("\n");
                    assertThat(e.line()).isEqualTo(line);
                    assertThat(e.format()).isEqualTo("test");
                });
    }

    @Test
    void names_the_line_where_it_went_wrong() {
        assertThatThrownBy(() -> JsonTree.parse("test", "[\n1,\n2,\n}"))
                .isInstanceOf(UnparseableTextException.class)
                .hasMessageStartingWith("test, line 4: ");
    }

    @Test
    void nesting_is_bounded() {
        assertThat(JsonTree.parse("test", "[".repeat(1000) + "]".repeat(1000))).isInstanceOf(List.class);
        assertThatThrownBy(() -> JsonTree.parse("test", "[".repeat(100_000)))
                .isInstanceOf(UnparseableTextException.class)
                .hasMessageContaining("nesting depth");
        assertThatThrownBy(() -> JsonTree.parse("test", "{\"a\":".repeat(100_000)))
                .isInstanceOf(UnparseableTextException.class);
    }

    @Test
    void the_length_of_a_number_is_bounded() {
        assertThatThrownBy(() -> JsonTree.parse("test", "1".repeat(1001)))
                .isInstanceOf(UnparseableTextException.class)
                .hasMessageContaining("exceeds the maximum");
    }

    @Test
    void a_broken_document_is_never_anything_but_unparseable() {
        Mutations.assertHarmless(CAPTURE, text -> JsonTree.parse("test", text));
    }

    @Test
    void prints_what_it_read_on_one_line() {
        assertThat(JsonTree.print(JsonTree.parse("test", CAPTURE)))
                .isEqualTo("[{\"IPAddress\":\"172.26.16.1\",\"InterfaceIndex\":27,\"PrefixLength\":20,"
                        + "\"ValidLifetime\":null,\"SkipAsSource\":false,\"Share\":5.0,"
                        + "\"Names\":[\"vEthernet (WSL)\",\"a\\\"b\\\\A\"],\"Empty\":{},\"None\":[]}]");
    }

    @Test
    void prints_indented_with_the_same_line_ending_on_every_system() {
        assertThat(JsonTree.printIndented(new JsonObject().put("a", 1).put("b", new JsonObject().put("c", true))))
                .isEqualTo("{\n  \"a\" : 1,\n  \"b\" : {\n    \"c\" : true\n  }\n}");
    }

    @Test
    void refuses_to_print_what_has_no_json_form() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> JsonTree.print(List.of(new Object())))
                .withMessageContaining("class java.lang.Object");
        assertThatIllegalArgumentException().isThrownBy(() -> JsonTree.print(Double.NaN));
        assertThatIllegalArgumentException().isThrownBy(() -> JsonTree.print(Double.POSITIVE_INFINITY));
    }

    @ParameterizedTest
    @ValueSource(strings = {"\n", "\u0000", "\"", "\\", "界", "😀", "\u2028"})
    void every_text_survives_printing_and_reading(String text) {
        assertThat(JsonTree.parse("test", JsonTree.print(Arrays.asList(text, null))))
                .isEqualTo(Arrays.asList(text, null));
    }

    @Test
    void what_is_not_visible_is_printed_as_an_escape_and_read_back() {
        String hostile = "a\u007f\u009b2J\u202eb\u2028\ud800\r\n\u0000é\ud83d\ude00";

        assertThat(JsonTree.print(hostile))
                .isEqualTo("\"a\\u007f\\u009b2J\\u202eb\\u2028\\ud800\\r\\n\\u0000é\ud83d\ude00\"");
        assertThat(JsonTree.parse("test", JsonTree.print(hostile))).isEqualTo(hostile);
    }
}
