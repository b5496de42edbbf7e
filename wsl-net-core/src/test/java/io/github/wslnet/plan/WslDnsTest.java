// SPDX-License-Identifier: Apache-2.0
package io.github.wslnet.plan;

import static io.github.wslnet.reach.Machines.article;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.wslnet.known.Known;
import io.github.wslnet.reach.Scene;
import io.github.wslnet.snapshot.ResolvConfState;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class WslDnsTest {
    private static final WslDns GOAL = WslDns.of("Ubuntu");
    private static final String CONFIG = "[network]\r\ngenerateResolvConf = false # mine\r\nhostname = dev\r\n";
    private static final String FILE = "# by hand\nnameserver 9.9.9.9\noptions edns0\n";

    @Test
    void takes_the_key_out_removes_the_file_and_terminates() {
        Plan plan = ensure(own());

        assertThat(plan.steps())
                .extracting(Step::kind)
                .containsExactly("config-edit", "file-write", "distro-terminate");
        assertThat(plan.steps().get(0).standardInput()).contains("[network]\r\n# mine\r\nhostname = dev\r\n");
        assertThat(plan.steps().get(1).commandLine())
                .hasToString("wsl.exe -d Ubuntu -u root -e rm -f /etc/resolv.conf");
    }

    @Test
    void undo_restores_the_text_of_both_files() {
        List<Step> undo = ensure(own()).undoSteps();

        assertThat(undo).extracting(Step::standardInput).containsExactly(Optional.of(FILE), Optional.of(CONFIG));
        assertThat(undo.get(0).commandLines())
                .as("by then WSL may have made its link")
                .extracting(Object::toString)
                .containsExactly(
                        "wsl.exe -d Ubuntu -u root -e rm -f /etc/resolv.conf",
                        "wsl.exe -d Ubuntu -u root -e tee /etc/resolv.conf");
    }

    @Test
    void holds_where_wsl_makes_the_link() {
        assertThat(ensure(machine("", ResolvConfState.linkTo("/mnt/wsl/resolv.conf", "nameserver 10.255.255.254\n")))
                        .isEmpty())
                .isTrue();
        assertThat(ensure(machine(
                                "[network]\ngenerateResolvConf=true\n",
                                ResolvConfState.linkTo("/win/wsl/resolv.conf", "")))
                        .isEmpty())
                .as("the link follows automount.root")
                .isTrue();
    }

    @Test
    void removes_a_file_that_was_edited_while_wsl_generates() {
        assertThat(ensure(machine("", ResolvConfState.file(FILE))).steps())
                .extracting(Step::kind)
                .containsExactly("file-write", "distro-terminate");
    }

    @Test
    void has_no_opposite() {
        assertThatExceptionOfType(ImpossibleGoalException.class)
                .isThrownBy(() -> Plan.removing(GOAL).against(own().snapshot()))
                .withMessageContaining("ensure OwnDns");
    }

    private static Scene own() {
        return machine(CONFIG, ResolvConfState.file(FILE));
    }

    private static Scene machine(String wslConf, ResolvConfState resolvConf) {
        return article()
                .butUbuntu(ubuntu -> ubuntu.withWslConf(Known.of(wslConf)).withResolvConf(Known.of(resolvConf)));
    }

    private static Plan ensure(Scene machine) {
        return Plan.ensuring(GOAL).against(machine.snapshot());
    }
}
