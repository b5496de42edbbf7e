// SPDX-License-Identifier: Apache-2.0
package io.github.wslnet.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class DoctorCommandTest {
    private static final String WITHOUT_RELAY =
            Snapshots.NAT.replace("\"port\": 3000, \"pid\": 9", "\"port\": 3001, \"pid\": 9");

    @Test
    void prints_the_root_cause_first() {
        Call call = Call.withInput(WITHOUT_RELAY, "doctor", "--snapshot", "-");

        assertThat(call.exitCode()).isZero();
        assertThat(call.out())
                .startsWith("root cause: WSL's relay does not listen for a server (relay.missing)\n")
                .contains("error: WSL's relay listens for a server that is gone (relay.orphan)")
                .contains("which ends Ubuntu")
                .contains("not known, as the snapshot lacks what they read: ");
    }

    @Test
    void prints_json() {
        assertThat(Call.withInput(WITHOUT_RELAY, "doctor", "--json", "--snapshot", "-")
                        .out())
                .startsWith(
                        "{\"rootCause\":\"relay.missing\",\"findings\":[{\"id\":\"relay.missing\",\"severity\":\"error\"")
                .contains("\"causedBy\":null", "\"unknown\":[");
    }

    @Test
    void says_nothing_of_a_healthy_machine() {
        Call call = Call.withInput(Snapshots.NAT, "doctor", "--exit-code", "--snapshot", "-");

        assertThat(call.exitCode()).isZero();
        assertThat(call.out()).startsWith("nothing found\n");
    }

    @Test
    void an_exit_code_says_that_something_is_broken_when_asked_for() {
        assertThat(Call.withInput(WITHOUT_RELAY, "doctor", "--exit-code", "--snapshot", "-")
                        .exitCode())
                .isEqualTo(1);
    }

    @Test
    void colours_the_headings_alone() {
        assertThat(Terminal.coloured("root cause: a\n    b\n    -> c\nwarning: d"))
                .isEqualTo(
                        "\u001b[1m\u001b[31mroot cause: a\u001b[0m\n    b\n\u001b[1m    -> c\u001b[0m\n\u001b[33mwarning: d\u001b[0m");
    }

    @Test
    void names_the_owners_of_a_port() {
        assertThat(Call.withInput(Snapshots.NAT, "who-owns", "3000", "--snapshot", "-")
                        .out())
                .isEqualTo("""
                tcp 127.0.0.1:3000: relay wslrelay.exe (pid 9) on Windows
                tcp 0.0.0.0:3000: server node (pid 812) in Ubuntu
                a client of windows 127.0.0.1 gets node in Ubuntu on 0.0.0.0:3000
                a client of windows [::1] gets nobody (refused)
                a client of lan gets nobody (timed-out)
                """);
        assertThat(Call.withInput(Snapshots.NAT, "who-owns", "--json", "3000", "--snapshot", "-")
                        .out())
                .startsWith("{\"port\":3000,\"claims\":[{\"side\":\"windows\",\"proto\":\"tcp\",\"family\":\"v4\"");
    }

    @Test
    void picks_a_free_port() {
        assertThat(Call.withInput(Snapshots.NAT, "who-owns", "3000", "--pick", "--snapshot", "-")
                        .out())
                .startsWith("free: 3001\nnot 3000: tcp 127.0.0.1:3000: relay");
        assertThat(Call.withInput(Snapshots.NAT, "who-owns", "3000", "--pick", "--json", "--snapshot", "-")
                        .out())
                .startsWith("{\"port\":3001,\"skipped\":[{\"first\":3000,\"last\":3000");
    }

    @Test
    void refuses_what_is_no_port() {
        assertThat(Call.withInput(Snapshots.NAT, "who-owns", "70000", "--snapshot", "-")
                        .exitCode())
                .isEqualTo(65);
    }
}
