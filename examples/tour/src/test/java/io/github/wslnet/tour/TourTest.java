// SPDX-License-Identifier: Apache-2.0
package io.github.wslnet.tour;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.wslnet.windows.LocalLinux;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class TourTest {
    private static String told = "";

    @BeforeAll
    static void tell() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        Tour.tell(LocalLinux.here(), new Page(new PrintStream(bytes, true, StandardCharsets.UTF_8)));
        told = bytes.toString(StandardCharsets.UTF_8);
    }

    @Test
    void begins_with_this_machine() {
        assertThat(chapter(1)).contains("It is only read, never changed.", "lo up 127.0.0.1/8");
    }

    @Test
    void draws_the_switch() {
        assertThat(chapter(2)).contains("vEthernet (WSL)", "172.26.16.1", "172.26.17.100");
    }

    @Test
    void lets_the_later_of_two_servers_on_one_port_fail() {
        assertThat(chapter(2)).contains("Address already in use: tcp 3000 at 0.0.0.0 is held by node in Ubuntu");
    }

    @Test
    void shows_the_addresses_that_the_server_sees() {
        assertThat(row("windows", "localhost:3000")).contains("reachable", "127.0.0.1");
        assertThat(row("windows", "172.26.17.100:3000")).contains("reachable", "172.26.16.1");
        assertThat(row("distro:Ubuntu", "192.168.0.4:8080")).contains("reachable", "172.26.17.100");
        assertThat(row("distro:Ubuntu", "localhost:8080")).contains("blocked");
        assertThat(row("lan", "192.168.0.4:3000")).contains("blocked");
    }

    @Test
    void lets_the_lan_in_by_the_plan() {
        assertThat(chapter(4))
                .containsSubsequence("BLOCKED", "+ portproxy", "+ firewall rule", "Applied.", "REACHABLE");
    }

    @Test
    void loses_the_lan_when_windows_restarts() {
        assertThat(chapter(5)).contains("172.26.17.100 and is 172.23.220.194 now", "BLOCKED");
    }

    @Test
    void wins_it_back_by_replacing_one_rule() {
        assertThat(chapter(6))
                .containsSubsequence("- portproxy", "+ portproxy", "172.23.220.194/3000", "REACHABLE", "nothing to do")
                .doesNotContain("firewall rule");
    }

    @Test
    void makes_dns_manual() {
        assertThat(chapter(7)).contains("wsl.exe --terminate Ubuntu", "nameserver 8.8.8.8");
    }

    private static String chapter(int number) {
        int start = told.indexOf("\n" + number + ". ");
        int end = told.indexOf("\n" + (number + 1) + ". ");
        assertThat(start).as("chapter %s in:%n%s", number, told).isNotNegative();
        return told.substring(start, end < 0 ? told.length() : end);
    }

    private static String row(String from, String to) {
        return told.lines()
                .filter(line -> line.contains(" " + from + " |") && line.contains(" " + to + " |"))
                .findFirst()
                .orElseThrow();
    }
}
