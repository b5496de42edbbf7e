// SPDX-License-Identifier: Apache-2.0
package io.github.wslnet.conformance;

import java.io.IOException;

/** The LAN's client and the guest at either side of Windows, which translates the guest's address towards the LAN. */
final class NatWiring {
    /** Windows' interface on the LAN. */
    static final String ON_LAN = "eth-lan";

    /** Windows' interface on WSL's switch. */
    static final String ON_SWITCH = "vEthWSL";

    /** The guest's packets to the LAN get Windows' address, and none come back unasked. */
    private static final String TRANSLATION = """
            table ip nat {
              chain post {
                type nat hook postrouting priority srcnat; policy accept;
                ip saddr %s oifname "%s" masquerade
              }
            }
            table ip passing {
              chain forward {
                type filter hook forward priority filter; policy drop;
                ct state established,related accept
                iifname "%s" accept
              }
            }
            """.formatted(Addressing.SWITCH, ON_LAN, ON_SWITCH);

    private NatWiring() {}

    static void lay(Namespaces namespaces) throws IOException {
        namespaces.join(Side.LAN, "v-lan", Side.WINDOWS, ON_LAN);
        namespaces.join(Side.GUEST, "eth0", Side.WINDOWS, ON_SWITCH);
        namespaces.address(Side.LAN, "v-lan", Addressing.CLIENT_ON_LAN + "/24", Addressing.CLIENT_ON_LAN_6 + "/64");
        namespaces.address(
                Side.WINDOWS, ON_LAN, Addressing.WINDOWS_ON_LAN + "/24", Addressing.WINDOWS_ON_LAN_6 + "/64");
        namespaces.address(Side.WINDOWS, ON_SWITCH, Addressing.GATEWAY + "/20");
        namespaces.address(Side.GUEST, "eth0", Addressing.GUEST + "/20");
        namespaces.batch(Side.GUEST, "route add default via " + Addressing.GATEWAY);
        namespaces.batch(Side.WINDOWS, silence(ON_SWITCH));
        namespaces.batch(Side.GUEST, silence("eth0"));
        namespaces.set(Side.WINDOWS, "net.ipv4.ip_forward=1");
        namespaces.filter(TRANSLATION);
    }

    /** Packets to an address that nobody has get lost, instead of failing now and then when ARP gives up. */
    private static String silence(String device) {
        return "neighbour add " + Addressing.NOBODY + " lladdr 02:00:00:00:00:63 dev " + device;
    }
}
