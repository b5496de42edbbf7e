// SPDX-License-Identifier: Apache-2.0
package io.github.wslnet.internal.powershell;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.tuple;

import io.github.wslnet.internal.powershell.Things.Thing;
import io.github.wslnet.text.ParseWarning;
import io.github.wslnet.text.UnparseableTextException;
import org.junit.jupiter.api.Test;

class TableReaderTest {
    private static final Thing FIRST =
            Thing.at("10.0.0.1").sized(7).coloured("Green").named("vEthernet (WSL)");
    private static final Thing SECOND =
            Thing.at("fe80::1%12").sized(12).coloured("Blue").named("Wi-Fi");

    @Test
    void numbers_to_the_right_and_texts_to_the_left() {
        assertThat(Things.read("""

                Address    Size Colour Name
                -------    ---- ------ ----
                10.0.0.1      7 Green  vEthernet (WSL)
                fe80::1%12   12 Blue   Wi-Fi

                """)).containsExactly(FIRST, SECOND);
    }

    @Test
    void the_order_of_the_columns_is_free() {
        assertThat(Things.read("""
                Name            Colour Other     Size Address
                ----            ------ -----     ---- -------
                vEthernet (WSL) Green  who knows    7 10.0.0.1
                Wi-Fi           Blue                12 fe80::1%12
                """)).containsExactly(FIRST, SECOND);
    }

    @Test
    void a_text_to_the_right_keeps_its_words() {
        assertThat(Things.read("""
                           Name Address
                           ---- -------
                vEthernet (WSL) 10.0.0.1
                          Wi-Fi 10.0.0.2
                """))
                .containsExactly(
                        Thing.at("10.0.0.1").named("vEthernet (WSL)"),
                        Thing.at("10.0.0.2").named("Wi-Fi"));
    }

    @Test
    void an_empty_cell_is_no_value() {
        assertThat(Things.read("""
                Address    Size Colour Name
                -------    ---- ------ ----
                10.0.0.1        Green  vEthernet (WSL)
                10.0.0.2      7        Wi-Fi
                10.0.0.3
                """))
                .containsExactly(
                        Thing.at("10.0.0.1").coloured("Green").named("vEthernet (WSL)"),
                        Thing.at("10.0.0.2").sized(7).named("Wi-Fi"),
                        Thing.at("10.0.0.3"));
    }

    @Test
    void a_heading_may_be_broken_over_several_lines() {
        assertThat(Things.read("""
                Address    Si Col
                           ze our
                -------    -- ---
                10.0.0.1    7 Green
                """))
                .containsExactly(Thing.at("10.0.0.1").sized(7).coloured("Green"));
    }

    @Test
    void a_heading_may_be_cut() {
        assertThat(Things.read("""
                Addr…    Si... Name
                -----    ----- ----
                10.0.0.1     7 Wi-Fi
                """))
                .containsExactly(Thing.at("10.0.0.1").sized(7).named("Wi-Fi"));
    }

    @Test
    void a_cell_may_be_broken_over_several_lines() {
        assertThat(Things.read("""
                Address    Size Colour Name
                -------    ---- ------ ----
                2001:db8:     7 Green  a long name
                :7:8                   of something
                10.0.0.2      8 Gree   Wi-Fi
                                nish
                """))
                .containsExactly(
                        Thing.at("2001:db8::7:8").sized(7).coloured("Green").named("a long name of something"),
                        Thing.at("10.0.0.2").sized(8).coloured("Greenish").named("Wi-Fi"));
    }

    @Test
    void what_a_narrow_table_cuts_off_is_missing() {
        var parsed = Things.parse("""
                Address    Size Colour Name
                -------    ---- ------ ----
                10.0.0.1      7 Blu... vEthernet (W...
                10.0.0.2      7 Gre…   Adap...#2
                fe80::1...    7 Red    Wi-Fi
                """);

        assertThat(parsed.value())
                .containsExactly(
                        Thing.at("10.0.0.1").sized(7).coloured("Blue"),
                        Thing.at("10.0.0.2").sized(7));
        assertThat(parsed.warnings())
                .extracting(ParseWarning::line, ParseWarning::reason)
                .containsExactly(
                        tuple(3, "Name is cut off by the table"),
                        tuple(4, "Colour is cut off by the table"),
                        tuple(4, "Name is cut off by the table"),
                        tuple(5, "Address is cut off by the table"));
    }

