// SPDX-License-Identifier: Apache-2.0
package io.github.wslnet.windows.apply;

import static io.github.wslnet.address.TransportPort.tcp;

import io.github.wslnet.address.IpAddress;
import io.github.wslnet.distro.DistroName;
import io.github.wslnet.firewall.Firewall;
import io.github.wslnet.firewall.FirewallRule;
import io.github.wslnet.forward.PortProxyRule;
import io.github.wslnet.known.Known;
import io.github.wslnet.plan.Adoption;
import io.github.wslnet.plan.LanExposure;
import io.github.wslnet.plan.OwnDns;
import io.github.wslnet.plan.Plan;
import io.github.wslnet.snapshot.Distro;
import io.github.wslnet.snapshot.ResolvConfState;
import io.github.wslnet.snapshot.Snapshot;
import io.github.wslnet.snapshot.StoredForward;
import io.github.wslnet.testkit.FakeMachine;
import io.github.wslnet.testkit.FakeWslHost;
import io.github.wslnet.testkit.World;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** A machine with rules of ours and of others, a plan of twelve steps for it, and what of it must be as before. */
final class TwelveSteps {
    static final PortProxyRule ADOPTED = PortProxyRule.v4tov4("0.0.0.0", 8443).to("192.168.0.9", 443);
    static final PortProxyRule FOREIGN = PortProxyRule.v4tov6("*", 9000).to("db.example", 5432);
    static final FirewallRule FOREIGN_RULE =
            FirewallRule.allow("web").id("{5f3a}").group("IT").tcp("9000").build();

    private static final DistroName UBUNTU = DistroName.of("Ubuntu");

    final World world = World.nat().distro("Ubuntu", ubuntu -> ubuntu.listening(tcp(3000), "node"));
    final FakeWslHost fake = world.host();
    final FakeMachine machine = fake.machine();
    final Plan plan;
    final State before;
    private final Known<Instant> started;

    TwelveSteps() {
        world.windows().addForward(ADOPTED).addForward(FOREIGN).addFirewallRule(FOREIGN_RULE);
        LanExposure old = LanExposure.of("Ubuntu", tcp(3000));
        open().apply(Plan.ensuring(old).against(fake.snapshot()));
        world.restartWindows();
        plan = Plan.ensuring(
                        old,
                        LanExposure.of("Ubuntu", tcp(3001)),
                        LanExposure.of("Ubuntu", tcp(3002)),
                        LanExposure.of("Ubuntu", tcp(3003)),
                        OwnDns.of("Ubuntu", IpAddress.parse("9.9.9.9")),
                        Adoption.of(ADOPTED.key()))
                .against(fake.snapshot());
        before = now();
        started = fake.snapshot().wsl().distro(UBUNTU).orElseThrow().startedAt();
    }

    /** Opens the machine, as a program does at its start. */
    PlanRuns open() {
        return new PlanRuns(machine, fake::snapshot);
    }

    State now() {
        return State.of(fake.snapshot());
    }

    /** Tells whether nothing is left to do, once the distro that was ended has started again. */
    boolean isAtGoal() {
        boolean ended = !fake.distro("Ubuntu").isRunning()
                || !fake.snapshot()
                        .wsl()
                        .distro(UBUNTU)
                        .orElseThrow()
                        .startedAt()
                        .equals(started);
        fake.distro("Ubuntu").start();
        return ended && plan.intent().against(fake.snapshot()).isEmpty();
    }

    /** What a plan may change, and what it may not. */
    record State(Set<StoredForward> forwards, Set<FirewallRule> rules, List<Distro> distros) {
        static State of(Snapshot snapshot) {
            return new State(
                    new HashSet<>(snapshot.windows().portProxy().orElse(List.of())),
                    new HashSet<>(snapshot.windows()
                            .firewall()
                            .value()
                            .map(Firewall::rules)
                            .flatMap(rules -> rules.value())
                            .orElse(List.of())),
                    snapshot.wsl().distros().orElse(List.of()).stream()
                            .map(State::files)
                            .toList());
        }

        /** A link's text is that of the switch's address, which is none of a plan's business. */
        private static Distro files(Distro distro) {
            return distro.withListeners(Known.absent())
                    .withStartedAt(Known.absent())
                    .withWslConfModifiedAt(Known.absent())
                    .withResolvConf(distro.resolvConf()
                            .map(state -> state.link().isPresent()
                                    ? new ResolvConfState(state.link(), Optional.empty())
                                    : state));
        }

        boolean hasForeign() {
            return forwards.contains(StoredForward.foreign(FOREIGN))
                    && forwards.stream().anyMatch(stored -> stored.rule().equals(ADOPTED))
                    && rules.contains(FOREIGN_RULE);
        }
    }
}
