// SPDX-License-Identifier: Apache-2.0
package io.github.wslnet.guide;

import static io.github.wslnet.address.TransportPort.tcp;
import static io.github.wslnet.testkit.assertj.WslNetAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.wslnet.address.Cidr;
import io.github.wslnet.host.ElevationRequiredException;
import io.github.wslnet.plan.ImpossibleGoalException;
import io.github.wslnet.plan.LanExposure;
import io.github.wslnet.plan.Plan;
import io.github.wslnet.plan.StalePlanException;
import io.github.wslnet.plan.StepFailedException;
import io.github.wslnet.reach.Explanation;
import io.github.wslnet.reach.Reachability;
import io.github.wslnet.reach.Vantage;
import io.github.wslnet.snapshot.Snapshot;
import io.github.wslnet.testkit.FakeWslHost;
import io.github.wslnet.testkit.Fault;
import io.github.wslnet.testkit.Moment;
import io.github.wslnet.testkit.RandomEvents;
import io.github.wslnet.testkit.World;
import io.github.wslnet.testkit.junit.WslNetExtension;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TestkitTest {
    // region extension
    @RegisterExtension
    final WslNetExtension wsl =
            WslNetExtension.with(World.nat().distro("Ubuntu", ubuntu -> ubuntu.listening(tcp(3000), "node")));
    // endregion

    private final LanExposure exposure = LanExposure.of("Ubuntu", tcp(3000)).allowFrom(Cidr.parse("192.168.0.0/24"));

    @Test
    void says_what_was_there() {
        FakeWslHost host = wsl.host();
        Snapshot before = host.snapshot();
        Plan plan = Plan.ensuring(exposure).against(before);
        Explanation why = Reachability.in(before).from(Vantage.lan()).to("Ubuntu", tcp(3000));
        // region assertions
        assertThat(plan).hasSteps("portproxy-add", "firewall-allow").needsAdmin();
        assertThat(why).isBlockedBecause("firewall.inbound");

        host.undo(host.apply(plan));
        assertThat(host).hasNoForwards().isAsBefore(before); // apart from times
        // endregion
    }

    @Test
    void follows_after_a_second() {
        World world = wsl.world();
        // region stepping
        world.stepping().distro("Ubuntu").listening(tcp(3001), "node"); // not on Windows' localhost yet
        world.advance(Duration.ofSeconds(1)); // now it is

        assertThat(world).listensOnWindows(tcp(3001));
        // endregion
    }

    @Test
    void leaves_nothing_half_done() {
        World world = wsl.world();
        FakeWslHost host = wsl.host();
        Plan plan = Plan.ensuring(exposure).against(host.snapshot());
        // region fault
        world.on(Moment.step("firewall-allow")).failOnce(Fault.accessDenied());

        assertThatThrownBy(() -> host.apply(plan)).isInstanceOf(StepFailedException.class);
        assertThat(host).hasNoForwards(); // the first step was taken back
        // endregion
    }

    @Test
    void meets_more_faults() {
        World world = wsl.world();
        FakeWslHost host = wsl.host();
        Plan plan = Plan.ensuring(exposure).against(host.snapshot());
        // region faults
        world.on(Moment.elevation()).failOnce(Fault.uacRefused()); // the user says no
        assertThatThrownBy(() -> host.apply(plan)).isInstanceOf(ElevationRequiredException.class);

        world.on(Moment.apply()).failOnce(Fault.addressChanges()); // between plan and apply
        assertThatThrownBy(() -> host.apply(plan)).isInstanceOf(StalePlanException.class);
        // endregion
    }

    // region random
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void a_plan_is_enough_whatever_happened_before(long seed) {
        World world = World.nat().distro("Ubuntu", ubuntu -> ubuntu.listening(tcp(3000), "node"));
        RandomEvents.happen(world, seed, 30);
        try {
            Plan plan = Plan.ensuring(exposure).against(world.snapshot());
            Snapshot then = plan.foresee(world.snapshot());
            assertThat(Plan.ensuring(exposure).against(then))
                    .as(world.transcript())
                    .isEmpty();
        } catch (ImpossibleGoalException uninstalled) {
            System.out.println(uninstalled.getMessage());
        }
    }
    // endregion
}
