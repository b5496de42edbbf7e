// SPDX-License-Identifier: Apache-2.0
package io.github.wslnet.windows.apply;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.github.wslnet.firewall.FirewallRule;
import io.github.wslnet.host.ElevationRequiredException;
import io.github.wslnet.plan.GuestFile;
import io.github.wslnet.plan.GuestStep;
import io.github.wslnet.plan.OwnershipStep;
import io.github.wslnet.plan.Step;
import io.github.wslnet.plan.StepFailedException;
import io.github.wslnet.snapshot.StoredForward;
import io.github.wslnet.testkit.Fault;
import io.github.wslnet.testkit.Moment;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class FaultsAtEveryStepTest {
    private static final List<Fault> FAULTS = List.of(
            Fault.accessDenied(),
            Fault.notElevated(),
            Fault.uacRefused(),
            Fault.hang(),
            Fault.exitCode(1, "アクセスが拒否されました。"),
            Fault.silentSuccess(),
            Fault.truncatedOutput(3),
            Fault.serviceStopped("iphlpsvc"),
            Fault.addressChanges(),
            Fault.diskFull());

    private final TwelveSteps machine = new TwelveSteps();

    @ParameterizedTest(name = "at {0}: {1}")
    @MethodSource("faults")
    void the_world_is_as_before_or_the_exception_lists_exactly_what_is_not(Moment moment, Fault fault) {
        machine.world.on(moment).failOnce(fault);
        Throwable thrown = catchThrowable(() -> machine.open().apply(machine.plan));

        if (thrown == null) {
            assertThat(machine.isAtGoal()).isTrue();
        } else {
            assertThat(thrown).isInstanceOfAny(StepFailedException.class, ElevationRequiredException.class);
            assertThat(thrown).message().isNotBlank();
            requireAsBeforeBut(thrown instanceof StepFailedException failed ? failed.remaining() : List.of());
        }
        assertThat(machine.now().hasForeign()).isTrue();
    }

    @ParameterizedTest(name = "at {0}: {1}")
    @MethodSource("faults")
    void the_next_start_brings_the_world_to_the_goal_or_back(Moment moment, Fault fault) {
        machine.world.on(moment).failOnce(fault);
        Throwable thrown = catchThrowable(() -> machine.open().apply(machine.plan));
        machine.open().recover();

        if (thrown != null) {
            requireAsBeforeBut(List.of());
        }
        assertThat(machine.machine.files().list(Journal.FOLDER)).isEmpty();
    }

    private void requireAsBeforeBut(List<Step> remaining) {
        Set<StoredForward> forwards = new HashSet<>(machine.before.forwards());
        Set<FirewallRule> rules = new HashSet<>(machine.before.rules());
        remaining.forEach(step -> {
            if (step instanceof Step.PortProxyAdd add) {
                forwards.add(StoredForward.ours(add.rule()));
            } else if (step instanceof Step.PortProxyDelete delete) {
                forwards.remove(StoredForward.ours(delete.rule()));
            } else if (step instanceof OwnershipStep owning) {
                forwards.remove(StoredForward.foreign(owning.rule()));
                forwards.add(StoredForward.ours(owning.rule()));
            } else if (step instanceof Step.FirewallAllow allow) {
                rules.add(allow.rule());
            }
        });
        assertThat(machine.now().forwards()).isEqualTo(forwards);
        assertThat(machine.now().rules()).isEqualTo(rules);
        assertThat(remaining)
                .noneMatch(
                        step -> step instanceof GuestStep.FileWrite write && write.after() instanceof GuestFile.Link);
        if (remaining.stream().allMatch(Step::needsAdmin)) {
            machine.fake.distro("Ubuntu").start();
            assertThat(machine.now().distros()).isEqualTo(machine.before.distros());
        }
    }

    /** An elevated script counts its own steps, nine of the twelve; those in a distro are of three kinds. */
    static Stream<Arguments> faults() {
        List<Moment> moments = new ArrayList<>(
                List.of(Moment.step("config-edit"), Moment.step("file-write"), Moment.step("distro-terminate")));
        IntStream.rangeClosed(1, 9).mapToObj(Moment::stepNumber).forEach(moments::add);
        moments.add(Moment.elevation());
        moments.add(Moment.write("wsl-net/journal"));
        moments.add(Moment.command("sc.exe control iphlpsvc paramchange"));
        return moments.stream()
                .flatMap(moment -> FAULTS.stream().filter(moment::takes).map(fault -> arguments(moment, fault)));
    }
}
