// SPDX-License-Identifier: Apache-2.0
package io.github.wslnet.snapshot;

import io.github.wslnet.adapter.Adapter;
import io.github.wslnet.address.InterfaceAddress;
import io.github.wslnet.address.IpAddress;
import io.github.wslnet.address.Port;
import io.github.wslnet.address.PortRange;
import io.github.wslnet.address.Transport;
import io.github.wslnet.address.TransportPort;
import io.github.wslnet.config.NetworkingMode;
import io.github.wslnet.distro.DistroName;
import io.github.wslnet.distro.WslRelease;
import io.github.wslnet.distro.WslVersion;
import io.github.wslnet.firewall.Firewall;
import io.github.wslnet.firewall.FirewallAction;
import io.github.wslnet.firewall.FirewallProfile;
import io.github.wslnet.firewall.FirewallRule;
import io.github.wslnet.firewall.HyperVFirewall;
import io.github.wslnet.firewall.ProfileSettings;
import io.github.wslnet.forward.PortProxyEndpoint;
import io.github.wslnet.forward.PortProxyFamily;
import io.github.wslnet.forward.PortProxyRule;
import io.github.wslnet.known.Known;
import io.github.wslnet.link.Link;
import io.github.wslnet.reach.Scene;
import io.github.wslnet.socket.Listener;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Builders;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;

/** Snapshots of every shape: each field known, absent or unreadable. */
public final class AnySnapshot {
    private AnySnapshot() {}

    /** Returns snapshots that make some sense, so that rules have something to match. */
    public static Arbitrary<Snapshot> any() {
        return Builders.withBuilder(Snapshot::builder)
                .use(known(instant()))
                .in(Snapshot.Builder::takenAt)
                .use(windows())
                .in(Snapshot.Builder::windows)
                .use(wsl())
                .in(Snapshot.Builder::wsl)
                .use(few(exposure()))
                .in(Snapshot.Builder::addAllWanted)
                .build(Snapshot.Builder::build);
    }

    /** Returns snapshots that Windows and WSL could show, half of them of a guest that runs behind the switch. */
    public static Arbitrary<Snapshot> sound() {
        Arbitrary<Snapshot> sound = any().map(AnySnapshot::withoutDoubles);
        return Arbitraries.oneOf(
                sound,
                sound.map(snapshot -> snapshot.mapWsl(wsl -> wsl.withMode(Known.of(NetworkingMode.NAT))
                        .withLinks(Known.of(Scene.links("172.26.17.100/20"))))));
    }

    /** There are no two forwards or firewall rules under one name, and no two distros. */
    private static Snapshot withoutDoubles(Snapshot snapshot) {
        return snapshot.mapWindows(windows -> windows.withPortProxy(windows.portProxy()
                                .map(all ->
                                        distinct(all, stored -> stored.rule().key())))
                        .withFirewall(windows.firewall()
                                .map(firewall -> new Firewall(
                                        firewall.profiles(),
                                        firewall.rules().map(AnySnapshot::withNames),
                                        firewall.hyperV()))))
                .mapWsl(wsl -> wsl.withDistros(wsl.distros().map(all -> distinct(all, Distro::name))));
    }

    /** Gives every rule a unique name, ours the ones that we give. */
    private static List<FirewallRule> withNames(List<FirewallRule> rules) {
        List<FirewallRule> named = new ArrayList<>();
        for (FirewallRule rule : rules) {
            String port =
                    rule.localPorts().isEmpty() ? "any" : rule.localPorts().get(0);
            named.add(
                    rule.isOwn()
                            ? rule.withId("wsl-net-tcp-" + port).withName("wsl-net: TCP " + port)
                            : rule.withId("rule-" + named.size()));
        }
        return distinct(named, FirewallRule::id);
    }

    private static <T> List<T> distinct(List<T> all, Function<T, ?> key) {
        Map<Object, T> byKey = new LinkedHashMap<>();
        all.forEach(one -> byKey.putIfAbsent(key.apply(one), one));
        return List.copyOf(byKey.values());
    }

