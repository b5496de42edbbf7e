// SPDX-License-Identifier: Apache-2.0
package io.github.wslnet.conformance;

import io.github.wslnet.adapter.Adapter;
import io.github.wslnet.address.IpAddress;
import io.github.wslnet.address.Transport;
import io.github.wslnet.config.NetworkingMode;
import io.github.wslnet.distro.WslVersion;
import io.github.wslnet.firewall.Firewall;
import io.github.wslnet.firewall.FirewallProfile;
import io.github.wslnet.firewall.HyperVFirewall;
import io.github.wslnet.firewall.ProfileSettings;
import io.github.wslnet.known.Known;
import io.github.wslnet.link.Link;
import io.github.wslnet.snapshot.Distro;
import io.github.wslnet.snapshot.Snapshot;
import io.github.wslnet.snapshot.StoredForward;
import io.github.wslnet.snapshot.WindowsService;
import io.github.wslnet.snapshot.WindowsSide;
import io.github.wslnet.snapshot.WslSide;
import io.github.wslnet.socket.Listener;
import java.util.List;
import java.util.Map;

/**
 * A world as it stands in the namespaces, and as a snapshot would show it.
 *
 * @param world what was wished for
 * @param guest the sockets that listen in the distro
 * @param windows the sockets that listen on Windows, those of the relay and of IP Helper among them
 */
record Standing(World world, List<Listener> guest, List<Listener> windows) {
    Snapshot snapshot() {
        return Snapshot.of(windowsSide(), wslSide());
    }

    @Override
    public String toString() {
        return "%s%n  in the end the guest listens on %s%n  Windows on %s"
                .formatted(world, endpoints(guest), endpoints(windows));
    }

    private static List<String> endpoints(List<Listener> listeners) {
        return listeners.stream()
                .map(one -> one.endpoint() + " (" + one.process().orElse("") + ")")
                .toList();
    }

    private WindowsSide windowsSide() {
        String ipHelper = world.timing() == World.Timing.IP_HELPER_STOPPED ? "Stopped" : "Running";
        return WindowsSide.builder()
                .build(Known.of(22631))
                .elevated(Known.of(false))
                .adapters(Known.of(isMirrored() ? List.of(lan()) : List.of(lan(), wslSwitch())))
                .listeners(Known.of(windows))
                .portProxy(Known.of(
                        world.forwards().stream().map(StoredForward::foreign).toList()))
                .services(Known.of(Map.of("iphlpsvc", new WindowsService(Known.of(ipHelper), Known.of("Auto")))))
                .firewall(Known.of(firewall()))
                .excludedPorts(Known.of(Map.of(Transport.TCP, List.of())))
                .globalConfig(Known.of("[experimental]\nhostAddressLoopback=" + world.addressLoopback() + "\n"))
                .build();
    }

    private static Adapter lan() {
        return Adapter.named("Ethernet")
                .index(4)
                .profile(Known.of(FirewallProfile.PRIVATE))
                .at(Addressing.WINDOWS_ON_LAN + "/24", Addressing.WINDOWS_ON_LAN_6 + "/64")
                .build();
    }

    private static Adapter wslSwitch() {
        return Adapter.named("vEthernet (WSL)")
                .index(40)
                .profile(Known.of(FirewallProfile.PUBLIC))
                .at(Addressing.GATEWAY + "/20")
                .build();
    }

    private Firewall firewall() {
        World.HyperV hyperV = world.hyperV();
        return new Firewall(
                Known.of(Map.of(
                        FirewallProfile.DOMAIN, ProfileSettings.DEFAULT,
                        FirewallProfile.PRIVATE, ProfileSettings.DEFAULT,
                        FirewallProfile.PUBLIC, ProfileSettings.DEFAULT)),
                Known.of(world.rules()),
                Known.of(new HyperVFirewall(
                        Known.of(true),
                        HyperVFirewall.DEFAULT.defaultInbound(),
                        Known.of(hyperV.outbound()),
                        Known.of(hyperV.loopback()),
                        Known.of(true),
                        Known.of(hyperV.rules()))));
    }

    private WslSide wslSide() {
        Distro ubuntu = Distro.running(Addressing.DISTRO, WslVersion.WSL2)
                .listeners(Known.of(guest))
                .build();
        Link lo = Link.named("lo")
                .up()
                .addAddress("127.0.0.1/8")
                .addAddress("::1/128")
                .build();
        return WslSide.builder()
                .distros(Known.of(List.of(ubuntu)))
                .mode(Known.of(isMirrored() ? NetworkingMode.MIRRORED : NetworkingMode.NAT))
                .links(Known.of(List.of(lo, eth0())))
                .gateway(isMirrored() ? Known.absent() : Known.of(IpAddress.parse(Addressing.GATEWAY)))
                .build();
    }

    private Link eth0() {
        Link.Builder eth0 = Link.named("eth0").up();
        return isMirrored()
                ? eth0.addAddress(Addressing.WINDOWS_ON_LAN + "/24")
                        .addAddress(Addressing.WINDOWS_ON_LAN_6 + "/64")
                        .build()
                : eth0.addAddress(Addressing.GUEST + "/20").build();
    }

    private boolean isMirrored() {
        return world.mode() == Mode.MIRRORED;
    }
}