    @Test
    void the_colours_of_powershell_7_do_not_matter() {
        assertThat(Things.read("""
                \u001b[32;1mAddress    \u001b[0m\u001b[32;1mSize\u001b[0m
                \u001b[32;1m-------    \u001b[0m\u001b[32;1m----\u001b[0m
                10.0.0.1      7

                \u001b[32;1mAddress : \u001b[0m10.0.0.2
                """)).containsExactly(Thing.at("10.0.0.1").sized(7), Thing.at("10.0.0.2"));
    }

    @Test
    void wide_characters_count_double_on_a_console() {
        assertThat(Things.read("""
                Name         Address   Size Colour
                ----         -------   ---- ------
                イーサネット 10.0.0.1     7 Green
                """)).containsExactly(FIRST.named("イーサネット"));
    }

    @Test
    void wide_characters_count_once_in_a_file() {
        assertThat(Things.read("""
                Name         Address   Size Colour
                ----         -------   ---- ------
                イーサネット       10.0.0.1     7 Green
                """)).containsExactly(FIRST.named("イーサネット"));
    }

    @Test
    void fields_are_told_by_their_form_when_the_padding_is_lost() {
        assertThat(Things.read("""
                Address Size Colour Ready
                ------- ---- ------ -----
                192.168.100.200 7 Green True
                2001:db8:77:88::99 12 False
                """))
                .containsExactly(
                        Thing.at("192.168.100.200").sized(7).coloured("Green").thatIsReady(),
                        Thing.at("2001:db8:77:88::99").sized(12));
    }

    @Test
    void fields_are_told_by_their_form_under_a_heading_in_other_words() {
        assertThat(Things.read("""
                Adresse    Größe Farbe
                -------    ----- -----
                10.0.0.1       7 Green
                """))
                .containsExactly(Thing.at("10.0.0.1").sized(7).coloured("Green"));
    }

    @Test
    void rows_are_read_without_heading() {
        assertThat(Things.read("10.0.0.1      7 Green\nfe80::1%12   12 Blue\n"))
                .containsExactly(FIRST.named(""), SECOND.named(""));
    }

    @Test
    void several_tables_may_follow_each_other() {
        assertThat(Things.read("""
                Address    Size
                -------    ----
                10.0.0.1      7
                Size Address
                ---- -------
                   8 10.0.0.2

                Address : 10.0.0.3
                """))
                .containsExactly(
                        Thing.at("10.0.0.1").sized(7), Thing.at("10.0.0.2").sized(8), Thing.at("10.0.0.3"));
    }

    @Test
    void a_line_below_a_whole_value_does_not_go_on_it() {
        var parsed = Things.parse("""
                Address    Size Colour
                -------    ---- ------
                10.0.0.1      7 Green
                PS C:\\>
                """);

        assertThat(parsed.value()).containsExactly(Thing.at("10.0.0.1").sized(7).coloured("Green"));
        assertThat(parsed.warnings()).extracting(ParseWarning::line).containsExactly(4);
    }

    @Test
    void a_line_right_above_the_heading_is_not_part_of_it() {
        var parsed = Things.parse("""
                PS C:\\> Get-Thing | Format-Table
                Address    Size
                -------    ----
                10.0.0.1      7
                """);

        assertThat(parsed.value()).containsExactly(Thing.at("10.0.0.1").sized(7));
        assertThat(parsed.warnings()).extracting(ParseWarning::line).containsExactly(1);
    }

    @Test
    void says_what_is_wrong_with_a_row() {
        var parsed = Things.parse("""
                Address    Size Colour
                -------    ---- ------
                10.0.0.256    7 Green
                10.0.0.1    700 Green
                           12
                """);

        assertThat(parsed.value()).containsExactly(Thing.at("10.0.0.1").coloured("Green"));
        assertThat(parsed.warnings())
                .containsExactly(
                        new ParseWarning(3, "10.0.0.256    7 Green", "Address: expected an IP address"),
                        new ParseWarning(4, "10.0.0.1    700 Green", "Size: expected a number in 0..99"));
    }

    @Test
    void a_heading_without_rows_is_not_a_table() {
        assertThatExceptionOfType(UnparseableTextException.class)
                .isThrownBy(() -> Things.parse("Address    Size\n-------    ----\n\n"))
                .withMessage("get-thing: the text holds no object: expected a list, a table, JSON or CSV");
    }

    @Test
    void a_table_of_other_things_is_refused() {
        assertThatExceptionOfType(UnparseableTextException.class)
                .isThrownBy(() -> Things.parse("Handles Id\n------- --\n     12  7\n"))
                .withMessageContaining("get-thing, line 3")
                .withMessageContaining("no Address");
    }
}
