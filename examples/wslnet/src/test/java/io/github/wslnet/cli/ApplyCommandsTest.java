// SPDX-License-Identifier: Apache-2.0
package io.github.wslnet.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.wslnet.address.TransportPort;
import io.github.wslnet.cli.apply.ApplyCommand;
import io.github.wslnet.cli.apply.ExposeCommand;
import io.github.wslnet.cli.apply.UndoCommand;
import io.github.wslnet.cli.apply.UnexposeCommand;
import io.github.wslnet.host.WslHost;
import io.github.wslnet.reach.Reachability;
import io.github.wslnet.reach.Vantage;
import io.github.wslnet.testkit.FakeWslHost;
import io.github.wslnet.testkit.Fault;
import io.github.wslnet.testkit.Moment;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.concurrent.Callable;
import java.util.function.Function;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;

class ApplyCommandsTest {
    private static final TransportPort WEB = TransportPort.tcp(3000);

    private static FakeWslHost machine() {
        return FakeWslHost.nat().distro("Ubuntu", ubuntu -> ubuntu.listening(WEB, "node"));
    }

    @Test
    void expose_lets_the_lan_in_and_unexpose_takes_that_back() {
        FakeWslHost machine = machine();

        assertThat(call(machine, ExposeCommand::new, "Ubuntu:3000", "--yes").out())
                .startsWith("done:");
        assertThat(isReached(machine)).isTrue();
        assertThat(call(machine, ExposeCommand::new, "Ubuntu:3000", "--yes").out())
                .startsWith("nothing to do: it is so already");
        assertThat(call(machine, UnexposeCommand::new, "Ubuntu:3000", "--yes").out())
                .startsWith("done:");
        assertThat(isReached(machine)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"apply", "undo", "expose", "unexpose"})
    void each_says_how_it_may_end(String command) {
        assertThat(Call.of(command, "--help").out())
                .contains("Exit codes:")
                .containsPattern("70 +a step failed, and what was done was taken back");
    }

    @Test
    void nothing_is_done_unless_somebody_agrees() {
        FakeWslHost machine = machine();
        Call call = call(machine, ExposeCommand::new, "Ubuntu:3000");

        assertThat(call.exitCode()).isEqualTo(1);
        assertThat(call.out()).contains("+ portproxy v4tov4");
        assertThat(call.err()).contains("nothing was done; give --yes to do it");
        assertThat(isReached(machine)).isFalse();
    }

    @Test
    void apply_and_undo_take_the_goals_of_plan() {
        FakeWslHost machine = machine();

        assertThat(call(machine, ApplyCommand::new, "--expose", "Ubuntu:3000", "--lan", "--yes", "--json")
                        .out())
                .startsWith("{\"applied\":true,\"steps\":[{");
        assertThat(isReached(machine)).isTrue();
        assertThat(call(machine, UndoCommand::new, "--expose", "Ubuntu:3000", "--lan", "--yes")
                        .out())
                .startsWith("done:");
        assertThat(isReached(machine)).isFalse();
        assertThat(call(machine, ApplyCommand::new, "--yes").exitCode()).isEqualTo(2);
    }

    @Test
    void of_a_saved_snapshot_it_only_says_what_would_be_done() {
        Call call = Call.withInput(Snapshots.NAT, "expose", "Ubuntu:3000", "--snapshot", "-", "--json", "--yes");

        assertThat(call.exitCode()).isZero();
        assertThat(call.out()).startsWith("{\"applied\":false,\"steps\":[{");
    }

    @Test
    void a_machine_without_windows_cannot_be_changed() {
        Call call = Call.of("expose", "Ubuntu:3000", "--yes");

        assertThat(call.exitCode()).isEqualTo(69);
        assertThat(call.err()).startsWith("wslnet: this is ");
    }

    @Test
    void a_failed_step_has_an_exit_code_of_its_own() {
        FakeWslHost machine = machine();
        machine.on(Moment.step("portproxy-add")).failOnce(Fault.exitCode(1, "access denied"));

        assertThat(call(machine, ExposeCommand::new, "Ubuntu:3000", "--yes").exitCode())
                .isEqualTo(70);
    }

    private static boolean isReached(FakeWslHost machine) {
        return Reachability.in(machine.snapshot())
                .from(Vantage.lan())
                .to("Ubuntu", WEB)
                .isReachable();
    }

    /** Runs a command over a machine that stays open. */
    private static Call call(
            FakeWslHost machine, Function<Supplier<WslHost>, Callable<Integer>> command, String... arguments) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        CommandLine line = new CommandLine(command.apply(() -> new StaysOpen(machine)))
                .setOut(new PrintWriter(out, true))
                .setErr(new PrintWriter(err, true))
                .setExecutionExceptionHandler(new FailureReport());
        return new Call(line.execute(arguments), out.toString(), err.toString());
    }
}
