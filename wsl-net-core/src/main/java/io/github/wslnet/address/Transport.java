// SPDX-License-Identifier: Apache-2.0
package io.github.wslnet.address;

import java.util.Locale;
import java.util.Optional;

/**
 * The two transports that have ports.
 *
 * @since 0.1.0
 */
public enum Transport {
    TCP,
    UDP;

    /** Reads {@code tcp} or {@code udp} in any case, or returns empty. */
    public static Optional<Transport> tryParse(String text) {
        return switch (text.toLowerCase(Locale.ROOT)) {
            case "tcp" -> Optional.of(TCP);
            case "udp" -> Optional.of(UDP);
            default -> Optional.empty();
        };
    }

    /** Returns {@code tcp} or {@code udp}. */
    @Override
    public String toString() {
        return this == TCP ? "tcp" : "udp";
    }
}
