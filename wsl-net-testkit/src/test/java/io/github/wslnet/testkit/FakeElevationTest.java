// SPDX-License-Identifier: Apache-2.0
package io.github.wslnet.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.wslnet.command.CommandFailedException;
import io.github.wslnet.command.CommandLine;
import io.github.wslnet.machine.ElevationRefusedException;
import io.github.wslnet.testkit.command.UnscriptedCommandError;
import io.github.wslnet.testkit.machine.ScriptLine;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FakeElevationTest {
    private static final CommandLine OTHER = CommandLine.powerShell("Remove-NetFirewallRule -All");
    private static final Duration MINUTE = Duration.ofMinutes(1);

    private final World world = World.nat();
    private final FakeMachine machine = world.host().machine();

    @Test
    void what_it_does_not_know_fails_at_once() {
        assertThatThrownBy(() -> machine.elevation().run(OTHER, MINUTE))
                .isInstanceOf(UnscriptedCommandError.class)
                .hasMessageContaining("Remove-NetFirewallRule -All");
    }

    @Test
    void a_user_who_refuses_lets_nothing_start() {
        world.on(Moment.elevation()).failOnce(Fault.uacRefused());

        assertThatThrownBy(() -> machine.elevation().run(OTHER, MINUTE))
                .isInstanceOf(ElevationRefusedException.class)
                .hasMessageContaining("the user refused");
        assertThat(machine.elevated()).isEmpty();
    }

    @Test
    void a_process_that_hangs_costs_its_limit() {
        world.on(Moment.elevation()).failOnce(Fault.hang());

        assertThatThrownBy(() -> machine.elevation().run(OTHER, MINUTE)).isInstanceOf(CommandFailedException.class);
        assertThat(machine.elevated()).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Step 1 { Remove-Item 'C:' } { throw 'no' }",
                "Step 1 { Add-Forward 'v4tov4' '*/1' 'a/1'; Stop-Computer } { throw 'no' }",
                "Step 1 { Start-Named 'a } { throw 'no' }",
                "Step 1 { Start-Named \"iphlpsvc\" } { throw 'no' }",
                "Step 1 { Start-Named $env:x } { throw 'no' }",
                "Invoke-Expression 1 { Start-Named 'a' }",
                "Step 1 { Start-Named 'a' } { throw 'no' } ; Stop-Computer"
            })
    void a_line_that_no_plan_has_fails_at_once(String line) {
        assertThatThrownBy(() -> ScriptLine.parse(line))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("the fake PowerShell expected");
    }
}
