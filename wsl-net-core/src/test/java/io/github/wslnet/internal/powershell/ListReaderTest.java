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

class ListReaderTest {
    private static final Thing FIRST = Thing.at("10.0.0.1").sized(7).named("vEthernet (WSL)");

    @Test
    void a_blank_line_ends_an_object() {
        assertThat(Things.read("""

                Address : 10.0.0.1
                Size    : 7
                Name    : vEthernet (WSL)

                Address : 10.0.0.2
                Ready   : True

                """)).containsExactly(FIRST, Thing.at("10.0.0.2").thatIsReady());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Address : 10.0.0.1\nSize : 7\nName : vEthernet (WSL)",
                "Address: 10.0.0.1\nSize: 7\nName: vEthernet (WSL)\n",
                "Address           :10.0.0.1\r\nSize :7\r\nName :vEthernet (WSL)\r\n",
                "    Address : 10.0.0.1  \n    Size : 7\n    Name : vEthernet (WSL)\n\n\n",
                "Address : 10.0.0.1\n    Size    : 7\n    Name    : vEthernet (WSL)\n",
                "\ufeffaddress : 10.0.0.1\nSIZE : 7\nname : vEthernet (WSL)\n",
                "A\0d\0d\0r\0e\0s\0s\0 : 10.0.0.1\0\nSize : 7\nName : vEthernet (WSL)\n",
                "Caption :\nAddress : 10.0.0.1\nSize : 7\nCimClass : ROOT/x:y\nName : vEthernet (WSL)\n"
            })
    void padding_case_and_foreign_properties_do_not_matter(String text) {
        assertThat(Things.read(text)).containsExactly(FIRST);
    }

    @Test
    void a_name_that_comes_again_starts_another_object() {
        assertThat(Things.read("""
                Address : 10.0.0.1
                Size : 1
                Address : 10.0.0.2
                Size : 2
                """))
                .containsExactly(
                        Thing.at("10.0.0.1").sized(1), Thing.at("10.0.0.2").sized(2));
    }

    @Test
    void the_first_name_with_a_value_counts() {
        assertThat(Things.read("IP : 10.0.0.2\nAddress :\n")).containsExactly(Thing.at("10.0.0.2"));
        assertThat(Things.read("IP : 10.0.0.2\nAddress : 10.0.0.1\n")).containsExactly(Thing.at("10.0.0.1"));
    }

    @Test
    void a_long_text_goes_on_in_the_lines_below() {
        assertThat(Things.read("""
                Address : 10.0.0.1
                Name    : a text that is\s
                          broken between
                          words
                Size    : 7
                """)).containsExactly(FIRST.named("a text that is broken between words"));
    }

    @Test
    void a_long_address_is_broken_anywhere() {
        assertThat(Things.read("""
                Address : 2001:db8:
                          :7:8
                Size    : 7
                """)).containsExactly(Thing.at("2001:db8::7:8").sized(7));
    }

    @Test
    void a_text_goes_on_below_though_the_indentation_is_lost() {
        assertThat(Things.read("Address : 10.0.0.1\nSize : 7\nName : vEthernet\n(WSL)\n"))
                .as("whether a blank is lost can't be told where there was none before")
                .containsExactly(FIRST.named("vEthernet(WSL)"));
    }

    @Test
    void lines_in_braces_are_no_properties() {
        assertThat(Things.read("""
                Address : 10.0.0.1
                Ports   : {
                          Address: 10.0.0.9
                          Size: 55}
                Size    : 7
                Name    : vEthernet (WSL)
                """)).containsExactly(FIRST);
    }

    @Test
    void a_list_stands_in_braces() {
        assertThat(Things.read("Address : 10.0.0.1\nParts : {80, 443, 3000-3010}\n"))
                .containsExactly(Thing.at("10.0.0.1").madeOf("80", "443", "3000-3010"));
        assertThat(Things.read("Address : 10.0.0.1\nParts : Any\n"))
                .containsExactly(Thing.at("10.0.0.1").madeOf("Any"));
        assertThat(Things.read("Address : 10.0.0.1\nParts : {}\n")).containsExactly(Thing.at("10.0.0.1"));
    }

    @Test
    void a_list_that_was_cut_is_not_read_at_all() {
        assertThat(Things.parse("Address : 10.0.0.1\nParts : {1, 2, 3, 4...}\n").warnings())
                .containsExactly(
                        new ParseWarning(2, "Parts : {1, 2, 3, 4...}", "Parts: expected the whole list in braces"));
    }

    @Test
    void three_dots_in_a_list_are_text() {
        assertThat(Things.read("Address : 10.0.0.1\nName : and so on...\n"))
                .containsExactly(Thing.at("10.0.0.1").named("and so on..."));
    }

    @Test
    void warns_of_a_value_that_cannot_be_read_and_keeps_the_rest() {
        var parsed = Things.parse("Address : 10.0.0.1\nSize : 100\nReady : maybe\nName : x\n");

        assertThat(parsed.value()).containsExactly(Thing.at("10.0.0.1").named("x"));
        assertThat(parsed.warnings())
                .containsExactly(
                        new ParseWarning(2, "Size : 100", "Size: expected a number in 0..99"),
                        new ParseWarning(3, "Ready : maybe", "Ready: expected True or False"));
    }

    @Test
    void an_object_without_what_a_row_needs_is_passed_over() {
        var parsed = Things.parse("Size : 1\n\nAddress : 10.0.0.1\n\nAddress : 10.0.0.256\nSize : 2\n");

        assertThat(parsed.value()).containsExactly(Thing.at("10.0.0.1"));
        assertThat(parsed.warnings())
                .containsExactly(
                        new ParseWarning(1, "Size : 1", "no Address"),
                        new ParseWarning(5, "Address : 10.0.0.256", "Address: expected an IP address"));
    }

    @Test
    void warns_of_a_prompt_below_an_object() {
        var parsed = Things.parse("PS C:\\> Get-Thing\n\nAddress : 10.0.0.1\nPS C:\\Users\\me>\n");

        assertThat(parsed.value()).containsExactly(Thing.at("10.0.0.1"));
        assertThat(parsed.warnings()).extracting(ParseWarning::line).containsExactly(1, 4);
    }

    @Test
    void an_error_message_is_no_object() {
        assertThatExceptionOfType(UnparseableTextException.class)
                .isThrownBy(() -> Things.parse("Get-Thing : No MSFT_Thing objects found\nAt line:1 char:1\n"))
                .withMessageContaining("get-thing, line 1");
    }

    @Test
    void an_empty_value_is_no_value() {
        assertThat(Things.read("Address : 10.0.0.1\nSize :\nColour : \nParts :  \n"))
                .containsExactly(Thing.at("10.0.0.1"));
    }
}
