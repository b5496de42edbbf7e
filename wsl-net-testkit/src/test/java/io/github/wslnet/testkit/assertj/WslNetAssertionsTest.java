// SPDX-License-Identifier: Apache-2.0
package io.github.wslnet.testkit.assertj;

import static io.github.wslnet.address.TransportPort.tcp;
import static io.github.wslnet.testkit.assertj.WslNetAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.wslnet.address.IpAddress;
import io.github.wslnet.known.Known;
import io.github.wslnet.plan.LanExposure;
import io.github.wslnet.plan.Plan;
import io.github.wslnet.reach.Carrier;
import io.github.wslnet.reach.Explanation;
import io.github.wslnet.reach.Outcome;
import io.github.wslnet.reach.Reachability;
import io.github.wslnet.reach.Vantage;
import io.github.wslnet.snapshot.Snapshot;
import io.github.wslnet.testkit.FakeWslHost;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

class WslNetAssertionsTest {
    private static final LanExposure EXPOSED = LanExposure.of("Ubuntu", tcp(3000));

    private final FakeWslHost host = FakeWslHost.nat().distro("Ubuntu", ubuntu -> ubuntu.listening(tcp(3000), "node"));

    @Test
    void knows_forwards_that_lead_to_the_distro_now() {
        assertThat(host).hasNoForwards().hasNoFirewallRules();
        expose();

        assertThat(host).forwards(tcp(3000), "Ubuntu", 3000).listensOnWindows(tcp(3000));
        assertThat(host.world())
                .hasForward(host.snapshot()
                        .windows()
                        .portProxy()
                        .value()
                        .orElseThrow()
                        .get(0)
                        .rule());
        assertFails(() -> assertThat(host).hasNoForwards(), "0.0.0.0/3000 -> 172.26.17.100/3000");
        assertFails(() -> assertThat(host).forwards(tcp(3001), "Ubuntu", 3000), "to forward tcp 3001");
        assertFails(() -> assertThat(host).forwards(tcp(3000), "Debian", 3000), "to port 3000 of Debian");
    }

    @Test
    void does_not_take_a_stale_rule_for_a_forward() {
        expose();
        host.restartWindows();

        assertFails(
                () -> assertThat(host).forwards(tcp(3000), "Ubuntu", 3000),
                "the guest is at 172.23.220.194, the rules are: \n  v4tov4 0.0.0.0/3000 -> 172.26.17.100/3000");
    }

    @Test
    void does_not_take_another_distros_server_for_this_ones() {
        expose();
        host.distro("Ubuntu").close(tcp(3000));
        host.distro("Debian", debian -> debian.listening(tcp(3000), "python3"));

        assertFails(() -> assertThat(host).forwards(tcp(3000), "Ubuntu", 3000), "the guest is at");
    }

    @Test
    void knows_rules_and_distros() {
        expose();
        String name = ruleName();

        assertThat(host).hasFirewallRule(name).hasNoFirewallRule("other").runs("Ubuntu");
        assertFails(() -> assertThat(host).hasFirewallRule("other"), "the rules are: \n  " + name);
        assertFails(() -> assertThat(host).hasNoFirewallRule(name), name);
        assertFails(() -> assertThat(host).hasNoFirewallRules(), name);
        assertFails(() -> assertThat(host).hasHyperVRule("x"), "the rules are: none");
        assertFails(() -> assertThat(host).hasStopped("Ubuntu"), "Ubuntu Running");
        assertThat(host.shutdownWsl()).hasStopped("Ubuntu");
        assertFails(() -> assertThat(host).runs("Ubuntu"), "Ubuntu Stopped");
        assertFails(() -> assertThat(host).listensOnWindows(tcp(4000)), "svchost.exe");
    }

    @Test
    void what_is_not_known_is_neither_there_nor_not_there() {
        Snapshot blind = host.snapshot()
                .mapWindows(windows ->
                        windows.withPortProxy(Known.absent()).withFirewall(Known.unreadable("access is denied")));

        assertFails(() -> assertThat(blind).hasNoForwards(), "unknown");
        assertFails(() -> assertThat(blind).hasNoFirewallRules(), "access is denied");
        assertFails(() -> assertThat(blind).hasNoFirewallRule("x"), "access is denied");
    }

    @Test
    void compares_machines_apart_from_times() {
        Snapshot before = host.snapshot();
        host.undo(host.apply(Plan.ensuring(EXPOSED).against(before)));

        assertThat(host).isAsBefore(before);
        host.shutdownWsl();
        assertFails(() -> assertThat(host).isAsBefore(before), "Stopped");
    }

    @Test
    void knows_what_a_plan_does() {
        Plan plan = Plan.ensuring(EXPOSED).against(host.snapshot());

        assertThat(plan)
                .hasSteps("portproxy-add", "firewall-allow")
                .hasStep("0.0.0.0/3000")
                .needsAdmin();
        assertFails(() -> assertThat(plan).isEmpty(), "to have nothing to do; it is:\n+ portproxy v4tov4");
        assertFails(() -> assertThat(plan).hasSteps("portproxy-add"), "[portproxy-add, firewall-allow]");
        assertFails(() -> assertThat(plan).hasStep("10.0.0.1"), "0.0.0.0/3000");
        assertFails(() -> assertThat(plan).needsNoAdmin(), "administrator");
        assertFails(() -> assertThat(plan).warnsOf("fire"), "to warn of 'fire'");
        host.apply(plan);
        assertThat(Plan.ensuring(EXPOSED).against(host.snapshot())).isEmpty().needsNoAdmin();
    }

    @Test
    void knows_whether_and_how_a_connection_comes_about() {
        assertThat(fromLan())
                .isBlocked()
                .isBlockedBecause("no portproxy rule")
                .isBlockedBecause("firewall.inbound")
                .hasOutcome(Outcome.TIMED_OUT);
        assertFails(() -> assertThat(fromLan()).isReachable(), "lan -> tcp://192.168.0.4:3000 to be reachable");
        assertFails(() -> assertThat(fromLan()).isBlockedBecause("moon"), "because: no rule lets tcp 3000 in");
        assertFails(() -> assertThat(fromLan()).isUnknown(), "to be unknown");
        expose();

        assertThat(fromLan()).isReachableAs("172.26.16.1").isReachableVia(Carrier.PORTPROXY, Carrier.DIRECT);
        assertFails(() -> assertThat(fromLan()).isReachableAs("192.168.0.9"), "server sees: 172.26.16.1");
        assertFails(() -> assertThat(fromLan()).isBlocked(), "via: [portproxy, direct]");
    }

    private Explanation fromLan() {
        return Reachability.in(host.snapshot()).from(Vantage.lan()).to(IpAddress.parse("192.168.0.4"), tcp(3000));
    }

    private void expose() {
        host.apply(Plan.ensuring(EXPOSED).against(host.snapshot()));
    }

    private String ruleName() {
        return host.snapshot()
                .windows()
                .firewall()
                .value()
                .orElseThrow()
                .rules()
                .value()
                .orElseThrow()
                .get(0)
                .name();
    }

    private static void assertFails(ThrowingCallable claim, String message) {
        assertThatExceptionOfType(AssertionError.class).isThrownBy(claim).withMessageContaining(message);
    }
}
