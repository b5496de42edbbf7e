// SPDX-License-Identifier: Apache-2.0
package io.github.wslnet.benchmarks;

import io.github.wslnet.adapter.Adapter;
import io.github.wslnet.config.NetworkingMode;
import io.github.wslnet.distro.DistroName;
import io.github.wslnet.distro.WslVersion;
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
import java.util.List;
import java.util.Map;

/** A Windows in NAT mode with one running distro and no rules yet, for plans to begin with. */
final class PlannedMachine {
    private PlannedMachine() {}

    static Snapshot at(String guestAddress) {
        WindowsSide windows = WindowsSide.builder()
                .build(Known.of(22631))
                .adapters(Known.of(List.of(Adapter.named("Wi-Fi")
                        .index(12)
                        .mtu(Known.of(1500))
                        .profile(Known.of(FirewallProfile.PRIVATE))
                        .at("192.168.0.4/24")
                        .build())))
                .listeners(Known.of(List.of()))
                .portProxy(Known.of(List.of()))
                .services(Known.of(Map.of("iphlpsvc", WindowsService.RUNNING)))
                .firewall(Known.of(new Firewall(
                        Known.of(Map.of(FirewallProfile.PRIVATE, ProfileSettings.DEFAULT)),
                        Known.of(List.of()),
                        Known.of(HyperVFirewall.DEFAULT))))
                .build();
        WslSide wsl = WslSide.builder()
                .mode(Known.of(NetworkingMode.NAT))
                .links(Known.of(links(guestAddress)))
                .distros(Known.of(List.of(Distro.named(DistroName.of("Ubuntu"), WslVersion.WSL2)
                        .state(Known.of("Running"))
                        .build())))
                .build();
        return Snapshot.of(windows, wsl);
    }

    /** Returns the machine after a restart that gave the guest another address. */
    static Snapshot moved(Snapshot before, String guestAddress) {
        return before.mapWsl(wsl -> wsl.withLinks(Known.of(links(guestAddress))));
    }

    private static List<Link> links(String guestAddress) {
        return List.of(Link.named("eth0").up().addAddress(guestAddress).build());
    }
}
