// SPDX-License-Identifier: Apache-2.0
package io.github.wslnet.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.wslnet.command.HostileNames;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LogonTaskTest {
    private static final LogonTask TASK =
            new LogonTask("keep web", "PC\\me", "C:\\Program Files\\keeper\\keeper.exe", "--port 3000");

    @Test
    void it_is_made_and_deleted_by_schtasks() {
        assertThat(TASK.createCommand("C:\\t.xml").arguments())
                .containsExactly("schtasks.exe", "/Create", "/TN", "\\wsl-net\\keep web", "/XML", "C:\\t.xml");
        assertThat(TASK.deleteCommand().arguments())
                .containsExactly("schtasks.exe", "/Delete", "/TN", "\\wsl-net\\keep web", "/F");
    }

    @Test
    void every_hostile_text_stays_the_text_of_its_element() {
        for (String text : HostileNames.all()) {
            String xml = new LogonTask("t", "me", "C:\\p.exe", text).xml();
            String written = xml.substring(xml.indexOf("<Arguments>") + 11, xml.indexOf("</Arguments>"));

            assertThat(written).doesNotContain("<", ">", "\"", "'");
            assertThat(written.replace("&lt;", "<")
                            .replace("&gt;", ">")
                            .replace("&quot;", "\"")
                            .replace("&apos;", "'")
                            .replace("&amp;", "&"))
                    .isEqualTo(text);
        }
    }

    @Test
    void the_program_has_the_plain_rights_of_the_user() {
        assertThat(TASK.xml()).contains("<RunLevel>LeastPrivilege</RunLevel>").contains("<UserId>PC\\me</UserId>");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "a\\b", "a/b", "a\"b", "-x\n"})
    void another_name_is_refused(String name) {
        assertThatThrownBy(() -> new LogonTask(name, "me", "C:\\p.exe", ""))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void a_control_character_is_refused() {
        assertThatThrownBy(() -> new LogonTask("t", "me", "C:\\p.exe\u0000", ""))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest(name = "{index}") // a report in XML has no such characters
    @ValueSource(strings = {"\u0000", "\t", "\u001f", "\ufffe", "\uffff", "\ud800", "\udfff"})
    void what_xml_can_not_hold_is_refused(String text) {
        assertThatThrownBy(() -> new LogonTask("t", "me", "C:\\p.exe", "a" + text))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("control characters");
    }

    @ParameterizedTest(name = "{index}") // a report in XML has no such characters
    @ValueSource(strings = {" ", "~", "\u00fc", "\ud7ff", "\ue000", "\ufffd"})
    void every_other_character_is_taken(String text) {
        assertThat(new LogonTask("t", "me", "C:\\p.exe", text).xml()).contains("<Arguments>" + text + "</Arguments>");
    }

    @Test
    void a_user_and_a_program_are_needed() {
        assertThatThrownBy(() -> new LogonTask("t", "", "C:\\p.exe", "")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new LogonTask("t", "me", "", "")).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void its_bytes_are_utf_16_with_a_byte_order_mark() {
        assertThat(new String(TASK.toBytes(), StandardCharsets.UTF_16)).isEqualTo(TASK.xml());
        assertThat(TASK.toBytes()).startsWith(0xff, 0xfe);
    }
}
