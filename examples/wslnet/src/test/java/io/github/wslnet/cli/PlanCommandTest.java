// SPDX-License-Identifier: Apache-2.0
package io.github.wslnet.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PlanCommandTest {
    @Test
    void prints_the_steps_with_their_commands() {
        Call call = plan("--expose", "Ubuntu:3000", "--lan");

        assertThat(call.exitCode()).isZero();
        assertThat(call.out())
                .contains("portproxy", "$ netsh.exe interface portproxy add v4tov4", "New-NetFirewallRule");
    }

    @Test
    void prints_the_steps_as_one_line_of_json() {
        Call call = plan("--expose", "Ubuntu:3000", "--lan", "--json");

        assertThat(call.exitCode()).isZero();
        assertThat(call.out()).startsWith("{\"steps\":[{\"id\":").contains("\"kind\":\"portproxy-add\"");
        assertThat(call.out().lines()).hasSize(1);
    }

    @Test
    void prints_no_step_for_a_goal_that_holds() {
        Call call = plan("--remove", "Ubuntu:4000", "--json");

        assertThat(call.exitCode()).isZero();
        assertThat(call.out()).startsWith("{\"steps\":[]");
    }

    @Test
    void takes_name_servers_as_a_goal() {
        Call call = plan("--dns", "Ubuntu=8.8.8.8,1.1.1.1", "--json");

        assertThat(call.exitCode()).isZero();
        assertThat(call.out()).contains("8.8.8.8");
    }

    @Test
    void takes_the_goals_for_the_files_of_a_distro() {
        assertThat(plan("--hostname", "Ubuntu=dev").out()).contains("tee /etc/wsl.conf", "wsl.exe --terminate Ubuntu");
        assertThat(plan("--wsl-dns", "Ubuntu").out()).contains("nothing to do");
        assertThat(plan("--hosts", "Ubuntu=192.168.0.7/nas,::1/me").err()).contains("/etc/hosts is not read");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            --expose | Ubuntu              | exposure: expected DISTRO:PORT: 'Ubuntu'
            --expose | :3000               | exposure: expected DISTRO:PORT: ':3000'
            --expose | Ubuntu:0            | port: expected a number in 1..65535: '0'
            --expose | ` Ubuntu:3000`      | exposure: a distribution's name has 1..256 characters
            --remove | Ubuntu:http         | port: expected a number in 1..65535: 'http'
            --dns    | Ubuntu              | --dns: expected DISTRO=ADDRESS[,ADDRESS]: 'Ubuntu'
            --dns    | Ubuntu=8.8.8        | '8.8.8'
            --hosts  | Ubuntu=1.1.1.1      | --hosts: expected DISTRO=ADDRESS/NAME
            --hosts  | Ubuntu=1.1.1.1/a#b  | --hosts: a hosts entry has names without blanks
            --hostname | Ubuntu=a_b        | --hostname: WSL would change the host name 'a_b' to 'ab'
            --wsl-dns | ` `                | --wsl-dns: a distribution's name has
            --dns    | Ubuntu=1.1.1.1,1.0.0.1,8.8.8.8,8.8.4.4 | --dns: resolv.conf takes 1 to 3 name servers
            """)
    void refuses_a_goal_that_it_can_not_read(String option, String value, String message) {
        Call call = plan(option, value, "--lan");

        assertThat(call.exitCode()).isEqualTo(65);
        assertThat(call.err()).startsWith("wslnet: ").contains(message);
        assertThat(call.out()).isEmpty();
    }

    @Test
    void says_why_a_goal_can_not_be_reached() {
        Call call = plan("--expose", "Debian:3000", "--lan");

        assertThat(call.exitCode()).isEqualTo(65);
        assertThat(call.err()).contains("Debian");
    }

    @Test
    void wants_to_know_whom_to_expose_to() {
        Call call = plan("--expose", "Ubuntu:3000");

        assertThat(call.exitCode()).isEqualTo(2);
        assertThat(call.err()).startsWith("--expose needs --lan");
    }

    @Test
    void wants_a_goal() {
        Call call = plan();

        assertThat(call.exitCode()).isEqualTo(2);
        assertThat(call.err()).startsWith("no goal: give --expose, --remove");
    }

    private static Call plan(String... options) {
        String[] arguments = Stream.concat(Stream.of("plan", "--snapshot", "-"), Arrays.stream(options))
                .toArray(String[]::new);
        return Call.withInput(Snapshots.NAT, arguments);
    }
}
