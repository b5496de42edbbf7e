// SPDX-License-Identifier: Apache-2.0
package io.github.wslnet.reach;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.wslnet.adapter.Adapter;
import io.github.wslnet.firewall.Firewall;
import io.github.wslnet.firewall.HyperVFirewall;
import io.github.wslnet.json.JsonTree;
import io.github.wslnet.known.Known;
import io.github.wslnet.snapshot.AnySnapshot;
import io.github.wslnet.snapshot.Snapshot;
import java.util.List;
import java.util.function.UnaryOperator;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class ReachabilityPropertyTest {
    /** Each forgets one field of a snapshot. */
    static final List<UnaryOperator<Snapshot>> FORGETTING = List.of(
            before -> before.mapWindows(windows -> windows.withBuild(Known.absent())),
            before -> ofAdapters(before, adapter -> adapter.withUp(Known.absent())),
            before -> ofAdapters(before, adapter -> adapter.withAddresses(Known.absent())),
            before -> ofAdapters(before, adapter -> adapter.withProfile(Known.absent())),
            before -> ofHyperV(before, on -> Scene.hyperV(on.defaultOutbound(), on.loopbackEnabled(), Known.absent())),
            before -> ofHyperV(before, on -> Scene.hyperV(Known.absent(), on.loopbackEnabled(), on.rules())),
            before -> ofHyperV(before, on -> Scene.hyperV(on.defaultOutbound(), Known.absent(), on.rules())),
            before -> before.mapWindows(windows -> windows.withAdapters(Known.absent())),
            before -> before.mapWindows(windows -> windows.withListeners(Known.absent())),
            before -> before.mapWindows(windows -> windows.withPortProxy(Known.absent())),
            before -> before.mapWindows(windows -> windows.withServices(Known.absent())),
            before -> before.mapWindows(windows -> windows.withFirewall(Known.absent())),
            before -> before.mapWindows(windows -> windows.withFirewall(
                    windows.firewall().map(all -> new Firewall(Known.absent(), all.rules(), all.hyperV())))),
            before -> before.mapWindows(windows -> windows.withFirewall(
                    windows.firewall().map(all -> new Firewall(all.profiles(), Known.absent(), all.hyperV())))),
            before -> before.mapWindows(windows -> windows.withFirewall(
                    windows.firewall().map(all -> new Firewall(all.profiles(), all.rules(), Known.absent())))),
            before -> before.mapWindows(windows -> windows.withGlobalConfig(Known.absent())),
            before -> before.mapWsl(wsl -> wsl.withMode(Known.absent())),
            before -> before.mapWsl(wsl -> wsl.withLinks(Known.absent())),
            before -> before.mapWsl(wsl -> wsl.withGateway(Known.absent())),
            before -> before.mapWsl(wsl -> wsl.withDistros(Known.absent())),
            before -> before.mapWsl(wsl -> wsl.withDistros(wsl.distros()
                    .map(all -> all.stream()
                            .map(distro -> distro.withListeners(Known.absent()))
                            .toList()))));

    @Property(tries = 300, edgeCases = EdgeCasesMode.NONE)
    void every_question_has_an_answer_that_can_be_told(
            @ForAll("snapshots") Snapshot snapshot, @ForAll("questions") Question question) {
        Explanation why = question.ask(snapshot);

        assertThat(why.toString()).startsWith(question.from + " -> ");
        assertThat(JsonTree.print(ExplanationJson.of(why).toTree())).contains("\"verdict\"");
        assertThat(why.checks()).isNotEmpty();
        assertThat(why.isReachable())
                .isEqualTo(why.outcome().filter(Outcome.CONNECTED::equals).isPresent());
        if (why.verdict() == Verdict.UNKNOWN) {
            assertThat(why.checks(Check.Result.UNKNOWN)).isNotEmpty();
        }
        if (why.verdict() == Verdict.BLOCKED) {
            assertThat(why.checks(Check.Result.FAIL)).isNotEmpty();
        }
    }

    @Property(tries = 500, edgeCases = EdgeCasesMode.NONE)
    void forgetting_a_field_never_turns_one_answer_into_another(
            @ForAll("snapshots") Snapshot snapshot,
            @ForAll("questions") Question question,
            @ForAll("forgetting") UnaryOperator<Snapshot> forget) {
        Verdict whole = question.ask(snapshot).verdict();

        if (whole != Verdict.UNKNOWN) {
            assertThat(question.ask(forget.apply(snapshot)).verdict()).isIn(whole, Verdict.UNKNOWN);
        }
    }

    private static Snapshot ofAdapters(Snapshot before, UnaryOperator<Adapter> forget) {
        return before.mapWindows(windows -> windows.withAdapters(
                windows.adapters().map(all -> all.stream().map(forget).toList())));
    }

    /** Forgets a part of a Hyper-V firewall that is on; one that is off has nothing to forget. */
    private static Snapshot ofHyperV(Snapshot before, UnaryOperator<HyperVFirewall> forget) {
        return before.mapWindows(windows -> windows.withFirewall(windows.firewall()
                .map(all -> new Firewall(
                        all.profiles(),
                        all.rules(),
                        all.hyperV()
                                .map(hyperV -> hyperV.enabled().orElse(false)
                                                && hyperV.allowHostPolicyMerge().orElse(false)
                                        ? forget.apply(hyperV)
                                        : hyperV)))));
    }

    @Provide
    Arbitrary<Snapshot> snapshots() {
        return AnySnapshot.sound();
    }

    @Provide
    Arbitrary<Question> questions() {
        return Combinators.combine(
                        Arbitraries.of("windows", "distro:Ubuntu", "distro:my distro", "lan", "lan:10.0.0.9"),
                        Arbitraries.of("tcp", "udp"),
                        Arbitraries.of(
                                "localhost",
                                "127.0.0.1",
                                "127.0.0.2",
                                "[::1]",
                                "192.168.0.4",
                                "172.26.16.1",
                                "172.26.17.100",
                                "172.23.220.194",
                                "203.0.113.9",
                                "[2001:db8::9]"),
                        Arbitraries.of(80, 3000, 3001))
                .as((from, transport, host, port) -> new Question(from, transport + "://" + host + ":" + port));
    }

    @Provide
    Arbitrary<UnaryOperator<Snapshot>> forgetting() {
        return Arbitraries.of(FORGETTING);
    }

    record Question(String from, String to) {
        Explanation ask(Snapshot snapshot) {
            return Reachability.in(snapshot).from(Vantage.parse(from)).to(Destination.parse(to));
        }
    }
}
