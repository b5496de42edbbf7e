// SPDX-License-Identifier: Apache-2.0
package io.github.wslnet.conformance;

import java.io.IOException;
import java.util.Collection;
import java.util.stream.Collectors;

/**
 * A guest with Windows' addresses and two interfaces to it: one that stands for the mirrored adapter, one for loopback.
 *
 * <p>In the guest, policy routing is that of WSL ({@code src/linux/init/NetworkManager.cpp}): packets to 127.0.0.1 go to
 * Windows, and with {@code hostAddressLoopback} those to its other IPv4 addresses too. On Windows, marks by port stand
 * for what HNS does: a port that the guest holds leads to the guest.
 */
final class MirroredWiring {
    /** Windows' end of the guest's interface for loopback. */
    static final String LOOPBACK = "gst-lo";

    private static final String MIRRORED = "gst-lan";

    /** The ports that connections of the guest come from; Windows has them reserved. */
    private static final String OF_GUEST = "60000-63999";

    private static final String GUEST_LOOPBACK_MAC = "02:00:00:00:01:01";
    private static final String GUEST_MAC = "02:00:00:00:01:02";
    private static final String LOOPBACK_MAC = "00:11:22:33:44:55";
    private static final String LAN_MAC = "02:00:00:00:01:04";

    private MirroredWiring() {}

    static void lay(Namespaces namespaces) throws IOException {
        namespaces.join(Side.LAN, "v-lan", Side.WINDOWS, NatWiring.ON_LAN);
        namespaces.join(Side.GUEST, "eth0", Side.WINDOWS, MIRRORED);
        namespaces.join(Side.GUEST, "loopback0", Side.WINDOWS, LOOPBACK);
        String address = Addressing.WINDOWS_ON_LAN + "/24";
        String address6 = Addressing.WINDOWS_ON_LAN_6 + "/64";
        namespaces.address(Side.LAN, "v-lan", Addressing.CLIENT_ON_LAN + "/24", Addressing.CLIENT_ON_LAN_6 + "/64");
        namespaces.address(Side.WINDOWS, NatWiring.ON_LAN, address, address6);
        namespaces.address(Side.WINDOWS, MIRRORED);
        namespaces.address(Side.WINDOWS, LOOPBACK);
        namespaces.batch(Side.GUEST, macs("loopback0", GUEST_LOOPBACK_MAC, "eth0", GUEST_MAC));
        namespaces.batch(Side.WINDOWS, macs(LOOPBACK, LOOPBACK_MAC, MIRRORED, LAN_MAC));
        namespaces.address(Side.GUEST, "eth0", address, address6);
        namespaces.address(Side.GUEST, "loopback0");
        permit(namespaces);
        namespaces.batch(Side.GUEST, GUEST_ROUTES);
        namespaces.batch(Side.WINDOWS, WINDOWS_ROUTES);
        namespaces.batch6(Side.WINDOWS, WINDOWS_ROUTES_6);
    }

    private static String macs(String one, String mac, String other, String otherMac) {
        return "link set %s address %s\nlink set %s address %s\n".formatted(one, mac, other, otherMac);
    }

    /** Lets 127.0.0.1 and the own addresses cross interfaces, as WSL does in the guest. */
    private static void permit(Namespaces namespaces) throws IOException {
        for (String device : new String[] {"all", NatWiring.ON_LAN, MIRRORED, LOOPBACK}) {
            permit(namespaces, Side.WINDOWS, device);
        }
        for (String device : new String[] {"all", "eth0", "loopback0"}) {
            permit(namespaces, Side.GUEST, device);
        }
        namespaces.set(Side.WINDOWS, "net.ipv4.ip_forward=1", "net.ipv6.conf.all.forwarding=1");
        namespaces.set(Side.WINDOWS, "net.ipv4.ip_local_port_range=50000 59999");
        namespaces.set(Side.GUEST, "net.ipv4.ip_local_port_range=" + OF_GUEST.replace('-', ' '));
    }

    private static void permit(Namespaces namespaces, Side side, String device) throws IOException {
        String prefix = "net.ipv4.conf." + device;
        namespaces.set(side, prefix + ".rp_filter=0", prefix + ".accept_local=1", prefix + ".route_localnet=1");
    }

