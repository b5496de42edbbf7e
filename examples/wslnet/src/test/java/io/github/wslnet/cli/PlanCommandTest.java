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

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            --expose | Ubuntu              | exposure: expected DISTRO:PORT: 'Ubuntu'
            --expose | :3000               | exposure: expected DISTRO:PORT: ':3000'
            --expose | Ubuntu:0            | port: expected a number in 1..65535: '0'
            --expose | ` Ubuntu:3000`      | exposure: a distribution's name has 1..256 characters
            --remove | Ubuntu:http         | port: expected a number in 1..65535: 'http'
            --dns    | Ubuntu              | --dns: expected DISTRO=ADDRESS[,ADDRESS]: 'Ubuntu'
            --dns    | Ubuntu=8.8.8        | '8.8.8'
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
        assertThat(call.err()).startsWith("no goal: give --expose, --remove or --dns");
    }

    private static Call plan(String... options) {
        String[] arguments = Stream.concat(Stream.of("plan", "--snapshot", "-"), Arrays.stream(options))
                .toArray(String[]::new);
        return Call.withInput(Snapshots.NAT, arguments);
    }
}
