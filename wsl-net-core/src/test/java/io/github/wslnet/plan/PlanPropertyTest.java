// SPDX-License-Identifier: Apache-2.0
package io.github.wslnet.plan;

import static io.github.wslnet.address.TransportPort.tcp;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import io.github.wslnet.address.Cidr;
import io.github.wslnet.address.IpAddress;
import io.github.wslnet.firewall.FirewallRule;
import io.github.wslnet.known.Known;
import io.github.wslnet.snapshot.AnySnapshot;
import io.github.wslnet.snapshot.ResolvConfState;
import io.github.wslnet.snapshot.Snapshot;
import io.github.wslnet.snapshot.StoredForward;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.Combinators;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class PlanPropertyTest {
    @Property(tries = 300, edgeCases = EdgeCasesMode.NONE, maxDiscardRatio = 50)
    void once_its_steps_are_taken_a_plan_is_empty(@ForAll("snapshots") Snapshot before, @ForAll("goals") Goal goal) {
        Plan plan = planned(Plan.ensuring(goal), before);
        Snapshot after = Effects.of(plan.steps(), before);

        assertThat(Plan.ensuring(goal).against(after).steps()).isEmpty();
    }

    @Property(tries = 300, edgeCases = EdgeCasesMode.NONE, maxDiscardRatio = 50)
    void once_taken_back_there_is_nothing_left_to_take_back(
            @ForAll("snapshots") Snapshot before, @ForAll("goals") Goal goal) {
        Plan plan = planned(Plan.removing(goal), before);
        Snapshot after = Effects.of(plan.steps(), before);

        assertThat(Plan.removing(goal).against(after).steps()).isEmpty();
    }

    @Property(tries = 300, edgeCases = EdgeCasesMode.NONE, maxDiscardRatio = 50)
    void undo_restores_the_rules_and_files(@ForAll("snapshots") Snapshot before, @ForAll("goals") Goal goal) {
        Plan plan = planned(Plan.ensuring(goal), before);
        Snapshot undone = Effects.of(plan.undoSteps(), Effects.of(plan.steps(), before));

        assertThat(rules(undone)).containsExactlyInAnyOrderElementsOf(rules(before));
        assertThat(undone.windows().firewall().map(all -> all.rules().map(HashSet::new)))
                .isEqualTo(before.windows().firewall().map(all -> all.rules().map(HashSet::new)));
        assertThat(texts(undone)).isEqualTo(texts(before));
    }

    @Property(tries = 300, edgeCases = EdgeCasesMode.NONE, maxDiscardRatio = 50)
    void rules_that_are_known_to_be_others_stay(@ForAll("snapshots") Snapshot before, @ForAll("goals") Goal goal) {
        for (Plan.Intent intent : List.of(Plan.ensuring(goal), Plan.removing(goal))) {
            Plan plan = planned(intent, before);
            Snapshot after = Effects.of(plan.steps(), before);

            assertThat(after.windows().portProxy().orElse(List.of()))
                    .containsAll(before.windows().portProxy().orElse(List.of()).stream()
                            .filter(stored -> stored.own().value().equals(Optional.of(false)))
                            .toList());
            assertThat(others(after)).containsAll(others(before));
        }
    }

    @Property(tries = 200, edgeCases = EdgeCasesMode.NONE)
    void a_plan_is_made_or_refused_and_nothing_else(@ForAll("snapshots") Snapshot before, @ForAll("goals") Goal goal) {
        try {
            assertThat(Plan.ensuring(goal).against(before).describe()).isNotEmpty();
        } catch (ImpossibleGoalException refused) {
            assertThat(refused).hasMessageStartingWith("can't plan");
        } catch (RuntimeException e) {
            fail("escapes", e);
        }
    }

    @Provide
    Arbitrary<Snapshot> snapshots() {
        return AnySnapshot.sound();
    }

    @Provide
    Arbitrary<Goal> goals() {
        Arbitrary<Goal> exposures = Combinators.combine(
                        Arbitraries.of("Ubuntu", "Debian"),
                        Arbitraries.of(80, 3000, 3001),
                        Arbitraries.of(3000, 8080).optional(),
                        Arbitraries.of("192.168.0.0/24", "10.0.0.0/8")
                                .map(Cidr::parse)
                                .list()
                                .ofMaxSize(2))
                .as((distro, port, listen, sources) -> {
                    LanExposure goal = LanExposure.of(distro, tcp(port)).allowFrom(sources.toArray(Cidr[]::new));
                    return listen.map(goal::listeningOn).orElse(goal);
                });
        Arbitrary<Goal> dns =
                Arbitraries.of("Ubuntu", "my distro").map(distro -> OwnDns.of(distro, IpAddress.parse("8.8.8.8")));
        return Arbitraries.oneOf(exposures, dns);
    }

    private static Plan planned(Plan.Intent intent, Snapshot snapshot) {
        try {
            return intent.against(snapshot);
        } catch (ImpossibleGoalException refused) {
            Assume.that(false);
            throw refused;
        }
    }

    private static List<String> rules(Snapshot snapshot) {
        return snapshot.windows().portProxy().orElse(List.of()).stream()
                .map(StoredForward::rule)
                .map(Object::toString)
                .toList();
    }

    private static List<FirewallRule> others(Snapshot snapshot) {
        return snapshot.windows().firewall().value().stream()
                .flatMap(firewall -> firewall.rules().orElse(List.of()).stream())
                .filter(rule -> !rule.isOwn())
                .toList();
    }

    private static List<String> texts(Snapshot snapshot) {
        return snapshot.wsl().distros().orElse(List.of()).stream()
                .map(distro -> distro.wslConf() + " " + link(distro.resolvConf()))
                .toList();
    }

    private static String link(Known<ResolvConfState> state) {
        return state.map(known -> known.link().orElse(known.text().orElse(""))).toString();
    }
}
