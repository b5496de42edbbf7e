// SPDX-License-Identifier: Apache-2.0
package io.github.wslnet.guide;

import static io.github.wslnet.address.TransportPort.tcp;

import io.github.wslnet.address.Cidr;
import io.github.wslnet.address.IpAddress;
import io.github.wslnet.config.NetworkingMode;
import io.github.wslnet.diagram.Diagram;
import io.github.wslnet.dns.GuestDns;
import io.github.wslnet.dns.ResolvConf;
import io.github.wslnet.firewall.FirewallRule;
import io.github.wslnet.known.Known;
import io.github.wslnet.link.Link;
import io.github.wslnet.link.LinkAddress;
import io.github.wslnet.plan.LanExposure;
import io.github.wslnet.plan.Plan;
import io.github.wslnet.reach.Destination;
import io.github.wslnet.reach.Reachability;
import io.github.wslnet.reach.Vantage;
import io.github.wslnet.snapshot.Snapshot;
import io.github.wslnet.testkit.FakeDistro;
import io.github.wslnet.testkit.World;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/** The machines, tables and pictures of docs/how-wsl-networking-works.md. */
final class HowItWorks {
    private static final IpAddress GATEWAY = IpAddress.parse("172.26.16.1");

    private HowItWorks() {}

    /** Lets each side serve on the addresses that matter. */
    private static World serving(World world) {
        world.windows()
                .listening("0.0.0.0", tcp(8080), "httpd.exe")
                .addFirewallRule(FirewallRule.allow("Web server").tcp("8080").build())
                .listening("127.0.0.1", tcp(8081), "postgres.exe");
        return world.distro("Ubuntu", HowItWorks::servers);
    }

    private static void servers(FakeDistro distro) {
        distro.listening("0.0.0.0", tcp(3000), "node")
                .listening("127.0.0.1", tcp(3001), "redis")
                .listening("::", tcp(3002), "java");
    }

    static World wsl1() {
        return serving(World.wsl1());
    }

    static World nat() {
        return serving(World.nat());
    }

    static World mirrored() {
        return serving(World.mirrored());
    }

    static World consomme() {
        return serving(World.consomme());
    }

    /** Returns what the fake world has no verbs for: a guest with an address of the LAN. */
    static Snapshot bridged() {
        Link eth0 = Link.named("eth0")
                .addFlags("UP")
                .addAddresses(LinkAddress.parse("192.168.0.50/24"))
                .build();
        return nat().snapshot()
                .mapWsl(wsl -> wsl.withMode(Known.of(NetworkingMode.BRIDGED))
                        .withLinks(Known.of(List.of(eth0)))
                        .withGateway(Known.of(IpAddress.parse("192.168.0.1"))))
                .mapWindows(windows -> windows.withAdapters(Known.of(windows.lanAdapters())));
    }

    static World none() {
        World world = nat().switchMode(NetworkingMode.NONE).shutdownWsl();
        world.distro("Ubuntu").start();
        servers(world.distro("Ubuntu"));
        return world;
    }

    static Snapshot bug() {
        return nat().snapshot();
    }

    static void wsl1Matrix() {
        printMatrix(wsl1().snapshot());
    }

    static void beforeRelayMatrix() {
        printMatrix(serving(World.build18917()).snapshot());
    }

    static void natMatrix() {
        printMatrix(nat().snapshot());
    }

    static void exposedMatrix() {
        printMatrix(exposed(nat()));
    }

    static void mirroredMatrix() {
        printMatrix(mirrored().snapshot());
    }

    static void mirroredExposedMatrix() {
        printMatrix(exposed(mirrored()));
    }

    static void consommeMatrix() {
        printMatrix(consomme().snapshot());
    }

    static void bridgedMatrix() {
        printMatrix(bridged());
    }

    static void noneMatrix() {
        printMatrix(none().snapshot());
    }

    private static void printMatrix(Snapshot snapshot) {
        System.out.print(Reachability.in(snapshot).matrix());
    }

    /** Says what the LAN path of NAT mode needs, and what each of its steps is. */
    static void exposure() {
        System.out.println(exposing(nat()).describe());
    }

    static void mirroredExposure() {
        System.out.println(exposing(mirrored()).describe());
    }

    private static Plan exposing(World world) {
        return Plan.ensuring(LanExposure.of("Ubuntu", tcp(3000)).allowFrom(Cidr.parse("192.168.0.0/24")))
                .against(world.snapshot());
    }

    private static Snapshot exposed(World world) {
        world.host().apply(exposing(world));
        return world.snapshot();
    }

    static void restart() {
        World world = nat();
        exposed(world);
        System.out.println("before: " + world.snapshot().wsl().eth0Address().orElseThrow());
        world.restartWindows();
        world.distro("Ubuntu").start();
        servers(world.distro("Ubuntu"));
        System.out.println("after: " + world.snapshot().wsl().eth0Address().orElseThrow());
        System.out.println(Reachability.in(world.snapshot()).from(Vantage.lan()).to("Ubuntu", tcp(3000)));
        System.out.println(exposing(world).describe());
    }

    static void dns() {
        List<IpAddress> servers = List.of(IpAddress.parse("192.168.0.1"));
        for (NetworkingMode mode : NetworkingMode.configurable()) {
            for (boolean tunneling : new boolean[] {true, false}) {
                Optional<ResolvConf> file = GuestDns.of(mode)
                        .tunneling(tunneling)
                        .gateway(GATEWAY)
                        .addAllWindowsServers(servers)
                        .build()
                        .resolvConf();
                System.out.printf(
                        "%-9s tunneling %-4s %s%n",
                        mode,
                        tunneling ? "on" : "off",
                        file.map(written -> written.nameservers().toString()).orElse("nothing is written"));
            }
        }
    }

    /** Returns each picture by the name of its file, as the library draws it now. */
    static Map<String, Supplier<String>> pictures() {
        Map<String, Supplier<String>> pictures = new LinkedHashMap<>();
        pictures.put("wsl1", () -> picture(wsl1().snapshot()));
        pictures.put("nat", () -> picture(nat().snapshot()));
        pictures.put("nat-localhost", () -> way(nat().snapshot(), Vantage.windows(), "tcp://localhost:3000"));
        pictures.put("nat-lan-blocked", () -> way(nat().snapshot(), Vantage.lan(), "tcp://192.168.0.4:3000"));
        pictures.put("nat-lan", () -> way(exposed(nat()), Vantage.lan(), "tcp://192.168.0.4:3000"));
        pictures.put("mirrored", () -> way(mirrored().snapshot(), Vantage.lan(), "tcp://192.168.0.4:3000"));
        pictures.put("consomme", () -> picture(consomme().snapshot()));
        pictures.put("bridged", () -> picture(bridged()));
        pictures.put("none", () -> picture(none().snapshot()));
        return pictures;
    }

    private static String picture(Snapshot snapshot) {
        return Diagram.of(snapshot).toSvg();
    }

    private static String way(Snapshot snapshot, Vantage from, String to) {
        return Diagram.of(snapshot)
                .highlighting(Reachability.in(snapshot).from(from).to(Destination.parse(to)))
                .toSvg();
    }
}
