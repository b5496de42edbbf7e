// SPDX-License-Identifier: Apache-2.0
package io.github.wslnet.link;

import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/**
 * How long an address stays valid or preferred: some seconds from when it was read, or forever.
 *
 * @since 0.1.0
 */
public final class Lifetime {
    /** No end. */
    public static final Lifetime FOREVER = new Lifetime(-1);

    private static final long MOST = 0xffff_fffeL;

    private final long seconds;

    private Lifetime(long seconds) {
        this.seconds = seconds;
    }

    /**
     * Returns a lifetime that ends.
     *
     * @param seconds 0..4294967294; the kernel keeps 32 bits, and the highest number is its word for forever
     * @throws IllegalArgumentException when the number is out of that range
     */
    public static Lifetime ofSeconds(long seconds) {
        if (seconds < 0 || seconds > MOST) {
            throw new IllegalArgumentException("a lifetime must be in 0.." + MOST + " seconds but was " + seconds);
        }
        return new Lifetime(seconds);
    }

    /** Returns the lifetime that the kernel's 32 bits stand for, or null when the number has more. */
    static @Nullable Lifetime ofKernelOrNull(long number) {
        if (number < 0 || number > MOST + 1) {
            return null;
        }
        return number > MOST ? FOREVER : new Lifetime(number);
    }

    /** Tells whether there is no end. */
    public boolean isForever() {
        return seconds < 0;
    }

    /** Returns the seconds that are left, 0 when it is over; empty when there is no end. */
    public OptionalLong seconds() {
        return isForever() ? OptionalLong.empty() : OptionalLong.of(seconds);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Lifetime lifetime && lifetime.seconds == seconds;
    }

    @Override
    public int hashCode() {
        return Long.hashCode(seconds);
    }

    /** Returns the text of {@code ip addr}: {@code forever} or {@code 3515sec}. */
    @Override
    public String toString() {
        return isForever() ? "forever" : seconds + "sec";
    }
}
