// SPDX-License-Identifier: Apache-2.0
package io.github.wslnet.testkit;

import io.github.wslnet.adapter.Adapter;
import io.github.wslnet.address.Cidr;
import io.github.wslnet.address.InterfaceAddress;
import io.github.wslnet.address.IpAddress;
import io.github.wslnet.config.ModeCapabilities;
import io.github.wslnet.config.NetworkingMode;
import io.github.wslnet.distro.WslRelease;
import io.github.wslnet.known.Known;
import io.github.wslnet.link.Link;
import io.github.wslnet.snapshot.Distro;
import io.github.wslnet.snapshot.GlobalConfigFile;
import io.github.wslnet.snapshot.NatRegistry;
import io.github.wslnet.snapshot.Privilege;
import io.github.wslnet.snapshot.RouteEntry;
import io.github.wslnet.snapshot.Snapshot;
import io.github.wslnet.snapshot.WindowsService;
import io.github.wslnet.snapshot.WindowsSide;
import io.github.wslnet.snapshot.WslSide;
import io.github.wslnet.survey.RegistryAnswers;
import io.github.wslnet.testkit.machine.FakeRegistry;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What a host would read of a fake world: everything is known. */
final class WorldSnapshot {
    private static final String STORE_KERNEL = "5.15.167.4-microsoft-standard-WSL2";
    private static final String INBOX_KERNEL = "4.19.128-microsoft-standard";
    private static final String STORE_RELEASE = "2.4.4";

    /** What the LAN's DHCP server gives to a bridged guest. */
    private static final InterfaceAddress BRIDGED = InterfaceAddress.parse("192.168.0.50/24");

    private static final Cidr ALL = Cidr.parse("0.0.0.0/0");

    private static final Snapshot UNKNOWN = Snapshot.builder()
            .windows(WindowsSide.builder().build())
            .wsl(WslSide.builder().build())
            .build();

    /** What Linux has by default. */
    private static final Map<String, String> SYSCTL =
            Map.of("net.ipv4.ip_local_port_range", "32768\t60999", "net.ipv6.bindv6only", "0");

    private final WorldState world;

    WorldSnapshot(WorldState world) {
        this.world = world;
    }

    Snapshot take() {
        return Snapshot.builder()
                .takenAt(Known.of(world.worldClock().instant()))
                .windows(windows())
                .wsl(wsl())
                .build();
    }

    private WindowsSide windows() {
        RegistryAnswers written = RegistryAnswers.of(new FakeRegistry(() -> UNKNOWN, world.windows::registry));
        return WindowsSide.builder()
                .build(Known.of(world.build()))
                .elevated(Known.of(false))
                .privilege(Known.of(Privilege.CAN_PROMPT))
                .adapters(Known.of(adapters()))
                .routes(Known.of(windowsRoutes()))
                .hosts(Known.of(world.windows.hosts()))
                .firewallProducts(Known.of(List.of()))
                .listeners(Known.of(world.sockets().all()))
                .portProxy(Known.of(world.forwards()))
                .services(Known.of(services()))
                .firewall(Known.of(world.firewall().read()))
                .excludedPorts(Known.of(world.reserved().excluded()))
                .dynamicPorts(Known.of(world.reserved().dynamic()))
                .natRegistry(world.isStore() ? registry() : Known.absent())
                .globalConfig(Known.of(world.globalConfig().toText()))
                .globalConfigFile(globalConfigFile())
                .policies(Known.of(world.windows.policies()))
                .power(written.power())
                .proxy(written.proxy())
                .tcpip6DisabledComponents(Known.of(world.windows.ipv6DisabledComponents()))
                .build();
    }

    private List<Adapter> adapters() {
        List<Adapter> adapters = new ArrayList<>(world.windowsNetwork().adapters());
        if (world.vm().hasSwitch()) {
            adapters.add(world.windowsNetwork().switchOn(world.network()));
        }
        return adapters;
    }

