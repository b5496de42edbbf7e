// SPDX-License-Identifier: Apache-2.0
package io.github.wslnet.route;

import io.github.wslnet.internal.scan.Digits;
import io.github.wslnet.internal.scan.Words;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What happens to a packet that takes a route; the order is that of the kernel's numbers, from 1 ({@code rtnetlink(7)}).
 *
 * @since 0.1.0
 */
public enum RouteType {
    /** It goes to a gateway or straight to its destination. */
    UNICAST,
    /** It is for this system. */
    LOCAL,
    /** It goes to all systems of a link. */
    BROADCAST,
    /** It is for this system, as one of several that have the address. */
    ANYCAST,
    /** It goes to a group. */
    MULTICAST,
    /** It is dropped, and nobody is told. */
    BLACKHOLE,
    /** It is dropped, and the sender is told that the host is unreachable. */
    UNREACHABLE,
    /** It is dropped, and the sender is told that this is prohibited. */
    PROHIBIT,
    /** It is not dropped yet: the search goes on in the next table. */
    THROW,
    /** It had its addresses translated; gone since Linux 2.6. */
    NAT,
    /** It is left to a program; never used. */
    XRESOLVE;

    private static final Words WORDS = Words.of(
            "unicast",
            "local",
            "broadcast",
            "anycast",
            "multicast",
            "blackhole",
            "unreachable",
            "prohibit",
            "throw",
            "nat",
            "xresolve");

    /** Reads the word of {@code ip route}, or the number that it prints with {@code -N}; empty for anything else. */
    public static Optional<RouteType> tryParse(String text) {
        return Optional.ofNullable(parseOrNull(text, 0, text.length()));
    }

    static @Nullable RouteType parseOrNull(String text, int start, int end) {
        String word = WORDS.find(text, start, end);
        if (word != null) {
            return valueOf(word.toUpperCase(Locale.ROOT));
        }
        int number = Digits.intOrMinusOne(text, start, end);
        return number >= 1 && number <= values().length ? values()[number - 1] : null;
    }

    /** Tells whether a packet that takes such a route is dropped. */
    public boolean drops() {
        return this == BLACKHOLE || this == UNREACHABLE || this == PROHIBIT;
    }

    /** Returns the word of {@code ip route}, for example {@code unicast}. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
