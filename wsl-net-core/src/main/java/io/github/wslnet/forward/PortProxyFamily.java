// SPDX-License-Identifier: Apache-2.0
package io.github.wslnet.forward;

import io.github.wslnet.address.IpFamily;
import java.util.Locale;
import java.util.Optional;

/**
 * The four tables of portproxy rules: the family that is listened on, and the family that is connected to.
 *
 * <p>Each is a word of {@code netsh interface portproxy} and a registry key under {@code
 * HKLM\SYSTEM\CurrentControlSet\Services\PortProxy}.
 *
 * @since 0.1.0
 */
public enum PortProxyFamily {
    V4_TO_V4(IpFamily.V4, IpFamily.V4),
    V4_TO_V6(IpFamily.V4, IpFamily.V6),
    V6_TO_V4(IpFamily.V6, IpFamily.V4),
    V6_TO_V6(IpFamily.V6, IpFamily.V6);

    private final IpFamily listen;
    private final IpFamily connect;

    PortProxyFamily(IpFamily listen, IpFamily connect) {
        this.listen = listen;
        this.connect = connect;
    }

    /** Returns the table that listens on one family and connects to another. */
    public static PortProxyFamily of(IpFamily listen, IpFamily connect) {
        if (listen == IpFamily.V4) {
            return connect == IpFamily.V4 ? V4_TO_V4 : V4_TO_V6;
        }
        return connect == IpFamily.V4 ? V6_TO_V4 : V6_TO_V6;
    }

    /** Reads {@code v4tov4}, {@code v4tov6}, {@code v6tov4} or {@code v6tov6} in any case, or returns empty. */
    public static Optional<PortProxyFamily> tryParse(String word) {
        return switch (word.toLowerCase(Locale.ROOT)) {
            case "v4tov4" -> Optional.of(V4_TO_V4);
            case "v4tov6" -> Optional.of(V4_TO_V6);
            case "v6tov4" -> Optional.of(V6_TO_V4);
            case "v6tov6" -> Optional.of(V6_TO_V6);
            default -> Optional.empty();
        };
    }

    /** Returns the family of the address that is listened on. */
    public IpFamily listen() {
        return listen;
    }

    /** Returns the family of the address that is connected to. */
    public IpFamily connect() {
        return connect;
    }

    /** Returns netsh's word, for example {@code v4tov4}. */
    @Override
    public String toString() {
        return listen + "to" + connect;
    }
}
