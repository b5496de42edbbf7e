// SPDX-License-Identifier: Apache-2.0
package io.github.wslnet.internal.powershell;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.wslnet.internal.powershell.Things.Thing;
import io.github.wslnet.text.ParseWarning;
import io.github.wslnet.text.UnparseableTextException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CsvReaderTest {
    private static final Thing FIRST =
            Thing.at("10.0.0.1").sized(7).coloured("Green").named("a");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"Address\",\"Size\",\"Colour\",\"Name\"\r\n\"10.0.0.1\",\"7\",\"Green\",\"a\"\r\n",
                "#TYPE Some.Thing\n\"Address\",\"Size\",\"Colour\",\"Name\"\n\"10.0.0.1\",\"7\",\"Green\",\"a\"",
                "Address,Size,Colour,Name\n10.0.0.1,7,Green,a\n",
                "\"Address\";\"Size\";\"Colour\";\"Name\"\n\"10.0.0.1\";\"7\";\"Green\";\"a\"\n\n",
                "Address\tSize\tColour\tName\n10.0.0.1\t7\tGreen\ta\n",
                "\ufeff\"Name\",\"Other Thing\",\"Colour\",\"Size\",\"Address\"\n\"a\",\"x,\"\"y\"\"\n2\",\"1\",\"7\",\"10.0.0.1\"\n"
            })
    void delimiter_and_quotes_are_told_by_the_heading(String text) {
        assertThat(Things.read(text)).containsExactly(FIRST);
    }

    @Test
    void a_single_column_must_be_quoted() {
        assertThat(Things.read("\"Address\"\n\"10.0.0.1\"\n\"10.0.0.2\"\n"))
                .containsExactly(Thing.at("10.0.0.1"), Thing.at("10.0.0.2"));
    }

    @Test
    void a_quoted_cell_may_hold_delimiters_quotes_and_line_ends() {
        assertThat(Things.read("Name,Address\n\"a, \"\"b\"\"\nc\",10.0.0.1\n"))
                .containsExactly(Thing.at("10.0.0.1").named("a, \"b\"\nc"));
    }

    @Test
    void the_type_of_a_list_is_not_the_list() {
        assertThat(Things.parse("Address,Parts\n10.0.0.1,System.String[]\n").warnings())
                .containsExactly(
                        new ParseWarning(2, "10.0.0.1,System.String[]", "Parts: expected the whole list in braces"));
    }

    @Test
    void counts_lines_inside_quotes() {
        assertThat(Things.parse("Name,Address\n\"a\nb\",10.0.0.1\nc,10.0.0.300\n")
                        .warnings())
                .containsExactly(new ParseWarning(4, "c,10.0.0.300", "Address: expected an IP address"));
    }

    @Test
    void a_row_that_ends_too_early_is_passed_over() {
        var parsed = Things.parse("\"Address\",\"Size\"\n\"10.0.0.1\",\"7\"\n\"10.0.0.2\"\n\"10.0.0.3\",\"1");

        assertThat(parsed.value()).containsExactly(Thing.at("10.0.0.1").sized(7));
        assertThat(parsed.warnings())
                .extracting(ParseWarning::reason)
                .containsExactly("expected 2 cells", "the quote isn't closed");
    }

    @Test
    void warns_of_lines_above_the_heading() {
        assertThat(Things.parse("hello\nAddress,Size\n10.0.0.1,7\n").warnings())
                .containsExactly(new ParseWarning(1, "hello", "expected a list, a table, JSON or CSV"));
    }

    @Test
    void a_command_with_commas_is_no_heading() {
        assertThat(Things.parse("PS> Get-Thing | select Address,Size\n\nAddress : 10.0.0.1\nSize : 7\n")
                        .value())
                .containsExactly(Thing.at("10.0.0.1").sized(7));
    }

    @Test
    void a_heading_without_rows_is_refused() {
        assertThatExceptionOfType(UnparseableTextException.class)
                .isThrownBy(() -> Things.parse("\"Address\",\"Size\"\r\n"))
                .withMessageContaining("the text holds no object");
    }
}
