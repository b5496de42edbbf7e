// SPDX-License-Identifier: Apache-2.0
package io.github.wslnet.reach;

import static io.github.wslnet.reach.Machines.article;
import static io.github.wslnet.reach.Machines.idle;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.wslnet.json.JsonTree;
import io.github.wslnet.known.Known;
import io.github.wslnet.socket.Listener;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ExplanationJsonTest {
    @Test
    void a_connection_that_comes_about() {
        assertThat(print(article().ask("windows", "tcp://127.0.0.1:3000"))).isEqualTo("""
                        {"from":"windows","to":"tcp://127.0.0.1:3000","verdict":"reachable","outcome":"connected",\
                        "server":{"side":"wsl","distro":"Ubuntu","pid":812,"process":"node","address":"0.0.0.0"},\
                        "peer":"127.0.0.1","via":["localhost-relay"],\
                        "hops":[{"carrier":"localhost-relay","to":"127.0.0.1:3000"}],\
                        "checks":[{"id":"relay.listens","verdict":"pass",\
                        "because":"WSL's relay listens on Windows for tcp 3000 of the guest",\
                        "source":"microsoft/WSL src/windows/wslrelay/localhost.cpp"},\
                        {"id":"socket.guest","verdict":"pass",\
                        "because":"node in Ubuntu on 0.0.0.0:3000 takes tcp 3000 at 127.0.0.1",\
                        "source":"wsl.distros[].listeners"}],"remedies":[]}\
                        """);
    }

    @Test
    void a_connection_that_is_blocked_has_neither_server_nor_peer() {
        assertThat(print(article().ask("lan", "tcp://172.26.17.100:3000"))).isEqualTo("""
                        {"from":"lan","to":"tcp://172.26.17.100:3000","verdict":"blocked","outcome":"no-route","via":[],\
                        "hops":[],"checks":[{"id":"address.route","verdict":"fail",\
                        "because":"172.26.17.100 is behind WSL's switch: hosts of the LAN have no route to it, and Windows\
                         passes none on","source":"wsl.mode"}],\
                        "remedies":[{"id":"expose-lan",\
                        "title":"forward port 3000 of Windows to Ubuntu and let it through the firewall",\
                        "needsAdmin":true}]}\
                        """);
    }

    @Test
    void what_can_not_be_said_has_no_outcome() {
        String json = print(
                article().butWsl(wsl -> wsl.withMode(Known.absent())).ask("distro:Ubuntu", "tcp://127.0.0.1:3000"));

        assertThat(json).contains("\"verdict\":\"unknown\",\"via\":[]").doesNotContain("\"outcome\"");
    }

    @Test
    void a_server_of_windows_has_no_distro_and_one_without_owner_no_process() {
        String json = print(
                idle().windowsServes(Listener.tcp("127.0.0.1", 80).build()).ask("windows", "tcp://127.0.0.1:80"));

        assertThat(json).contains("\"server\":{\"side\":\"windows\",\"address\":\"127.0.0.1\"}");
    }

    @ParameterizedTest
    @EnumSource
    void the_words_for_outcomes_are_in_lower_case_with_dashes(Outcome outcome) {
        assertThat(outcome.toString()).isIn("connected", "refused", "timed-out", "no-route", "closed");
    }

    @ParameterizedTest
    @EnumSource
    void the_words_for_carriers_are_in_lower_case_with_dashes(Carrier carrier) {
        assertThat(carrier.toString())
                .isIn(
                        "localhost-relay",
                        "direct",
                        "portproxy",
                        "nat",
                        "shared-stack",
                        "mirrored-loopback",
                        "proxied-socket");
    }

    private static String print(Explanation why) {
        return JsonTree.print(ExplanationJson.of(why).toTree());
    }
}
