// SPDX-License-Identifier: Apache-2.0
package io.github.wslnet.diagram;

import io.github.wslnet.adapter.Adapter;
import io.github.wslnet.address.IpAddress;
import io.github.wslnet.config.NetworkingMode;
import io.github.wslnet.distro.DistroName;
import io.github.wslnet.distro.WslRelease;
import io.github.wslnet.distro.WslVersion;
import io.github.wslnet.firewall.Firewall;
import io.github.wslnet.firewall.FirewallProfile;
import io.github.wslnet.firewall.HyperVFirewall;
import io.github.wslnet.firewall.ProfileSettings;
import io.github.wslnet.forward.PortProxyRule;
import io.github.wslnet.known.Known;
import io.github.wslnet.link.Link;
import io.github.wslnet.snapshot.Distro;
import io.github.wslnet.snapshot.Snapshot;
import io.github.wslnet.snapshot.StoredForward;
import io.github.wslnet.snapshot.WindowsService;
import io.github.wslnet.snapshot.WindowsSide;
import io.github.wslnet.snapshot.WslSide;
import io.github.wslnet.socket.Listener;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** Machines to draw. */
final class Machines {
    private Machines() {}

    /** A Windows 11 with a web server in Ubuntu, forwarded to the LAN, and a stopped WSL1 distro. */
    static Snapshot nat() {
        return Snapshot.of(windows(), guest(NetworkingMode.NAT));
    }

    static Snapshot inMode(NetworkingMode mode) {
        return Snapshot.of(windows(), guest(mode));
    }

    static Snapshot unknown() {
        return Snapshot.of(WindowsSide.builder().build(), WslSide.builder().build());
    }

    static WindowsSide windows() {
        return WindowsSide.builder()
                .build(Known.of(22631))
                .adapters(Known.of(List.of(
                        Adapter.named("Wi-Fi")
                                .at("192.168.0.4/24", "fe80::c0de%12/64")
                                .via(List.of(IpAddress.parse("192.168.0.1")))
                                .profile(Known.of(FirewallProfile.PRIVATE))
                                .build(),
                        Adapter.unread("Ethernet").up(Known.of(false)).build(),
                        Adapter.named("vEthernet (WSL)").at("172.26.16.1/20").build())))
                .listeners(Known.of(List.of(
                        Listener.tcp("127.0.0.1", 3000)
                                .by("wslrelay.exe", 30968)
                                .build(),
                        Listener.tcp("0.0.0.0", 8080)
                                .by("svchost.exe", 4242)
                                .account(Listener.Account.OTHER)
                                .build(),
                        Listener.tcp("0.0.0.0", 135).by("svchost.exe", 1100).build(),
                        Listener.tcp("0.0.0.0", 445).by("System", 4).build())))
                .portProxy(Known.of(List.of(
                        StoredForward.ours(PortProxyRule.v4tov4("0.0.0.0", 8080).to("172.26.17.100", 3000)))))
                .services(Known.of(Map.of("iphlpsvc", WindowsService.RUNNING)))
                .firewall(Known.of(new Firewall(
                        Known.of(Map.of(FirewallProfile.PRIVATE, ProfileSettings.DEFAULT)),
                        Known.of(List.of()),
                        Known.of(HyperVFirewall.DEFAULT))))
                .build();
    }

    /** All three profiles, as Windows comes with them. */
    static Map<FirewallProfile, ProfileSettings> allProfiles() {
        Map<FirewallProfile, ProfileSettings> profiles = new EnumMap<>(FirewallProfile.class);
        for (FirewallProfile profile : FirewallProfile.values()) {
            profiles.put(profile, ProfileSettings.DEFAULT);
        }
        return profiles;
    }

    static WslSide guest(NetworkingMode mode) {
        return WslSide.builder()
                .release(Known.of(WslRelease.parse("2.4.4")))
                .mode(Known.of(mode))
                .links(Known.of(List.of(
                        Link.named("lo").up().addAddress("127.0.0.1/8").build(),
                        Link.named("eth0").up().addAddress("172.26.17.100/20").build())))
                .gateway(Known.of(IpAddress.parse("172.26.16.1")))
                .distros(Known.of(List.of(ubuntu(), legacy())))
                .build();
    }

    static Distro ubuntu() {
        return Distro.running("Ubuntu", WslVersion.WSL2)
                .isDefault(true)
                .listeners(Known.of(
                        List.of(Listener.tcp("0.0.0.0", 3000).by("node", 812).build())))
                .build();
    }

    static Distro legacy() {
        return Distro.named(DistroName.of("Legacy"), WslVersion.WSL1)
                .state(Known.of("Stopped"))
                .build();
    }
}
