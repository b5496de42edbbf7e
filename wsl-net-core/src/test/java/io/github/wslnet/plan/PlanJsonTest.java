// SPDX-License-Identifier: Apache-2.0
package io.github.wslnet.plan;

import static io.github.wslnet.address.TransportPort.tcp;
import static io.github.wslnet.reach.Machines.article;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.wslnet.address.IpAddress;
import io.github.wslnet.json.JsonTree;
import io.github.wslnet.reach.Scene;
import org.junit.jupiter.api.Test;

class PlanJsonTest {
    @Test
    void a_step_has_its_kind_its_command_and_its_undo() {
        Plan plan = Plan.ensuring(LanExposure.of("Ubuntu", tcp(3000)))
                .against(article().firewallHas(Scene.WSL2_SERVER_ACCESS).snapshot());

        assertThat(print(plan)).isEqualTo("""
                        {"steps":[{"id":"1-portproxy-add","kind":"portproxy-add",\
                        "describes":"+ portproxy v4tov4 0.0.0.0/3000 -> 172.26.17.100/3000","needsAdmin":true,\
                        "command":["netsh.exe","interface","portproxy","add","v4tov4","listenport=3000",\
                        "listenaddress=0.0.0.0","connectaddress=172.26.17.100","connectport=3000"],\
                        "commands":[["netsh.exe","interface","portproxy","add","v4tov4","listenport=3000",\
                        "listenaddress=0.0.0.0","connectaddress=172.26.17.100","connectport=3000"]],\
                        "undo":{"kind":"portproxy-delete",\
                        "describes":"- portproxy v4tov4 0.0.0.0/3000 -> 172.26.17.100/3000","needsAdmin":true,\
                        "command":["netsh.exe","interface","portproxy","delete","v4tov4","listenport=3000",\
                        "listenaddress=0.0.0.0"],\
                        "commands":[["netsh.exe","interface","portproxy","delete","v4tov4","listenport=3000",\
                        "listenaddress=0.0.0.0"]]}}],"warnings":[]}\
                        """);
    }

    @Test
    void a_step_that_reads_a_text_has_it() {
        Plan plan = Plan.ensuring(OwnDns.of("Ubuntu", IpAddress.parse("8.8.8.8")))
                .against(article().snapshot());

        assertThat(print(plan))
                .contains("\"id\":\"2-file-write\"", "\"standardInput\":\"nameserver 8.8.8.8\\n\"")
                .contains(
                        "\"commands\":[[\"wsl.exe\",\"-d\",\"Ubuntu\",\"-u\",\"root\",\"-e\",\"rm\",\"-f\",\"/etc/resolv.conf\"]");
    }

    @Test
    void a_step_without_undo_says_why() {
        Plan plan = Plan.ensuring(LanExposure.of("Ubuntu", tcp(3000)))
                .against(article().ipHelperIs("Stopped").snapshot());

        assertThat(print(plan)).contains("\"undo\":{\"none\":\"others may use the service by now\"}");
    }

    @Test
    void nothing_to_do_is_no_step() {
        assertThat(print(Plan.ensuring().against(article().snapshot()))).isEqualTo("{\"steps\":[],\"warnings\":[]}");
    }

    private static String print(Plan plan) {
        return JsonTree.print(PlanJson.of(plan).toTree());
    }
}
