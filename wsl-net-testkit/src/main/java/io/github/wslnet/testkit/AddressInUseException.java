// SPDX-License-Identifier: Apache-2.0
package io.github.wslnet.testkit;

import io.github.wslnet.socket.Listener;

/**
 * A server of the fake world asked for a port that another one holds: the {@code EADDRINUSE} of a real machine.
 *
 * @since 0.1.0
 */
public final class AddressInUseException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    AddressInUseException(Listener wanted, String holder) {
        super("Address already in use: " + wanted.transportPort() + " at " + wanted.address() + " is held by "
                + holder);
    }
}
