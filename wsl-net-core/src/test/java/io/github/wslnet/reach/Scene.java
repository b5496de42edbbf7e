// SPDX-License-Identifier: Apache-2.0
package io.github.wslnet.reach;

import io.github.wslnet.adapter.Adapter;
import io.github.wslnet.address.IpAddress;
import io.github.wslnet.address.Port;
import io.github.wslnet.address.PortRange;
import io.github.wslnet.address.Transport;
import io.github.wslnet.address.TransportPort;
import io.github.wslnet.config.NetworkingMode;
import io.github.wslnet.distro.WslRelease;
import io.github.wslnet.distro.WslVersion;
import io.github.wslnet.firewall.Firewall;
import io.github.wslnet.firewall.FirewallAction;
import io.github.wslnet.firewall.FirewallProfile;
import io.github.wslnet.firewall.FirewallRule;
import io.github.wslnet.firewall.HyperVFirewall;
import io.github.wslnet.firewall.ProfileSettings;
import io.github.wslnet.forward.PortProxyRule;
import io.github.wslnet.known.Known;
import io.github.wslnet.link.Link;
import io.github.wslnet.relay.LocalhostRelay;
import io.github.wslnet.snapshot.Distro;
import io.github.wslnet.snapshot.Era;
import io.github.wslnet.snapshot.NatRegistry;
import io.github.wslnet.snapshot.ResolvConfState;
import io.github.wslnet.snapshot.Snapshot;
import io.github.wslnet.snapshot.StoredForward;
import io.github.wslnet.snapshot.WindowsService;
import io.github.wslnet.snapshot.WindowsSide;
import io.github.wslnet.snapshot.WslSide;
import io.github.wslnet.socket.Listener;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/**
 * A machine for tests, of which everything is known: what is said of the servers and forwards also shows in Windows'
 * socket table, as it does on a real one.
 *
 * <p>The relay binds before the forwards do, unless {@link #whereForwardsBindFirst()}.
 */
