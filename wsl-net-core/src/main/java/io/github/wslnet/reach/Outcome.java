// SPDX-License-Identifier: Apache-2.0
package io.github.wslnet.reach;

import java.util.Locale;

/**
 * What a client's connect call tells it; each points to another cause, so they are never lumped together.
 *
 * @since 0.1.0
 */
public enum Outcome {
    /** A server answered. */
    CONNECTED,
    /** The address is there but nothing listens on the port. */
    REFUSED,
    /** No answer came: a firewall dropped the packet, or nobody has the address. */
    TIMED_OUT,
    /** The client's machine has no way to the address and says so at once. */
    NO_ROUTE,
    /** A forwarder accepted, found no server behind it, and closed. */
    CLOSED;

    /** Returns the word of the JSON form, for example {@code timed-out}. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
