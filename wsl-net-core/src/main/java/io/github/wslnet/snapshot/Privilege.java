// SPDX-License-Identifier: Apache-2.0
package io.github.wslnet.snapshot;

import java.util.Locale;
import java.util.Optional;

/**
 * Whether the reading process is an administrator, and if not, whether Windows could ask somebody.
 *
 * @since 0.1.0
 */
public enum Privilege {
    /** It is. */
    ELEVATED,
    /** It is not, but somebody sits before the screen who can be asked. */
    CAN_PROMPT,
    /** It is not, and nobody can be asked: a service, or a session of ssh. */
    CANNOT_PROMPT;

    /** Reads {@code elevated}, {@code can-prompt} or {@code cannot-prompt}, or returns empty. */
    public static Optional<Privilege> tryParse(String word) {
        for (Privilege privilege : values()) {
            if (privilege.toString().equals(word)) {
                return Optional.of(privilege);
            }
        }
        return Optional.empty();
    }

    /** Returns the word of the JSON form, for example {@code can-prompt}. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
