// SPDX-License-Identifier: Apache-2.0
package io.github.wslnet.reach;

import io.github.wslnet.address.Endpoint;

/**
 * One step of a connection.
 *
 * @param carrier what takes it further
 * @param to where that step ends
 * @since 0.1.0
 */
public record Hop(Carrier carrier, Endpoint to) {
    @Override
    public String toString() {
        return carrier + " to " + to;
    }
}