    private static final String GUEST_ROUTES =
            """
            rule add prio 1 iif loopback0 ipproto tcp lookup local
            rule add prio 1 iif eth0 ipproto tcp lookup local
            rule add prio 2 ipproto tcp lookup 127
            rule add prio 2 ipproto tcp lookup 128
            rule add prio 3 lookup local
            rule del prio 0
            route add 169.254.73.249 dev loopback0 table 127
            route add 127.0.0.1 via 169.254.73.249 dev loopback0 src 127.0.0.1 onlink table 127
            neighbour add 169.254.73.249 lladdr %1$s dev loopback0
            neighbour add %2$s lladdr %3$s dev eth0
            neighbour add %4$s lladdr %3$s dev eth0
            """.formatted(LOOPBACK_MAC, Addressing.CLIENT_ON_LAN, LAN_MAC, Addressing.CLIENT_ON_LAN_6);

    /** Windows has a default route, so that a forward's stale target is silent; its router is not there. */
    private static final String WINDOWS_ROUTES =
            """
            rule add prio 1 fwmark 1 lookup 101
            rule add prio 2 fwmark 2 lookup 102
            rule add prio 3 lookup local
            rule del prio 0
            neighbour add 169.254.73.1 lladdr %1$s dev %2$s
            neighbour add 169.254.73.2 lladdr %3$s dev %4$s
            neighbour add fe80::73:2 lladdr %3$s dev %4$s
            neighbour add 192.168.77.1 lladdr 02:00:00:00:00:63 dev %5$s
            route add default via 169.254.73.1 dev %2$s onlink table 101
            route add default via 169.254.73.2 dev %4$s onlink table 102
            route add default via 192.168.77.1
            """.formatted(GUEST_LOOPBACK_MAC, LOOPBACK, GUEST_MAC, MIRRORED, NatWiring.ON_LAN);

    private static final String WINDOWS_ROUTES_6 = """
            rule add prio 2 fwmark 2 lookup 102
            rule add prio 3 lookup local
            rule del prio 0
            route add default via fe80::73:2 dev %s table 102
            """.formatted(MIRRORED);

    /** Routes the guest's packets to Windows' IPv4 address to Windows, or not. */
    static String addressLoopback(boolean crosses) {
        return crosses
                ? "route replace %s via 169.254.73.249 dev loopback0 src %1$s onlink table 128\n"
                        .formatted(Addressing.WINDOWS_ON_LAN)
                : "route flush table 128\n";
    }

    /**
     * Returns the nftables rules by which Windows gives packets to the guest, or to nobody: between the two sides
     * 127.0.0.1 alone crosses, and with {@code hostAddressLoopback} the IPv4 address.
     */
    static String steering(Collection<Integer> heldByGuest, boolean addressLoopback) {
        String held = heldByGuest.stream().map(String::valueOf).collect(Collectors.joining(", "));
        String shared = addressLoopback ? "{ 127.0.0.1, " + Addressing.WINDOWS_ON_LAN + " }" : "127.0.0.1";
        return """
                table ip steering
                delete table ip steering
                table ip steering {
                  set guest {
                    type inet_service; flags interval; elements = { %1$s }
                  }
                  chain from_elsewhere {
                    type filter hook prerouting priority mangle; policy accept;
                    iifname "%2$s" tcp dport @guest meta mark set 2
                    iifname "%3$s" ip daddr %4$s tcp dport @guest meta mark set 1
                  }
                  chain from_windows {
                    type route hook output priority mangle; policy accept;
                    ip daddr %4$s tcp dport @guest meta mark set 1
                  }
                }
                table ip6 steering
                delete table ip6 steering
                table ip6 steering {
                  set guest {
                    type inet_service; flags interval; elements = { %1$s }
                  }
                  chain from_elsewhere {
                    type filter hook prerouting priority mangle; policy accept;
                    iifname "%2$s" tcp dport @guest meta mark set 2
                  }
                }
                """.formatted(held.isEmpty() ? OF_GUEST : held + ", " + OF_GUEST, NatWiring.ON_LAN, LOOPBACK, shared)
                + (held.isEmpty() ? "table inet closed\ndelete table inet closed\n" : closed(held, addressLoopback));
    }

    private static String closed(String held, boolean addressLoopback) {
        String closed =
                addressLoopback ? "" : "ip daddr %s tcp dport { %s } drop%n".formatted(Addressing.WINDOWS_ON_LAN, held);
        return """
                table inet closed
                delete table inet closed
                table inet closed {
                  chain from_windows {
                    type filter hook output priority filter; policy accept;
                    tcp flags & (syn | ack) != syn accept
                    oifname != "lo" accept
                    ip6 daddr { ::1, %s } tcp dport { %s } drop
                    %s
                  }
                }
                """.formatted(Addressing.WINDOWS_ON_LAN_6, held, closed);
    }
}