    /** Windows knows the networks that its adapters are in, and their routers. */
    private List<RouteEntry> windowsRoutes() {
        List<RouteEntry> routes = new ArrayList<>();
        for (Adapter adapter : adapters()) {
            for (IpAddress router : adapter.gateways().orElse(List.of())) {
                Cidr all = new Cidr(router.family().unspecified(), 0);
                routes.add(new RouteEntry(all, Optional.of(router), adapter.name()));
            }
            for (InterfaceAddress held : adapter.addresses().orElse(List.of())) {
                routes.add(new RouteEntry(held.network(), Optional.empty(), adapter.name()));
            }
        }
        return routes;
    }

    private Known<NatRegistry> registry() {
        return world.vm()
                .asksFor()
                .map(network -> Known.of(new NatRegistry(
                        Known.of(network.network().toString()),
                        Known.of(network.gatewayAddress().toString()),
                        Known.of(network.guest().address().toString()))))
                .orElse(Known.absent());
    }

    private Known<GlobalConfigFile> globalConfigFile() {
        return world.globalConfig().toText().isEmpty()
                ? Known.absent()
                : Known.of(new GlobalConfigFile(
                        Known.of(world.globalConfigWritten()), Known.of("utf-8"), Known.of(".wslconfig")));
    }

    private Map<String, WindowsService> services() {
        Map<String, WindowsService> services = new LinkedHashMap<>();
        world.services()
                .forEach((name, state) -> services.put(
                        name, new WindowsService(Known.of(state), Known.of(world.windows.startType(name)))));
        return services;
    }

    private WslSide wsl() {
        WslSide.Builder wsl = WslSide.builder()
                .mode(Known.of(world.mode()))
                .links(Known.of(links()))
                .gateway(gateway())
                .distros(Known.of(distros()));
        world.vm()
                .startedAt()
                .ifPresent(time -> wsl.vmStartedAt(Known.of(time))
                        .routes(Known.of(routes()))
                        .sysctl(Known.of(SYSCTL))
                        .kernel(Known.of(world.isStore() ? STORE_KERNEL : INBOX_KERNEL)));
        return world.isStore()
                ? wsl.release(Known.of(WslRelease.parse(STORE_RELEASE))).build()
                : wsl.build();
    }

    private Known<IpAddress> gateway() {
        if (world.mode().equals(NetworkingMode.NONE)) {
            return Known.absent();
        }
        return Known.of(
                world.capabilities().isBehindNat()
                        ? world.network().gatewayAddress()
                        : world.windowsNetwork().router());
    }

    private List<Link> links() {
        if (!world.vmRuns()) {
            return List.of();
        }
        List<Link> links = new ArrayList<>();
        links.add(Link.named("lo")
                .up()
                .addAddress("127.0.0.1/8")
                .addAddress("::1/128")
                .build());
        for (InterfaceAddress address : guestAddresses()) {
            links.add(Link.named("eth" + (links.size() - 1))
                    .up()
                    .mtu(1500)
                    .addAddress(address.toString())
                    .build());
        }
        return links;
    }

    /** The default route leads out by the first link, as the others have no router. */
    private List<RouteEntry> routes() {
        List<RouteEntry> routes = new ArrayList<>();
        List<InterfaceAddress> held = guestAddresses();
        gateway()
                .value()
                .filter(router -> !held.isEmpty())
                .ifPresent(router -> routes.add(new RouteEntry(ALL, Optional.of(router), "eth0")));
        for (int i = 0; i < held.size(); i++) {
            routes.add(new RouteEntry(held.get(i).network(), Optional.empty(), "eth" + i));
        }
        return routes;
    }

    private List<InterfaceAddress> guestAddresses() {
        ModeCapabilities mode = world.capabilities();
        if (mode.isBehindNat()) {
            return List.of(world.network().guest());
        }
        InterfaceAddress lan = world.windowsNetwork().lanAddress();
        if (mode.obeysMirroredSettings()) {
            return world.windowsNetwork().adapters().stream()
                    .flatMap(adapter -> adapter.addresses().orElse(List.of()).stream())
                    .toList();
        }
        if (mode.mirrorsHostAddresses()) {
            return List.of(lan);
        }
        return mode.hasOwnAddress() ? List.of(BRIDGED) : List.of();
    }

    /** The first one installed is the default, as it is with WSL. */
    private List<Distro> distros() {
        List<Distro> distros = new ArrayList<>();
        for (FakeDistro distro : world.distros()) {
            distros.add(distro.toDistro(distros.isEmpty()));
        }
        return distros;
    }
}
