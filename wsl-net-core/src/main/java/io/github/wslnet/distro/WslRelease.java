// SPDX-License-Identifier: Apache-2.0
package io.github.wslnet.distro;

import io.github.wslnet.text.UnparseableTextException;
import java.util.Comparator;
import java.util.Optional;

/**
 * A release of the WSL package, for example 2.4.4.
 *
 * <p>{@code wsl --version} prints a fourth number, which is 0 in every release; it is not kept, so that {@code
 * 2.4.4.0} and the tag {@code 2.4.4} are the same release.
 *
 * @param major 0 or more
 * @param minor 0 or more
 * @param patch 0 or more
 * @since 0.1.0
 */
public record WslRelease(int major, int minor, int patch) implements Comparable<WslRelease> {
    private static final Comparator<WslRelease> ORDER = Comparator.comparingInt(WslRelease::major)
            .thenComparingInt(WslRelease::minor)
            .thenComparingInt(WslRelease::patch);

    /**
     * Checks that no number is negative.
     *
     * @throws IllegalArgumentException when one is
     */
    public WslRelease {
        if (major < 0 || minor < 0 || patch < 0) {
            throw new IllegalArgumentException(
                    "a release has no negative numbers but was " + major + "." + minor + "." + patch);
        }
    }

    /**
     * Reads {@code 2.4.4} or {@code 2.4.4.0}.
     *
     * @throws UnparseableTextException when the text is not three or four numbers between dots
     */
    public static WslRelease parse(String text) {
        return tryParse(text)
                .orElseThrow(() -> new UnparseableTextException(
                        "WSL release", 0, text, "expected three or four numbers between dots, for example 2.4.4"));
    }

    /** Reads {@code 2.4.4} or {@code 2.4.4.0}, or returns empty where {@link #parse} would throw. */
    public static Optional<WslRelease> tryParse(String text) {
        int[] numbers = new int[4];
        int count = 0;
        int digits = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '.' && digits > 0 && count < 3) {
                count++;
                digits = 0;
            } else if (c >= '0' && c <= '9' && digits < 9) {
                numbers[count] = numbers[count] * 10 + c - '0';
                digits++;
            } else {
                return Optional.empty();
            }
        }
        boolean complete = digits > 0 && count >= 2;
        return complete ? Optional.of(new WslRelease(numbers[0], numbers[1], numbers[2])) : Optional.empty();
    }

    /** Tells whether this release is that one or a later one. */
    public boolean isAtLeast(WslRelease other) {
        return compareTo(other) >= 0;
    }

    @Override
    public int compareTo(WslRelease other) {
        return ORDER.compare(this, other);
    }

    /** Returns the three numbers, for example {@code 2.4.4}. */
    @Override
    public String toString() {
        return major + "." + minor + "." + patch;
    }
}