public record Scene(
        Era era,
        WslVersion version,
        List<Listener> guest,
        List<Listener> programs,
        List<StoredForward> forwards,
        List<FirewallRule> rules,
        String ipHelper,
        boolean forwardsBindFirst,
        UnaryOperator<Snapshot> change) {
    public static final Listener NODE =
            Listener.tcp("0.0.0.0", 3000).by("node", 812).build();
    public static final Listener RPC = Listener.tcp("0.0.0.0", 135)
            .by("svchost.exe", 1080)
            .account(Listener.Account.OTHER)
            .build();
    public static final FirewallRule WSL2_SERVER_ACCESS =
            FirewallRule.allow("WSL2Server access").tcp("3000").build();

    Scene(Era era, WslVersion version) {
        this(era, version, List.of(), List.of(), List.of(), List.of(), "Running", false, UnaryOperator.identity());
    }

    public Scene guestServes(Listener... servers) {
        return new Scene(
                era, version, List.of(servers), programs, forwards, rules, ipHelper, forwardsBindFirst, change);
    }

    public Scene windowsServes(Listener... servers) {
        return new Scene(era, version, guest, List.of(servers), forwards, rules, ipHelper, forwardsBindFirst, change);
    }

    /** Stores rules that nobody recorded as ours. */
    public Scene forwards(PortProxyRule... stored) {
        return stores(Stream.of(stored).map(StoredForward::foreign).toArray(StoredForward[]::new));
    }

    public Scene stores(StoredForward... stored) {
        return new Scene(era, version, guest, programs, List.of(stored), rules, ipHelper, forwardsBindFirst, change);
    }

    public Scene firewallHas(FirewallRule... added) {
        return new Scene(era, version, guest, programs, forwards, List.of(added), ipHelper, forwardsBindFirst, change);
    }

    public Scene ipHelperIs(String state) {
        return new Scene(era, version, guest, programs, forwards, rules, state, forwardsBindFirst, change);
    }

    public Scene whereForwardsBindFirst() {
        return new Scene(era, version, guest, programs, forwards, rules, ipHelper, true, change);
    }

    /** Changes the finished snapshot; later changes come after earlier ones. */
    public Scene but(UnaryOperator<Snapshot> next) {
        return new Scene(
                era,
                version,
                guest,
                programs,
                forwards,
                rules,
                ipHelper,
                forwardsBindFirst,
                before -> next.apply(change.apply(before)));
    }

    public Scene butWindows(UnaryOperator<WindowsSide> next) {
        return but(snapshot -> snapshot.mapWindows(next));
    }

    public Scene butWsl(UnaryOperator<WslSide> next) {
        return but(snapshot -> snapshot.mapWsl(next));
    }

    public Scene butFirewall(UnaryOperator<Firewall> next) {
        return butWindows(windows -> windows.withFirewall(windows.firewall().map(next)));
    }

    /** Changes the settings of one profile. */
    public Scene butProfile(FirewallProfile profile, UnaryOperator<ProfileSettings> next) {
        return butFirewall(firewall -> new Firewall(
                firewall.profiles().map(all -> {
                    Map<FirewallProfile, ProfileSettings> changed = new EnumMap<>(all);
                    changed.computeIfPresent(profile, (key, settings) -> next.apply(settings));
                    return changed;
                }),
                firewall.rules(),
                firewall.hyperV()));
    }

    public Scene butHyperV(UnaryOperator<HyperVFirewall> next) {
        return butFirewall(firewall -> new Firewall(
                firewall.profiles(), firewall.rules(), firewall.hyperV().map(next)));
    }

    /** Returns a Hyper-V firewall that is on, blocks what comes in, and takes the host's rules. */
    public static HyperVFirewall hyperV(
            Known<FirewallAction> outbound, Known<Boolean> loopback, Known<List<FirewallRule>> rules) {
        return new HyperVFirewall(
                Known.of(true), Known.of(FirewallAction.BLOCK), outbound, loopback, Known.of(true), rules);
    }

    /** Changes one adapter. */
    public Scene butAdapter(String name, UnaryOperator<Adapter> next) {
        return butWindows(windows -> windows.withAdapters(windows.adapters()
                .map(all -> all.stream()
                        .map(adapter -> adapter.name().equals(name) ? next.apply(adapter) : adapter)
                        .toList())));
    }

    /** Changes Ubuntu. */
    public Scene butUbuntu(UnaryOperator<Distro> next) {
        return butWsl(wsl -> wsl.withDistros(wsl.distros()
                .map(all -> all.stream()
                        .map(distro -> distro.name().text().equals("Ubuntu") ? next.apply(distro) : distro)
                        .toList())));
    }

    public Scene withDistro(Distro distro) {
        return butWsl(wsl -> wsl.withDistros(wsl.distros().map(all -> {
            List<Distro> more = new ArrayList<>(all);
            more.add(distro);
            return more;
        })));
    }

    public Explanation ask(String from, String to) {
        return Reachability.in(snapshot()).from(Vantage.parse(from)).to(Destination.parse(to));
    }

    /** Returns the way of a connection that comes about, else the outcome, else the verdict. */
    public String answer(String from, String to) {
        return answer(ask(from, to));
    }

    static String answer(Explanation why) {
        return why.isReachable()
                ? String.join("+", why.via().stream().map(Carrier::toString).toList())
                : why.outcome().map(Outcome::toString).orElse(why.verdict().toString());
    }

    public Snapshot snapshot() {
        return change.apply(Snapshot.of(windows(), wsl()));
    }

    private WindowsSide windows() {
        return WindowsSide.builder()
                .build(Known.of(build()))
                .elevated(Known.of(false))
                .adapters(Known.of(List.of(wifi(), virtualSwitch())))
                .listeners(Known.of(windowsSockets()))
                .portProxy(Known.of(forwards))
                .services(Known.of(Map.of("iphlpsvc", new WindowsService(Known.of(ipHelper), Known.of("Auto")))))
                .firewall(Known.of(firewall()))
                .excludedPorts(Known.of(Map.of(Transport.TCP, List.of(PortRange.of(50000, 50059)))))
                .dynamicPorts(Known.of(Map.of(Transport.TCP, PortRange.of(49152, 65535))))
                .natRegistry(Known.of(new NatRegistry(
                        Known.of("172.26.16.0/20"), Known.of("172.26.16.1"), Known.of("172.26.17.100"))))
                .globalConfig(Known.of(""))
                .build();
    }

    private int build() {
        return switch (era) {
            case BEFORE_RELAY -> 18362;
            case WSLHOST -> 19041;
            case WSLRELAY -> 22631;
        };
    }

    private static Adapter wifi() {
        return Adapter.named("Wi-Fi")
                .index(12)
                .mtu(Known.of(1500))
                .profile(Known.of(FirewallProfile.PRIVATE))
                .at("192.168.0.4/24", "fe80::c0de%12/64")
                .via(List.of(IpAddress.parse("192.168.0.1")))
                .build();
    }

    private static Adapter virtualSwitch() {
        return Adapter.named("vEthernet (WSL)")
                .index(40)
                .mtu(Known.of(1500))
                .at("172.26.16.1/20")
                .gateways(Known.of(List.of()))
                .build();
    }

    private List<Listener> windowsSockets() {
        List<Listener> sockets = new ArrayList<>(List.of(RPC));
        sockets.addAll(programs);
        sockets.addAll(ipHelperSockets());
        relays().filter(relay -> !(forwardsBindFirst && forwards.stream().anyMatch(taken -> takes(taken, relay))))
                .forEach(sockets::add);
        return sockets;
    }

    private Stream<Listener> relays() {
        Optional<String> process = version == WslVersion.WSL1 ? Optional.empty() : era.relayProcess();
        return process.stream()
                .flatMap(name -> LocalhostRelay.listeners(guest, name).stream().map(one -> one.withPid(30968)));
    }

    private static boolean takes(StoredForward stored, Listener relay) {
        return stored.rule().listenPort().equals(Optional.of(relay.port()))
                && stored.rule()
                        .listenIp()
                        .filter(relay.address()::sameFamilyAs)
                        .isPresent();
    }

    private List<Listener> ipHelperSockets() {
        return forwards.stream()
                .map(StoredForward::rule)
                .filter(rule -> ipHelper.equals("Running") && rule.isValid())
                .flatMap(rule -> rule.listenIp().stream()
                        .map(address -> Listener.on(
                                        address, tcp(rule.listenPort().orElseThrow()))
                                .by("svchost.exe", 4012)
                                .account(Listener.Account.OTHER)
                                .build()))
                .distinct()
                .toList();
    }

    private static TransportPort tcp(Port port) {
        return new TransportPort(Transport.TCP, port);
    }

    private Firewall firewall() {
        return new Firewall(
                Known.of(Map.of(
                        FirewallProfile.DOMAIN, ProfileSettings.DEFAULT,
                        FirewallProfile.PRIVATE, ProfileSettings.DEFAULT,
                        FirewallProfile.PUBLIC, ProfileSettings.DEFAULT)),
                Known.of(rules),
                Known.of(era == Era.WSLRELAY ? HyperVFirewall.DEFAULT : HyperVFirewall.OFF));
    }

    private WslSide wsl() {
        Distro ubuntu = Distro.running("Ubuntu", version)
                .isDefault(true)
                .listeners(Known.of(guest))
                .wslConf(Known.of(""))
                .resolvConf(Known.of(ResolvConfState.linkTo("/mnt/wsl/resolv.conf", "nameserver 172.26.16.1\n")))
                .hosts(Known.of("127.0.0.1\tlocalhost\n::1\tlocalhost\n"))
                .build();
        WslSide.Builder wsl = WslSide.builder().distros(Known.of(List.of(ubuntu)));
        if (era == Era.WSLRELAY) {
            wsl.release(Known.of(WslRelease.parse("2.4.4.0")));
        }
        return version == WslVersion.WSL1
                ? wsl.build()
                : wsl.mode(Known.of(NetworkingMode.NAT))
                        .links(Known.of(links("172.26.17.100/20")))
                        .gateway(Known.of(IpAddress.parse("172.26.16.1")))
                        .build();
    }

    /** Wires the guest as a mode other than NAT does; without addresses it has {@code lo} alone. */
    Scene in(NetworkingMode mode, String... eth0) {
        boolean relayed = mode.capabilities().orElseThrow().relaysLocalhost();
        return butWindows(windows -> windows.withAdapters(Known.of(List.of(wifi())))
                        .withGlobalConfig(Known.of("[wsl2]\nnetworkingMode=" + mode + "\n"))
                        .withListeners(windows.listeners()
                                .map(all -> all.stream()
                                        .filter(one -> relayed
                                                || !one.process().orElse("").equals("wslrelay.exe"))
                                        .toList())))
                .butWsl(wsl -> wsl.withMode(Known.of(mode))
                        .withGateway(eth0.length == 0 ? Known.absent() : Known.of(IpAddress.parse("192.168.0.1")))
                        .withLinks(Known.of(eth0.length == 0 ? links("").subList(0, 1) : links(eth0))));
    }

    /** Puts a text into {@code .wslconfig}. */
    Scene configured(String text) {
        return butWindows(windows -> windows.withGlobalConfig(Known.of(text)));
    }

    /** Returns the guest's two interfaces. */
    public static List<Link> links(String... eth0) {
        Link loopback = Link.named("lo")
                .up()
                .addAddress("127.0.0.1/8")
                .addAddress("::1/128")
                .build();
        Link.Builder ethernet = Link.named("eth0").up().mtu(1500);
        Stream.of(eth0).filter(address -> !address.isEmpty()).forEach(ethernet::addAddress);
        return List.of(loopback, ethernet.build());
    }
}
