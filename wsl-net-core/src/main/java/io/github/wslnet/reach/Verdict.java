// SPDX-License-Identifier: Apache-2.0
package io.github.wslnet.reach;

import java.util.Locale;

/**
 * Whether a connection comes about.
 *
 * @since 0.1.0
 */
public enum Verdict {
    /** A server answers. */
    REACHABLE,
    /** No server answers, for the reason of the first check that fails. */
    BLOCKED,
    /** The snapshot lacks a field that decides, or the destination is not on this machine. */
    UNKNOWN;

    /** Returns the word of the JSON form, for example {@code reachable}. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