    /** Returns a field that is mostly known. */
    static <T> Arbitrary<Known<T>> known(Arbitrary<T> value) {
        return Arbitraries.frequencyOf(
                Tuple.of(12, value.map(Known::of)),
                Tuple.of(1, Arbitraries.create(Known::absent)),
                Tuple.of(1, text().map(Known::unreadable)));
    }

    private static <T> Arbitrary<List<T>> few(Arbitrary<T> element) {
        return element.list().ofMaxSize(3);
    }

    private static Arbitrary<String> text() {
        return Arbitraries.of("", "x", "a b", "\"quoted\"", "line\nbreak", "ネット", "\\back\\slash", "\u0001");
    }

    private static Arbitrary<Instant> instant() {
        return Arbitraries.longs().between(0, 4_000_000_000L).map(Instant::ofEpochSecond);
    }

    private static Arbitrary<Boolean> flag() {
        return Arbitraries.of(true, false);
    }

    private static Arbitrary<IpAddress> address() {
        return Arbitraries.of(
                        "0.0.0.0",
                        "127.0.0.1",
                        "::",
                        "::1",
                        "::ffff:127.0.0.1",
                        "192.168.0.4",
                        "172.26.16.1",
                        "172.26.17.100",
                        "10.0.0.7",
                        "fe80::c0de%12")
                .map(IpAddress::parse);
    }

    private static Arbitrary<InterfaceAddress> interfaceAddress() {
        return Arbitraries.of("192.168.0.4/24", "172.26.16.1/20", "fe80::c0de%12/64", "10.0.0.7/8")
                .map(InterfaceAddress::parse);
    }

    private static Arbitrary<Port> port() {
        return Arbitraries.of(1, 80, 3000, 3001, 65535).map(Port::of);
    }

    private static Arbitrary<PortRange> range() {
        return Combinators.combine(port(), port())
                .as((one, other) -> one.compareTo(other) < 0 ? new PortRange(one, other) : new PortRange(other, one));
    }

    private static Arbitrary<Listener> listener() {
        return Combinators.combine(
                        Arbitraries.of(Transport.class),
                        address(),
                        port(),
                        Arbitraries.of("node", "svchost.exe", "wslrelay.exe", "java")
                                .optional(),
                        Arbitraries.of(Listener.Account.class),
                        Arbitraries.of(Listener.Binding.class),
                        flag())
                .as((transport, address, port, process, account, binding, v6Only) -> {
                    Listener.Builder listener = Listener.on(address, new TransportPort(transport, port))
                            .account(account)
                            .binding(binding)
                            .v6Only(v6Only);
                    process.ifPresent(name -> listener.by(name, name.length()));
                    return listener.build();
                });
    }

    private static Arbitrary<WindowsSide> windows() {
        return Builders.withBuilder(WindowsSide::builder)
                .use(known(Arbitraries.of(18362, 19041, 22631)))
                .in(WindowsSide.Builder::build)
                .use(known(flag()))
                .in(WindowsSide.Builder::elevated)
                .use(known(few(adapter())))
                .in(WindowsSide.Builder::adapters)
                .use(known(few(listener())))
                .in(WindowsSide.Builder::listeners)
                .use(known(few(forward())))
                .in(WindowsSide.Builder::portProxy)
                .use(known(services()))
                .in(WindowsSide.Builder::services)
                .use(known(firewall()))
                .in(WindowsSide.Builder::firewall)
                .use(known(few(range()).map(all -> Map.of(Transport.TCP, all))))
                .in(WindowsSide.Builder::excludedPorts)
                .use(known(range().map(one -> Map.of(Transport.UDP, one))))
                .in(WindowsSide.Builder::dynamicPorts)
                .use(known(registry()))
                .in(WindowsSide.Builder::natRegistry)
                .use(known(text()))
                .in(WindowsSide.Builder::globalConfig)
                .use(known(few(AnyHost.route())))
                .in(WindowsSide.Builder::routes)
                .use(known(few(AnyHost.metric())))
                .in(WindowsSide.Builder::interfaceMetrics)
                .use(known(AnyHost.power(known(instant()))))
                .in(WindowsSide.Builder::power)
                .use(known(text()))
                .in(WindowsSide.Builder::hosts)
                .use(known(AnyHost.proxy()))
                .in(WindowsSide.Builder::proxy)
                .use(known(few(AnyHost.process())))
                .in(WindowsSide.Builder::processes)
                .use(known(Arbitraries.of(Privilege.class)))
                .in(WindowsSide.Builder::privilege)
                .use(known(few(text())))
                .in(WindowsSide.Builder::firewallProducts)
                .build(WindowsSide.Builder::build);
    }

