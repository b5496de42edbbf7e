// SPDX-License-Identifier: Apache-2.0
package io.github.wslnet.port;

import io.github.wslnet.address.PortRange;

/**
 * Ports that Windows has set aside.
 *
 * @param ports the ports
 * @param administered whether an administrator set them aside, with a star in netsh's table: such ports survive a
 *     restart, and a program that asks for one of them gets it. The others (Hyper-V's and WinNAT's, mostly) are chosen
 *     anew at each start and are refused
 * @since 0.1.0
 */
public record ExcludedPortRange(PortRange ports, boolean administered) {
    /** Returns the ports as netsh marks them, for example {@code 50000-50059 *}. */
    @Override
    public String toString() {
        return administered ? ports + " *" : ports.toString();
    }
}
