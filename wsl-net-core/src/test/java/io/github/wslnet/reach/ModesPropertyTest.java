// SPDX-License-Identifier: Apache-2.0
package io.github.wslnet.reach;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.wslnet.address.IpAddress;
import io.github.wslnet.address.Transport;
import io.github.wslnet.address.TransportPort;
import io.github.wslnet.firewall.FirewallRule;
import io.github.wslnet.forward.PortProxyRule;
import io.github.wslnet.snapshot.Snapshot;
import io.github.wslnet.socket.Listener;
import java.util.List;
import java.util.function.UnaryOperator;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Machines in every mode with a few servers, of which everything is known, and then one field is not. */
class ModesPropertyTest {
    @Property(tries = 300, edgeCases = EdgeCasesMode.NONE)
    void forgetting_a_field_never_turns_one_answer_into_another(
            @ForAll("machines") Scene machine,
            @ForAll("questions") ReachabilityPropertyTest.Question question,
            @ForAll("forgetting") UnaryOperator<Snapshot> forget) {
        Explanation whole = question.ask(machine.snapshot());
        Explanation less = question.ask(forget.apply(machine.snapshot()));

        if (whole.verdict() != Verdict.UNKNOWN) {
            assertThat(less.verdict()).as("%s %s", whole, less).isIn(whole.verdict(), Verdict.UNKNOWN);
        }
        if (whole.verdict() == Verdict.BLOCKED && less.outcome().isPresent()) {
            assertThat(less.outcome()).as("%s %s", whole, less).isEqualTo(whole.outcome());
        }
        if (less.server().isPresent()) {
            assertThat(less.server()).isEqualTo(whole.server());
        }
    }

    @Property(tries = 150, edgeCases = EdgeCasesMode.NONE)
    void an_unknown_answer_names_what_is_missing(
            @ForAll("machines") Scene machine,
            @ForAll("questions") ReachabilityPropertyTest.Question question,
            @ForAll("forgetting") UnaryOperator<Snapshot> forget) {
        Explanation why = question.ask(forget.apply(machine.snapshot()));

        if (why.verdict() == Verdict.UNKNOWN) {
            assertThat(why.checks(Check.Result.UNKNOWN)).isNotEmpty();
        }
        if (why.verdict() == Verdict.BLOCKED) {
            assertThat(why.checks(Check.Result.FAIL)).isNotEmpty();
        }
    }

    @Provide
    Arbitrary<Scene> machines() {
        return Combinators.combine(
                        Arbitraries.of(
                                Machines.idle(),
                                Machines.mirrored(),
                                Machines.consomme(),
                                Machines.bridged(),
                                Machines.none()),
                        listener("127.0.0.1", "0.0.0.0", "192.168.0.4", "::", "::1", "::ffff:127.0.0.1")
                                .list()
                                .ofMaxSize(3),
                        listener("127.0.0.1", "0.0.0.0", "192.168.0.4", "::1")
                                .list()
                                .ofMaxSize(2),
                        forward().list().ofMaxSize(2).uniqueElements(PortProxyRule::key),
                        rule().list().ofMaxSize(2),
                        Arbitraries.of(
                                "",
                                "[experimental]\nhostAddressLoopback=true\n",
                                "[experimental]\nignoredPorts=3000\n",
                                "[wsl2]\nlocalhostForwarding=false\n"))
                .as((mode, guest, programs, forwards, rules, config) -> mode.guestServes(guest.toArray(Listener[]::new))
                        .windowsServes(programs.stream()
                                .filter(program -> isFree(program.transportPort(), guest))
                                .toArray(Listener[]::new))
                        .forwards(forwards.stream()
                                .filter(rule -> isFree(
                                        new TransportPort(
                                                Transport.TCP, rule.listenPort().orElseThrow()),
                                        guest))
                                .toArray(PortProxyRule[]::new))
                        .firewallHas(rules.toArray(FirewallRule[]::new))
                        .configured(config));
    }

    // in the modes that share ports, Windows holds none that the guest holds
    private static boolean isFree(TransportPort port, List<Listener> guest) {
        return guest.stream().noneMatch(one -> one.transportPort().equals(port));
    }

    private static Arbitrary<Listener> listener(String... addresses) {
        return Combinators.combine(
                        Arbitraries.of(addresses), Arbitraries.of(Transport.values()), Arbitraries.of(3000, 3001))
                .as((address, transport, port) -> Listener.on(
                                IpAddress.parse(address),
                                new TransportPort(
                                        transport, TransportPort.tcp(port).port()))
                        .by("server", 1)
                        .build());
    }

    private static Arbitrary<PortProxyRule> forward() {
        return Combinators.combine(
                        Arbitraries.of("0.0.0.0", "192.168.0.4", "127.0.0.1"),
                        Arbitraries.of(3000, 3001),
                        Arbitraries.of("127.0.0.1", "172.26.17.100", "192.168.0.77"),
                        Arbitraries.of(3000, 3001))
                .as((listen, on, connect, to) ->
                        PortProxyRule.v4tov4(listen, on).to(connect, to));
    }

    private static Arbitrary<FirewallRule> rule() {
        return Arbitraries.of(
                FirewallRule.allow("all").build(),
                FirewallRule.allow("web").tcp("3000").build(),
                FirewallRule.allow("node")
                        .tcp("3001")
                        .program("C:\\server.exe")
                        .addProfile("Private")
                        .build(),
                FirewallRule.block("no web").tcp("3000").build(),
                FirewallRule.block("no way out")
                        .protocol("TCP")
                        .addRemotePorts("3000")
                        .outbound()
                        .build());
    }

    @Provide
    Arbitrary<ReachabilityPropertyTest.Question> questions() {
        return Combinators.combine(
                        Arbitraries.of("windows", "distro:Ubuntu", "lan", "lan:192.168.0.23"),
                        Arbitraries.of("tcp", "udp"),
                        Arbitraries.of(
                                "localhost", "127.0.0.1", "[::1]", "192.168.0.4", "172.26.17.100", "192.168.0.77"),
                        Arbitraries.of(3000, 3001))
                .as((from, transport, host, port) ->
                        new ReachabilityPropertyTest.Question(from, transport + "://" + host + ":" + port));
    }

    @Provide
    Arbitrary<UnaryOperator<Snapshot>> forgetting() {
        return Arbitraries.of(ReachabilityPropertyTest.FORGETTING);
    }
}
