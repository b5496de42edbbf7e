// SPDX-License-Identifier: Apache-2.0
package io.github.wslnet.testkit;

import static io.github.wslnet.address.TransportPort.tcp;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.wslnet.command.CommandLine;
import io.github.wslnet.config.GlobalConfig;
import io.github.wslnet.config.GlobalSettings;
import io.github.wslnet.host.ElevationRequiredException;
import io.github.wslnet.host.FileNotWrittenException;
import io.github.wslnet.plan.LanExposure;
import io.github.wslnet.plan.OwnHostname;
import io.github.wslnet.plan.Plan;
import io.github.wslnet.plan.StalePlanException;
import io.github.wslnet.plan.StepFailedException;
import io.github.wslnet.snapshot.Snapshot;
import io.github.wslnet.testkit.assertj.WslNetAssertions;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class FaultTest {
    private final FakeWslHost host = FakeWslHost.nat().distro("Ubuntu", ubuntu -> ubuntu.listening(tcp(3000), "node"));
    private final Plan plan = Plan.ensuring(LanExposure.of("Ubuntu", tcp(3000))).against(host.snapshot());

    static Stream<Fault> refusals() {
        return Stream.of(
                Fault.accessDenied(),
                Fault.hang(),
                Fault.exitCode(1, "Der angeforderte Vorgang erfordert erhöhte Rechte."),
                Fault.silentSuccess());
    }

    @ParameterizedTest
    @MethodSource("refusals")
    void a_step_that_is_refused_leaves_all_as_before(Fault fault) {
        Snapshot before = host.snapshot();
        host.world().on(Moment.stepNumber(2)).failOnce(fault);

        assertThatExceptionOfType(StepFailedException.class)
                .isThrownBy(() -> host.apply(plan))
                .withMessageContaining(fault.toString())
                .withMessageContaining("all is as before");
        WslNetAssertions.assertThat(host).isAsBefore(before);
        host.apply(plan);
    }

    @Test
    void a_fault_that_is_always_there_stays() {
        host.world().on(Moment.step("portproxy-add")).failAlways(Fault.accessDenied());

        assertThatThrownBy(() -> host.apply(plan)).isInstanceOf(StepFailedException.class);
        assertThatThrownBy(() -> host.apply(plan)).isInstanceOf(StepFailedException.class);
        assertThat(host.world().plannedFaults()).isEmpty();

        host.on(Moment.command("netsh")).failOnce(Fault.hang());
        assertThat(host.world().plannedFaults()).containsExactly("at command netsh, once: the command does not end");
    }

    @ParameterizedTest
    @ValueSource(strings = {"netsh", "netsh interface portproxy", "NETSH.EXE interface portproxy add"})
    void a_command_is_known_by_how_it_begins(String prefix) {
        host.on(Moment.command(prefix)).failOnce(Fault.exitCode(1, "no"));

        assertThatThrownBy(() -> host.apply(plan)).isInstanceOf(StepFailedException.class);
    }

    @Test
    void a_command_is_known_in_whatever_folder_it_is() {
        host.on(Moment.command("netsh interface")).failOnce(Fault.hang());
        Faults faults = host.world().faults();

        assertThat(faults.atCommand(CommandLine.of("/mnt/c/Windows/System32/netsh.exe", "interfaces")))
                .isEmpty();
        assertThat(faults.atCommand(CommandLine.of("C:\\Windows\\System32\\netsh.exe", "interface", "show")))
                .contains(Fault.hang());
        assertThat(faults.atCommand(CommandLine.of("netsh", "interface"))).isEmpty();
    }

    @Test
    void nobody_becomes_administrator_when_the_user_refuses() {
        Snapshot before = host.snapshot();
        host.world().on(Moment.elevation()).failOnce(Fault.uacRefused());
        host.world().on(Moment.step("portproxy-add")).failOnce(Fault.notElevated());
        host.world().on(Moment.apply()).failOnce(Fault.notElevated());

        for (int i = 0; i < 3; i++) {
            assertThatExceptionOfType(ElevationRequiredException.class)
                    .isThrownBy(() -> host.apply(plan))
                    .satisfies(e -> assertThat(e.steps()).isEqualTo(plan.steps()));
        }
        WslNetAssertions.assertThat(host).isAsBefore(before);
        host.apply(plan);
    }

    @Test
    void the_address_may_change_between_plan_and_apply() {
        host.world().on(Moment.apply()).failOnce(Fault.addressChanges());

        assertThatThrownBy(() -> host.apply(plan)).isInstanceOf(StalePlanException.class);
    }

    @Test
    void a_service_may_stop_in_between() {
        host.world().on(Moment.stepNumber(2)).failOnce(Fault.serviceStopped("iphlpsvc"));

        host.apply(plan);

        assertThat(Plan.ensuring(LanExposure.of("Ubuntu", tcp(3000)))
                        .against(host.snapshot())
                        .steps())
                .extracting(step -> step.kind())
                .containsExactly("service-start");
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2})
    void a_program_may_be_killed_after_any_step(int steps) {
        host.world().on(Moment.apply()).failOnce(Fault.killedAfterStep(steps));

        assertThatThrownBy(() -> host.apply(plan)).isInstanceOf(KilledException.class);
        assertThat(Plan.ensuring(LanExposure.of("Ubuntu", tcp(3000)))
                        .against(host.snapshot())
                        .steps())
                .hasSize(plan.steps().size() - steps);
    }

    @Test
    void a_full_disk_leaves_files_as_they_are() {
        host.world().on(Moment.write(".wslconfig")).failOnce(Fault.diskFull());
        host.world().on(Moment.write("/etc/wsl.conf")).failOnce(Fault.diskFull());
        GlobalConfig config = host.readGlobalConfig();

        assertThatExceptionOfType(FileNotWrittenException.class)
                .isThrownBy(() -> host.writeGlobalConfig(config, config.with(GlobalSettings.FIREWALL, false)))
                .withMessageContaining("no space left");
        assertThat(host.readGlobalConfig()).isEqualTo(config);
        assertThatThrownBy(() -> host.apply(
                        Plan.ensuring(OwnHostname.of("Ubuntu", "dev")).against(host.snapshot())))
                .isInstanceOf(StepFailedException.class);
    }

    @Test
    void what_can_not_happen_is_refused_when_it_is_planned() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> host.world().on(Moment.elevation()).failOnce(Fault.diskFull()))
                .withMessage("at the moment 'elevation' it can't happen that no space left on device");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> host.world().on(Moment.step("file-write")).failOnce(Fault.uacRefused()));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Moment.step("portproxy"))
                .withMessageContaining("there are: config-edit, distro-terminate,");
        assertThatIllegalArgumentException().isThrownBy(() -> Moment.stepNumber(0));
        assertThatIllegalArgumentException().isThrownBy(() -> Moment.command(" "));
        assertThatIllegalArgumentException().isThrownBy(() -> Fault.exitCode(0, ""));
        assertThatIllegalArgumentException().isThrownBy(() -> Fault.truncatedOutput(-1));
        assertThatIllegalArgumentException().isThrownBy(() -> Fault.killedAfterStep(-1));
    }
}
