// SPDX-License-Identifier: Apache-2.0
package io.github.wslnet.doctor;

import io.github.wslnet.address.IpAddress;
import io.github.wslnet.address.TransportPort;
import io.github.wslnet.reach.Destination;
import io.github.wslnet.snapshot.Probe;
import io.github.wslnet.text.UnparseableTextException;
import java.util.Optional;

/**
 * The address that a probe tried.
 *
 * @param address the address
 * @param port the transport and port
 */
record ProbeTarget(IpAddress address, TransportPort port) {
    /** Returns what a probe tried, unless that is a name or no destination at all. */
    static Optional<ProbeTarget> of(Probe probe) {
        try {
            return Destination.parse(probe.to()) instanceof Destination.At at
                    ? Optional.of(new ProbeTarget(at.address(), at.port()))
                    : Optional.empty();
        } catch (UnparseableTextException e) {
            return Optional.empty();
        }
    }
}
