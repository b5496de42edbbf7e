// SPDX-License-Identifier: Apache-2.0
package io.github.wslnet.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ParseCommandTest {
    private static final String IP_ADDR = """
            2: eth0: <BROADCAST,MULTICAST,UP,LOWER_UP> mtu 1500 qdisc mq state UP group default qlen 1000
                inet 172.26.17.100/20 brd 172.26.31.255 scope global eth0
            """;

    @Test
    void prints_what_it_reads_as_one_line_of_json() {
        Call call = Call.withInput(IP_ADDR, "parse", "ip-addr");

        assertThat(call.exitCode()).isZero();
        assertThat(call.out())
                .startsWith("{\"format\":\"ip-addr\",\"value\":[{")
                .contains("172.26.17.100")
                .endsWith("\"warnings\":[]}" + System.lineSeparator());
        assertThat(call.out().lines()).hasSize(1);
    }

    @Test
    void prints_what_it_passed_over_as_warnings() {
        Call call = Call.withInput("Warnung: nichts\n" + IP_ADDR, "parse", "ip-addr");

        assertThat(call.exitCode()).isZero();
        assertThat(call.out()).contains("\"warnings\":[{\"line\":1,\"text\":\"Warnung: nichts\",\"reason\":");
    }

    @Test
    void refuses_another_text_on_one_line_of_standard_error() {
        Call call = Call.withInput("Zugriff verweigert\n", "parse", "ip-addr");

        assertThat(call.exitCode()).isEqualTo(65);
        assertThat(call.out()).isEmpty();
        assertThat(call.err()).startsWith("wslnet: ip addr, line 1: ").contains("Zugriff verweigert");
        assertThat(call.err().lines()).hasSize(1);
    }

    @Test
    void refuses_an_empty_text() {
        assertThat(Call.of("parse", "ip-addr").exitCode()).isEqualTo(65);
    }

    @Test
    void names_the_formats_when_it_knows_none_of_that_name() {
        Call call = Call.of("parse", "ip-adr");

        assertThat(call.exitCode()).isEqualTo(2);
        assertThat(call.err()).startsWith("unknown format 'ip-adr'; known: ").contains("ip-addr", "netstat");
        assertThat(call.out()).isEmpty();
    }

    @Test
    void wants_a_format() {
        Call call = Call.of("parse");

        assertThat(call.exitCode()).isEqualTo(2);
        assertThat(call.err()).startsWith("Missing required parameter: 'FORMAT'");
    }

    @Test
    void refuses_a_code_page_that_does_not_exist() {
        Call call = Call.of("parse", "netstat", "--charset", "cp4711");

        assertThat(call.exitCode()).isEqualTo(2);
        assertThat(call.err()).contains("no such code page: 'cp4711'");
    }
}
