// SPDX-License-Identifier: Apache-2.0
package io.github.wslnet.firewall;

import java.util.Locale;
import java.util.Optional;

/**
 * What kind of network Windows takes an adapter's network for; rules and settings differ by it.
 *
 * @since 0.1.0
 */
public enum FirewallProfile {
    DOMAIN,
    PRIVATE,
    PUBLIC;

    /** Reads {@code Domain}, {@code DomainAuthenticated}, {@code Private} or {@code Public} in any case. */
    public static Optional<FirewallProfile> tryParse(String text) {
        return switch (text.toLowerCase(Locale.ROOT)) {
            case "domain", "domainauthenticated" -> Optional.of(DOMAIN);
            case "private" -> Optional.of(PRIVATE);
            case "public" -> Optional.of(PUBLIC);
            default -> Optional.empty();
        };
    }

    /** Returns the word of the cmdlets, for example {@code Private}. */
    @Override
    public String toString() {
        return name().charAt(0) + name().substring(1).toLowerCase(Locale.ROOT);
    }
}
