// SPDX-License-Identifier: Apache-2.0
package io.github.wslnet.testkit;

import io.github.wslnet.adapter.Adapter;
import io.github.wslnet.address.IpAddress;
import io.github.wslnet.address.PortRange;
import io.github.wslnet.address.Transport;
import io.github.wslnet.distro.WslRelease;
import io.github.wslnet.firewall.Firewall;
import io.github.wslnet.firewall.FirewallProfile;
import io.github.wslnet.firewall.HyperVFirewall;
import io.github.wslnet.firewall.ProfileSettings;
import io.github.wslnet.known.Known;
import io.github.wslnet.link.Link;
import io.github.wslnet.snapshot.Distro;
import io.github.wslnet.snapshot.Snapshot;
import io.github.wslnet.snapshot.WindowsService;
import io.github.wslnet.snapshot.WindowsSide;
import io.github.wslnet.snapshot.WslSide;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What a host would read of a fake world: everything is known. */
final class WorldSnapshot {
    /** Windows 11 22H2, from which on WSL uses a Hyper-V firewall. */
    private static final int FIRST_BUILD_WITH_HYPER_V_FIREWALL = 22621;

    private static final String LAN_ADDRESS = "192.168.0.4/24";
    private static final IpAddress LAN_ROUTER = IpAddress.parse("192.168.0.1");

    private final World world;

    WorldSnapshot(World world) {
        this.world = world;
    }

    Snapshot take() {
        return Snapshot.of(windows(), wsl());
    }

    private WindowsSide windows() {
        return WindowsSide.builder()
                .build(Known.of(world.build()))
                .elevated(Known.of(false))
                .adapters(Known.of(behindSwitch() ? List.of(lan(), virtualSwitch()) : List.of(lan())))
                .listeners(Known.of(world.sockets().all()))
                .portProxy(Known.of(world.forwards()))
                .services(Known.of(services()))
                .firewall(Known.of(firewall()))
                .excludedPorts(Known.of(Map.of(Transport.TCP, List.of(), Transport.UDP, List.of())))
                .dynamicPorts(Known.of(Map.of(Transport.TCP, PortRange.of(49152, 65535))))
                .globalConfig(Known.of(world.globalConfig().toText()))
                .build();
    }

    private boolean behindSwitch() {
        return world.capabilities().natBehindSwitch();
    }

    private static Adapter lan() {
        return Adapter.named("Wi-Fi")
                .index(12)
                .mtu(Known.of(1500))
                .profile(Known.of(FirewallProfile.PRIVATE))
                .at(LAN_ADDRESS)
                .via(List.of(LAN_ROUTER))
                .build();
    }

    private Adapter virtualSwitch() {
        return Adapter.named("vEthernet (WSL)")
                .index(40)
                .mtu(Known.of(1500))
                .at(world.network().gateway().toString())
                .gateways(Known.of(List.of()))
                .build();
    }

    private Map<String, WindowsService> services() {
        Map<String, WindowsService> services = new LinkedHashMap<>();
        world.services()
                .forEach((name, state) -> services.put(name, new WindowsService(Known.of(state), Known.of("Auto"))));
        return services;
    }

    private Firewall firewall() {
        HyperVFirewall hyperV = world.build() < FIRST_BUILD_WITH_HYPER_V_FIREWALL
                ? HyperVFirewall.OFF
                : HyperVFirewall.DEFAULT.withRules(Known.of(List.copyOf(world.hyperVRules())));
        return new Firewall(
                Known.of(Map.of(
                        FirewallProfile.DOMAIN, ProfileSettings.DEFAULT,
                        FirewallProfile.PRIVATE, ProfileSettings.DEFAULT,
                        FirewallProfile.PUBLIC, ProfileSettings.DEFAULT)),
                Known.of(List.copyOf(world.firewallRules())),
                Known.of(hyperV));
    }

    private WslSide wsl() {
        WslSide.Builder wsl = WslSide.builder()
                .mode(Known.of(world.mode()))
                .links(Known.of(links()))
                .gateway(Known.of(behindSwitch() ? world.network().gatewayAddress() : LAN_ROUTER))
                .distros(Known.of(distros()));
        return world.isStore()
                ? wsl.release(Known.of(WslRelease.parse("2.4.4"))).build()
                : wsl.build();
    }

    private List<Link> links() {
        if (!world.vmRuns()) {
            return List.of();
        }
        Link loopback = Link.named("lo")
                .up()
                .addAddress("127.0.0.1/8")
                .addAddress("::1/128")
                .build();
        Link eth0 = Link.named("eth0")
                .up()
                .mtu(1500)
                .addAddress(behindSwitch() ? world.network().guest().toString() : LAN_ADDRESS)
                .build();
        return List.of(loopback, eth0);
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
