// SPDX-License-Identifier: Apache-2.0
package io.github.wslnet.firewall;

import java.util.Locale;
import java.util.Optional;

/**
 * What a firewall does with a packet.
 *
 * @since 0.1.0
 */
public enum FirewallAction {
    ALLOW,
    BLOCK;

    /** Reads {@code Allow} or {@code Block} in any case; {@code NotConfigured} and all else is empty. */
    public static Optional<FirewallAction> tryParse(String text) {
        return switch (text.toLowerCase(Locale.ROOT)) {
            case "allow" -> Optional.of(ALLOW);
            case "block" -> Optional.of(BLOCK);
            default -> Optional.empty();
        };
    }

    /** Returns the word of the cmdlets, {@code Allow} or {@code Block}. */
    @Override
    public String toString() {
        return this == ALLOW ? "Allow" : "Block";
    }
}