    private static Arbitrary<Adapter> adapter() {
        return Combinators.combine(
                        Arbitraries.of("Wi-Fi", "Ethernet", "vEthernet (WSL)", "vEthernet (WSL (Hyper-V firewall))"),
                        known(flag()),
                        known(Arbitraries.of(1280, 1500)),
                        known(Arbitraries.of(FirewallProfile.class)),
                        known(few(interfaceAddress())),
                        known(few(address())))
                .as((name, up, mtu, profile, addresses, gateways) -> Adapter.unread(name)
                        .up(up)
                        .mtu(mtu)
                        .profile(profile)
                        .addresses(addresses)
                        .gateways(gateways)
                        .build());
    }

    private static Arbitrary<StoredForward> forward() {
        Arbitrary<PortProxyEndpoint> endpoint = Combinators.combine(
                        Arbitraries.of("*", "0.0.0.0", "127.0.0.1", "172.26.17.100", "172.23.220.194", "::1", "nas"),
                        Arbitraries.of("80", "3000", "3001", "30000-50000", "http"))
                .as(PortProxyEndpoint::of);
        return Combinators.combine(Arbitraries.of(PortProxyFamily.class), endpoint, endpoint, known(flag()))
                .as((family, listen, connect, own) ->
                        new StoredForward(new PortProxyRule(family, listen, connect), own));
    }

    private static Arbitrary<Map<String, WindowsService>> services() {
        Arbitrary<WindowsService> service = Combinators.combine(
                        known(Arbitraries.of("Running", "Stopped")), known(Arbitraries.of("Auto", "Disabled")))
                .as(WindowsService::new);
        return Arbitraries.maps(Arbitraries.of("iphlpsvc", "hns"), service);
    }

    private static Arbitrary<NatRegistry> registry() {
        return Combinators.combine(known(Arbitraries.of("172.26.16.0/20", "nonsense")), known(text()), known(text()))
                .as(NatRegistry::new);
    }

    private static Arbitrary<Firewall> firewall() {
        Arbitrary<Known<FirewallAction>> action = known(Arbitraries.of(FirewallAction.class));
        Arbitrary<ProfileSettings> settings = Combinators.combine(
                        known(flag()), action, action, known(flag()), known(flag()))
                .as(ProfileSettings::new);
        Arbitrary<HyperVFirewall> hyperV = Combinators.combine(
                        known(flag()), action, action, known(flag()), known(flag()), known(few(firewallRule())))
                .as(HyperVFirewall::new);
        return Combinators.combine(
                        known(Arbitraries.maps(Arbitraries.of(FirewallProfile.class), settings)),
                        known(few(firewallRule())),
                        known(hyperV))
                .as(Firewall::new);
    }

    private static Arbitrary<FirewallRule> firewallRule() {
        return Combinators.combine(
                        text(),
                        text().optional(),
                        Arbitraries.of("", "wsl-net"),
                        flag(),
                        flag(),
                        Arbitraries.of(FirewallAction.class),
                        conditions())
                .as((name, id, group, enabled, inbound, action, conditions) -> conditions
                        .withName(name)
                        .withId(id)
                        .withGroup(group)
                        .withEnabled(enabled)
                        .withInbound(inbound)
                        .withAction(action));
    }

