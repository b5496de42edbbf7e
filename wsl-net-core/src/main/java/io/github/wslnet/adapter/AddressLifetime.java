// SPDX-License-Identifier: Apache-2.0
package io.github.wslnet.adapter;

import io.github.wslnet.internal.powershell.TimeSpan;
import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** How long Windows is going to keep an address: a time from when it was asked, or for ever. */
public final class AddressLifetime {
    /** The lifetime of an address that nobody leased out. */
    public static final AddressLifetime INFINITE = new AddressLifetime(null);

    /** All 32 bits set, by which RFC 4861 and Windows' own tables mean "for ever". */
    private static final long INFINITE_SECONDS = 0xffff_ffffL;

    private final @Nullable Duration remaining;

    private AddressLifetime(@Nullable Duration remaining) {
        this.remaining = remaining;
    }

    /** Returns a lifetime of so long; 4294967295 seconds are {@link #INFINITE}. */
    public static AddressLifetime of(Duration remaining) {
        return remaining.toSeconds() == INFINITE_SECONDS ? INFINITE : new AddressLifetime(remaining);
    }

    /**
     * Reads {@code 23:59:58}, {@code 7.23:59:58.1234567}, {@code Infinite ([TimeSpan]::MaxValue)} or {@code
     * 10675199.02:48:05.4775807}, the last two being {@link #INFINITE}; parts of a second are dropped.
     *
     * @return nothing when the text has another form
     */
    public static Optional<AddressLifetime> tryParse(String text) {
        boolean infinite = TimeSpan.isLongest(text) || text.equalsIgnoreCase("Infinite");
        return infinite ? Optional.of(INFINITE) : TimeSpan.read(text).map(AddressLifetime::of);
    }

    /** Returns the time that is left; nothing when there is no end. */
    public Optional<Duration> remaining() {
        return Optional.ofNullable(remaining);
    }

    /** Tells whether there is no end. */
    public boolean isInfinite() {
        return remaining == null;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof AddressLifetime lifetime && Objects.equals(lifetime.remaining, remaining);
    }

    @Override
    public int hashCode() {
        return Objects.hashCode(remaining);
    }

    /** Returns the seconds, or {@code infinite}. */
    @Override
    public String toString() {
        return remaining == null ? "infinite" : Long.toString(remaining.toSeconds());
    }
}
