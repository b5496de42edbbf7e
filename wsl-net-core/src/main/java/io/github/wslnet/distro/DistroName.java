// SPDX-License-Identifier: Apache-2.0
package io.github.wslnet.distro;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * The name of a distribution, for example {@code Ubuntu-24.04}.
 *
 * <p>WSL finds a distribution by its name in any case, hence names that differ in case only are equal here; the text
 * stays as it was given. What WSL demands of a <em>new</em> name (letters, digits, dots, dashes, underscores) is not
 * checked, as old names may have blanks.
 *
 * @param text 1..256 characters, without control characters, not starting or ending with a blank
 * @since 0.1.0
 */
public record DistroName(String text) implements Comparable<DistroName> {
    private static final int LONGEST = 256;

    /**
     * Checks the name.
     *
     * @throws IllegalArgumentException when it is empty, too long, has a control character or a blank at an end
     */
    public DistroName {
        if (!isName(text)) {
            throw new IllegalArgumentException("a distribution's name has 1.." + LONGEST
                    + " characters, no control characters and no blank at its ends but was '" + text + "'");
        }
    }

    /**
     * Returns the name with this text.
     *
     * @throws IllegalArgumentException when it is empty, too long, has a control character or a blank at an end
     */
    public static DistroName of(String text) {
        return new DistroName(text);
    }

    static boolean isName(String text) {
        return !text.isEmpty()
                && text.length() <= LONGEST
                && text.equals(text.strip())
                && text.chars().noneMatch(Character::isISOControl);
    }

    @Override
    public int compareTo(DistroName other) {
        return folded().compareTo(other.folded());
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof DistroName name && name.folded().equals(folded());
    }

    @Override
    public int hashCode() {
        return folded().hashCode();
    }

    /** Returns the text as it was given. */
    @Override
    public String toString() {
        return text;
    }

    private String folded() {
        return text.toLowerCase(Locale.ROOT);
    }
}
