// SPDX-License-Identifier: Apache-2.0
package io.github.wslnet.port;

import io.github.wslnet.address.Port;
import io.github.wslnet.address.PortRange;

/**
 * The ports that Windows hands out to programs that ask for none in particular.
 *
 * <p>A server whose port is in this range finds it taken now and then. Windows' own default is 49152-65535.
 *
 * @param ports the ports
 * @since 0.1.0
 */
public record DynamicPortRange(PortRange ports) {
    /**
     * Returns the range as netsh says it.
     *
     * @param start the first port
     * @param count how many ports there are, 1 or more
     * @throws IllegalArgumentException when a port is not in 1..65535
     */
    public static DynamicPortRange of(int start, int count) {
        return new DynamicPortRange(PortRange.of(start, start + count - 1));
    }

    /** Tells whether Windows may hand this port out. */
    public boolean contains(Port port) {
        return ports.contains(port);
    }

    /** Returns the first and the last port, for example {@code 49152-65535}. */
    @Override
    public String toString() {
        return ports.toString();
    }
}
