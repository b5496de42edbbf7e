// SPDX-License-Identifier: Apache-2.0
package io.github.wslnet.conformance;

import io.github.wslnet.address.IpAddress;
import io.github.wslnet.firewall.FirewallAction;
import io.github.wslnet.firewall.FirewallRule;
import io.github.wslnet.forward.PortProxyEndpoint;
import io.github.wslnet.forward.PortProxyFamily;
import io.github.wslnet.forward.PortProxyRule;
import java.util.List;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;

/** Random worlds; few ports and addresses, so that servers, forwards and rules get in each other's way. */
final class Worlds {
    private Worlds() {}

    static Arbitrary<World> nat() {
        return Combinators.combine(
                        inGuest().list().ofMaxSize(5),
                        often(List.of(), inGuest().list().ofSize(1)),
                        onWindows().list().ofMaxSize(3),
                        forwards().list().ofMaxSize(4),
                        timing(),
                        rules().list().ofMaxSize(4),
                        hyperV())
                .as((servers, gone, programs, forwards, timing, rules, hyperV) -> new World(
                        Mode.NAT, joined(servers, gone), gone, programs, forwards, timing, rules, hyperV, false));
    }

    static Arbitrary<World> mirrored() {
        World.HyperV usual = new World.HyperV(true, FirewallAction.ALLOW, List.of());
        return Combinators.combine(
                        inMirroredGuest().list().ofMaxSize(4),
                        onWindows().list().ofMaxSize(2),
                        forwards().list().ofMaxSize(2),
                        timing(),
                        rules().list().ofMaxSize(4),
                        Arbitraries.of(true, false))
                .as((servers, programs, forwards, timing, rules, crosses) -> new World(
                        Mode.MIRRORED, servers, List.of(), programs, forwards, timing, rules, usual, crosses));
    }

    private static List<Bind> joined(List<Bind> servers, List<Bind> gone) {
        return Stream.of(gone, servers).flatMap(List::stream).distinct().toList();
    }

    private static Arbitrary<Bind> inGuest() {
        return binds("0.0.0.0", "127.0.0.1", "::", "::1", "127.0.0.2", "::ffff:127.0.0.1", Addressing.GUEST);
    }

    /** Whether a bind to an IPv4-mapped address reserves its port on Windows is not settled, so there is none. */
    private static Arbitrary<Bind> inMirroredGuest() {
        return binds(
                "0.0.0.0",
                "127.0.0.1",
                "::",
                "::1",
                "127.0.0.2",
                Addressing.WINDOWS_ON_LAN,
                Addressing.WINDOWS_ON_LAN_6);
    }

    private static Arbitrary<Bind> onWindows() {
        return binds(
                "0.0.0.0",
                "127.0.0.1",
                "::",
                "::1",
                "127.0.0.2",
                Addressing.WINDOWS_ON_LAN,
                Addressing.WINDOWS_ON_LAN_6,
                Addressing.GATEWAY);
    }

    private static Arbitrary<Bind> binds(String... addresses) {
        return Combinators.combine(Arbitraries.of(addresses), ports(), Arbitraries.of(true, false))
                .as((address, port, v6Only) -> new Bind(address, port, v6Only && address.equals("::")));
    }

    private static Arbitrary<Integer> ports() {
        return Arbitraries.of(World.PORTS);
    }

    private static Arbitrary<PortProxyRule> forwards() {
        Arbitrary<PortProxyEndpoint> listen = endpoints(
                "0.0.0.0",
                "127.0.0.1",
                Addressing.WINDOWS_ON_LAN,
                Addressing.GATEWAY,
                "::",
                "::1",
                Addressing.WINDOWS_ON_LAN_6);
        Arbitrary<PortProxyEndpoint> connect = endpoints(
                Addressing.GUEST,
                "127.0.0.1",
                "::1",
                Addressing.WINDOWS_ON_LAN,
                Addressing.WINDOWS_ON_LAN_6,
                Addressing.GATEWAY,
                Addressing.NOBODY);
        return Combinators.combine(listen, connect).as((from, to) -> new PortProxyRule(family(from, to), from, to));
    }

    private static PortProxyFamily family(PortProxyEndpoint listen, PortProxyEndpoint connect) {
        return PortProxyFamily.of(
                IpAddress.parse(listen.address()).family(),
                IpAddress.parse(connect.address()).family());
    }

    private static Arbitrary<PortProxyEndpoint> endpoints(String... addresses) {
        return Combinators.combine(Arbitraries.of(addresses), ports()).as(PortProxyEndpoint::of);
    }

    private static Arbitrary<World.Timing> timing() {
        return Arbitraries.frequencyOf(
                Tuple.of(9, Arbitraries.of(World.Timing.RELAY_FIRST, World.Timing.FORWARDS_FIRST)),
                Tuple.of(1, Arbitraries.just(World.Timing.IP_HELPER_STOPPED)));
    }

    private static Arbitrary<FirewallRule> rules() {
        return Combinators.combine(
                        actions(),
                        portConditions(),
                        Arbitraries.of(
                                "",
                                "",
                                "LocalSubnet",
                                Addressing.LAN,
                                Addressing.CLIENT_ON_LAN,
                                Addressing.CLIENT_ON_LAN_6,
                                "192.168.77.128/25",
                                Addressing.GUEST),
                        Arbitraries.of(
                                "", "", Addressing.WINDOWS_ON_LAN, Addressing.WINDOWS_ON_LAN_6, Addressing.GATEWAY),
                        Arbitraries.of("", "", "Private", "Public", "Domain"),
                        often(true, Arbitraries.just(false)))
                .as((action, ports, remote, local, profile, enabled) -> FirewallRule.allow("inbound")
                        .action(action)
                        .tcp(ports)
                        .addAllRemoteAddresses(listed(remote))
                        .addAllLocalAddresses(listed(local))
                        .addAllProfiles(listed(profile))
                        .enabled(enabled)
                        .build());
    }

    private static Arbitrary<String[]> portConditions() {
        return Arbitraries.of(
                new String[] {},
                new String[] {"3000"},
                new String[] {"3001", "3002"},
                new String[] {"3000-3001"},
                new String[] {"80", "3002-3100"});
    }

    private static Arbitrary<World.HyperV> hyperV() {
        Arbitrary<FirewallRule> rule = Combinators.combine(
                        actions(),
                        portConditions(),
                        Arbitraries.of("", Addressing.GATEWAY, Addressing.WINDOWS_ON_LAN, "192.168.0.0/16"))
                .as((action, ports, remote) -> FirewallRule.allow("outbound")
                        .action(action)
                        .outbound()
                        .protocol("TCP")
                        .addRemotePorts(ports)
                        .addAllRemoteAddresses(listed(remote))
                        .build());
        return Combinators.combine(
                        often(true, Arbitraries.just(false)),
                        often(FirewallAction.ALLOW, Arbitraries.just(FirewallAction.BLOCK)),
                        often(List.of(), rule.list().ofMaxSize(2)))
                .as(World.HyperV::new);
    }

    private static Arbitrary<FirewallAction> actions() {
        return often(FirewallAction.ALLOW, Arbitraries.just(FirewallAction.BLOCK));
    }

    private static List<String> listed(String text) {
        return text.isEmpty() ? List.of() : List.of(text);
    }

    private static <T> Arbitrary<T> often(T usual, Arbitrary<T> other) {
        return Arbitraries.frequencyOf(Tuple.of(3, Arbitraries.just(usual)), Tuple.of(1, other));
    }
}