    private static Arbitrary<FirewallRule> conditions() {
        Arbitrary<List<String>> ports = few(Arbitraries.of("3000", "80-90", "Any", "RPC"));
        Arbitrary<List<String>> hosts =
                few(Arbitraries.of("Any", "LocalSubnet", "192.168.0.0/255.255.255.0", "10.0.0.1-10.0.0.9", "DNS"));
        return Combinators.combine(
                        Arbitraries.of("TCP", "UDP", "Any"),
                        ports,
                        ports,
                        hosts,
                        hosts,
                        few(Arbitraries.of("Private", "Public", "Any")),
                        Arbitraries.of("C:\\tools\\node.exe", "Any").optional(),
                        few(Arbitraries.of("Wi-Fi", "vEthernet (WSL)")))
                .as((protocol, local, remote, from, to, profiles, program, aliases) -> FirewallRule.allow("rule")
                        .protocol(protocol)
                        .addAllLocalPorts(local)
                        .addAllRemotePorts(remote)
                        .addAllRemoteAddresses(from)
                        .addAllLocalAddresses(to)
                        .addAllProfiles(profiles)
                        .program(program)
                        .addAllInterfaceAliases(aliases)
                        .build());
    }

    private static Arbitrary<WslSide> wsl() {
        return Builders.withBuilder(WslSide::builder)
                .use(known(Arbitraries.of("2.4.4", "0.67.6.0", "2.9.10.0").map(WslRelease::parse)))
                .in(WslSide.Builder::release)
                .use(known(Arbitraries.of("nat", "mirrored", "consomme", "bridged", "quantum")
                        .map(NetworkingMode::parse)))
                .in(WslSide.Builder::mode)
                .use(known(instant()))
                .in(WslSide.Builder::vmStartedAt)
                .use(known(few(link())))
                .in(WslSide.Builder::links)
                .use(known(address()))
                .in(WslSide.Builder::gateway)
                .use(known(few(distro())))
                .in(WslSide.Builder::distros)
                .use(known(AnyHost.texts()))
                .in(WslSide.Builder::sysctl)
                .use(known(few(AnyHost.route())))
                .in(WslSide.Builder::routes)
                .use(known(text()))
                .in(WslSide.Builder::lastError)
                .use(known(few(AnyHost.probe())))
                .in(WslSide.Builder::probes)
                .build(WslSide.Builder::build);
    }

    private static Arbitrary<Link> link() {
        return Combinators.combine(
                        Arbitraries.of("lo", "eth0", "docker0"),
                        flag(),
                        Arbitraries.of(1500, 1280).optional(),
                        few(interfaceAddress()))
                .as((name, up, mtu, addresses) -> {
                    Link.Builder link = Link.named(name);
                    if (up) {
                        link.up();
                    }
                    mtu.ifPresent(link::mtu);
                    addresses.forEach(held -> link.addAddress(held.toString()));
                    return link.build();
                });
    }

    private static Arbitrary<Distro> distro() {
        Arbitrary<ResolvConfState> resolvConf = Combinators.combine(
                        Arbitraries.of("/mnt/wsl/resolv.conf").optional(),
                        text().optional(),
                        known(flag()),
                        known(flag()))
                .as(ResolvConfState::new);
        return Combinators.combine(
                        Arbitraries.of("Ubuntu", "Debian", "my distro"),
                        Arbitraries.of(WslVersion.class),
                        known(Arbitraries.of("Running", "Stopped", "Installing")),
                        flag(),
                        known(few(listener())),
                        known(text()),
                        known(resolvConf),
                        known(Arbitraries.of("127.0.0.1\tlocalhost\n", "")))
                .as((name, version, state, isDefault, listeners, wslConf, resolv, hosts) -> Distro.named(
                                DistroName.of(name), version)
                        .state(state)
                        .isDefault(isDefault)
                        .listeners(listeners)
                        .wslConf(wslConf)
                        .resolvConf(resolv)
                        .hosts(hosts)
                        .build())
                .flatMap(AnyHost::completed);
    }

    private static Arbitrary<WantedServer> exposure() {
        return Combinators.combine(Arbitraries.of("Ubuntu", "my distro"), port(), flag())
                .as((name, port, lan) -> new WantedServer(DistroName.of(name), port, lan));
    }
}
