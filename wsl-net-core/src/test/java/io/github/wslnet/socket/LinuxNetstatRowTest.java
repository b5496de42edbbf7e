// SPDX-License-Identifier: Apache-2.0
package io.github.wslnet.socket;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.github.wslnet.address.IpAddress;
import io.github.wslnet.text.ParseWarning;
import io.github.wslnet.text.Parsed;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Rows of {@code netstat} at the edges of what a row is. */
class LinuxNetstatRowTest {
    private static final String SSH = "tcp 0 0 0.0.0.0:22 0.0.0.0:* LISTEN\n";

    @ParameterizedTest
    @CsvSource({
        "tcp 0 0,                                     'a row has a protocol, two queues, a local and a foreign address'",
        "tcp 0 99999999999 0.0.0.0:80 0.0.0.0:* LISTEN, the number of waiting bytes is too large",
        "tcp 0 0 0.0.0.0:80 0.0.0.0:* LISTEN 2147483648/x, the process id is too large",
        "tcp 0 0 0.0.0.0:80 0.0.0.0:* 0/x,            a TCP row has a state"
    })
    void says_what_is_wrong_with_a_row(String row, String reason) {
        Parsed<List<LinuxSocket>> parsed = LinuxNetstatOutput.parse(SSH + row + "\n");

        assertThat(parsed.warnings())
                .extracting(ParseWarning::line, ParseWarning::reason)
                .containsExactly(tuple(2, reason));
    }

    @Test
    void of_two_broken_addresses_the_first_is_named() {
        String first = LinuxNetstatOutput.parse(SSH + "tcp 0 0 0.0.0.0:70000 0.0.0.0:* LISTEN\n")
                .warnings()
                .get(0)
                .reason();

        assertThat(LinuxNetstatOutput.parse(SSH + "tcp 0 0 0.0.0.0:70000 10.0.0.256:1 LISTEN\n")
                        .warnings())
                .singleElement()
                .extracting(ParseWarning::reason)
                .isEqualTo(first);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1cp 0 0 0.0.0.0:80 0.0.0.0:* LISTEN",
                "tCp 0 0 0.0.0.0:80 0.0.0.0:* LISTEN",
                "tcp/ 0 0 0.0.0.0:80 0.0.0.0:* LISTEN",
                "tcp: 0 0 0.0.0.0:80 0.0.0.0:* LISTEN",
                "`cp 0 0 0.0.0.0:80 0.0.0.0:* LISTEN",
                "{cp 0 0 0.0.0.0:80 0.0.0.0:* LISTEN",
                "tcp x 0 0.0.0.0:80 0.0.0.0:* LISTEN",
                "unix"
            })
    void what_does_not_begin_like_a_row_is_none(String line) {
        Parsed<List<LinuxSocket>> parsed = LinuxNetstatOutput.parse(SSH + line + "\n");

        assertThat(parsed.value()).hasSize(1);
        assertThat(parsed.warnings()).singleElement().satisfies(warning -> {
            assertThat(warning.line()).isEqualTo(2);
            assertThat(warning.text()).isEqualTo(line);
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"az09", "raw6", "udplite"})
    void a_protocol_has_small_letters_and_digits(String protocol) {
        assertThat(only(protocol + " 0 0 0.0.0.0:80 0.0.0.0:* 7").protocol()).contains(protocol);
    }

    @Test
    void a_unix_socket_may_have_no_reference() {
        assertThat(LinuxNetstatOutput.parse(SSH + "unix 0 [ ] DGRAM\n").orThrow())
                .hasSize(1);
    }

    @Test
    void a_full_column_is_cut_unless_a_longer_one_has_shown_the_table_to_be_wide() {
        String full = "tcp6 0 0 2001:db8:85a3:8d3:::443 :::* LISTEN\n";
        String wide = "tcp6 0 0 2001:db8:85a3:8d3:1319:8a2e:370:7348:80 :::* LISTEN\n";

        assertThat(only(full).local().mayBeCut()).isTrue();
        List<LinuxSocket> rows = LinuxNetstatOutput.parse(wide + full).orThrow();
        assertThat(rows.get(1).local().mayBeCut()).isFalse();
        assertThat(rows.get(1).local().address()).contains(IpAddress.parse("2001:db8:85a3:8d3::"));
    }

    @Test
    void a_name_that_fills_its_column_may_be_cut() {
        assertThat(only("tcp 0 0 a-long-name-in-this-lan:80 0.0.0.0:* LISTEN")
                        .local()
                        .mayBeCut())
                .isFalse();
        assertThat(only("tcp 0 0 a-long-name-in-this-:80 0.0.0.0:* LISTEN")
                        .local()
                        .mayBeCut())
                .isTrue();
    }

    @Test
    void what_is_left_of_a_cut_address_has_hexadecimal_digits_colons_and_dots() {
        LinuxSocket cut = only("tcp6 0 0 ::ffff:192.168.100.:443 :::* LISTEN");

        assertThat(cut.local().mayBeCut()).isTrue();
        assertThat(cut.local().host()).isEqualTo("::ffff:192.168.100.");
        assertThat(cut.local().port()).hasValue(443);
        assertThat(LinuxNetstatOutput.parse(SSH + "tcp6 0 0 fe80:::15:5dff:fe%:8443 :::* LISTEN\n")
                        .warnings())
                .hasSize(1);
    }

    @Test
    void a_process_may_have_the_largest_number_and_no_name() {
        assertThat(only("tcp 0 0 0.0.0.0:80 0.0.0.0:* LISTEN 2147483647/x").processes())
                .containsExactly(SocketProcess.of("x", 2_147_483_647));
        assertThat(only("tcp 0 0 0.0.0.0:80 0.0.0.0:* LISTEN 812/").processes())
                .containsExactly(SocketProcess.of("", 812));
        assertThat(only("tcp 0 0 0.0.0.0:80 0.0.0.0:* LISTEN 0/swapper").processes())
                .containsExactly(SocketProcess.of("swapper", 0));
        assertThat(only("tcp 0 0 0.0.0.0:80 0.0.0.0:* LISTEN 812/a  b").processes())
                .containsExactly(SocketProcess.of("a", 812));
    }

    @Test
    void a_state_may_be_of_several_words() {
        assertThat(only("tcp 0 0 10.0.0.2:80 10.0.0.9:53 /up and running -").rawState())
                .contains("/up and running");
        assertThat(only("udp 0 0 10.0.0.2:80 10.0.0.9:53").rawState()).isEmpty();
    }

    @Test
    void a_connection_that_is_over_has_inode_0() {
        LinuxSocket socket = only("tcp 0 0 10.0.0.2:80 10.0.0.9:53 TIME_WAIT 0 0 -");

        assertThat(socket.inode()).hasValue(0);
        assertThat(socket.user()).contains("0");
        assertThat(socket.rawState()).contains("TIME_WAIT");
        assertThat(socket.processes()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "off (0.00/0/0),   ESTABLISHED",
        "on (9.00/0/0),    ESTABLISHED",
        "keepalive (/0/0), ESTABLISHED keepalive (/0/0)",
        "off (:),          ESTABLISHED off (:)",
        "off ((0),         ESTABLISHED off ((0)"
    })
    void a_timer_is_a_word_and_numbers_in_brackets(String timer, String state) {
        assertThat(only("tcp 0 0 10.0.0.2:80 10.0.0.9:53 ESTABLISHED " + timer).rawState())
                .contains(state);
    }

    private static LinuxSocket only(String row) {
        List<LinuxSocket> rows = LinuxNetstatOutput.parse(row).orThrow();
        assertThat(rows).hasSize(1);
        return rows.get(0);
    }
}
