// SPDX-License-Identifier: Apache-2.0
package io.github.wslnet.benchmarks;

import io.github.wslnet.adapter.Adapter;
import io.github.wslnet.address.IpAddress;
import io.github.wslnet.config.NetworkingMode;
import io.github.wslnet.distro.WslRelease;
import io.github.wslnet.distro.WslVersion;
import io.github.wslnet.firewall.Firewall;
import io.github.wslnet.firewall.FirewallProfile;
import io.github.wslnet.firewall.FirewallRule;
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
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** A machine with as many listeners, forwards and firewall rules as one likes. */
final class BusyMachine {
    private final int size;
    private final boolean nat;

    private BusyMachine(int size, String mode) {
        this.size = size;
        this.nat = mode.equals("nat");
    }

    /** Returns a machine with {@code size} servers, {@code size} forwards and {@code size} firewall rules. */
    static Snapshot of(int size, String mode) {
        BusyMachine machine = new BusyMachine(size, mode);
        return Snapshot.of(machine.windows(mode), machine.wsl(mode));
    }

    private int port(int number) {
        return 1 + number % 65535;
    }

    private WindowsSide windows(String mode) {
        Adapter wifi = Adapter.named("Wi-Fi")
                .profile(Known.of(FirewallProfile.PRIVATE))
                .at("192.168.0.4/24")
                .build();
        Adapter virtualSwitch =
                Adapter.named("vEthernet (WSL)").at("172.26.16.1/20").build();
        return WindowsSide.builder()
                .build(Known.of(22631))
                .adapters(Known.of(nat ? List.of(wifi, virtualSwitch) : List.of(wifi)))
                .listeners(Known.of(sockets()))
                .portProxy(Known.of(forwards()))
                .services(Known.of(Map.of("iphlpsvc", WindowsService.RUNNING)))
                .firewall(Known.of(firewall()))
                .excludedPorts(Known.of(Map.of()))
                .globalConfig(Known.of("[wsl2]\nnetworkingMode=" + mode + "\n"))
                .build();
    }

    /** Half of the servers are in WSL and, behind the switch, relayed; the other half is on Windows. */
    private List<Listener> sockets() {
        List<Listener> sockets = new ArrayList<>();
        for (int i = 0; i < size / 2; i++) {
            if (nat) {
                sockets.add(
                        Listener.tcp("127.0.0.1", port(i)).by("wslrelay.exe", 9).build());
            }
            sockets.add(Listener.tcp("0.0.0.0", port(size / 2 + i))
                    .by("server" + i + ".exe", i + 10)
                    .build());
        }
        for (int i = 0; i < size; i++) {
            sockets.add(Listener.tcp("0.0.0.0", port(size + i))
                    .by("svchost.exe", 4012)
                    .account(Listener.Account.OTHER)
                    .build());
        }
        return sockets;
    }

    private List<StoredForward> forwards() {
        List<StoredForward> forwards = new ArrayList<>();
        for (int i = 0; i < size; i++) {
            forwards.add(StoredForward.foreign(PortProxyRule.v4tov4("0.0.0.0", port(size + i))
                    .to(nat ? "172.26.17.100" : "127.0.0.1", port(i % (size / 2)))));
        }
        return forwards;
    }

    /** A third of the rules is for programs on any port, as on a real Windows. */
    private Firewall firewall() {
        List<FirewallRule> rules = new ArrayList<>();
        for (int i = 0; i < size; i++) {
            FirewallRule.Builder rule = FirewallRule.allow("rule " + i);
            if (i % 3 == 0) {
                rule.program("C:\\Program Files\\server" + i + ".exe").addRemoteAddress("LocalSubnet");
            } else {
                rule.tcp(String.valueOf(port(i))).addRemoteAddress("192.168.0.0/255.255.255.0");
            }
            rules.add(rule.build());
        }
        Map<FirewallProfile, ProfileSettings> profiles = new EnumMap<>(FirewallProfile.class);
        for (FirewallProfile profile : FirewallProfile.values()) {
            profiles.put(profile, ProfileSettings.DEFAULT);
        }
        return new Firewall(Known.of(profiles), Known.of(rules), Known.of(HyperVFirewall.DEFAULT));
    }

    private WslSide wsl(String mode) {
        List<Listener> guest = new ArrayList<>();
        for (int i = 0; i < size / 2; i++) {
            guest.add(Listener.tcp("0.0.0.0", port(i)).by("server" + i, i + 10).build());
        }
        return WslSide.builder()
                .release(Known.of(WslRelease.parse("2.4.4.0")))
                .mode(Known.of(NetworkingMode.parse(mode)))
                .links(Known.of(List.of(
                        Link.named("lo").up().addAddress("127.0.0.1/8").build(),
                        Link.named("eth0")
                                .up()
                                .addAddress(nat ? "172.26.17.100/20" : "192.168.0.4/24")
                                .build())))
                .gateway(Known.of(IpAddress.parse(nat ? "172.26.16.1" : "192.168.0.1")))
                .distros(Known.of(List.of(
                        Distro.running("Ubuntu", WslVersion.WSL2)
                                .listeners(Known.of(guest))
                                .build(),
                        Distro.running("Debian", WslVersion.WSL2)
                                .listeners(Known.of(List.of()))
                                .build())))
                .build();
    }
}
