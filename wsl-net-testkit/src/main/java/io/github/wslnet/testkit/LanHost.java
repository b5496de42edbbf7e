// SPDX-License-Identifier: Apache-2.0
package io.github.wslnet.testkit;

import io.github.wslnet.address.IpAddress;
import io.github.wslnet.address.TransportPort;
import io.github.wslnet.reach.Vantage;
import java.util.List;

/**
 * A host of the LAN that Windows is on.
 *
 * @param name what the test calls it, for example {@code phone}
 * @param address its address
 * @param servers the ports on which it serves others
 * @since 0.1.0
 */
public record LanHost(String name, IpAddress address, List<TransportPort> servers) {
    /** Copies the ports. */
    public LanHost {
        servers = List.copyOf(servers);
    }

    /** Returns this host as a place to ask from. */
    public Vantage vantage() {
        return Vantage.lan(address);
    }
}
