// SPDX-License-Identifier: Apache-2.0
package io.github.wslnet.conformance;

/** Who has which address: the LAN's client, Windows between the LAN and WSL's switch, the guest behind the switch. */
final class Addressing {
    static final String DISTRO = "Ubuntu";

    static final String LAN = "192.168.77.0/24";
    static final String LAN_6 = "fd77::/64";
    static final String SWITCH = "172.24.16.0/20";

    static final String CLIENT_ON_LAN = "192.168.77.20";
    static final String CLIENT_ON_LAN_6 = "fd77::20";
    static final String WINDOWS_ON_LAN = "192.168.77.10";
    static final String WINDOWS_ON_LAN_6 = "fd77::10";
    static final String GATEWAY = "172.24.16.1";
    static final String GUEST = "172.24.16.5";

    /** An address on WSL's switch that nobody has, as a forward's stale target has. */
    static final String NOBODY = "172.24.16.99";

    private Addressing() {}
}
