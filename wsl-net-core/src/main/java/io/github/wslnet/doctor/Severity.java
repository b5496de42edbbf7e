// SPDX-License-Identifier: Apache-2.0
package io.github.wslnet.doctor;

import java.util.Locale;

/**
 * How bad a finding is.
 *
 * @since 0.1.0
 */
public enum Severity {
    /** Broken now. */
    ERROR,
    /** Will break, or is risky. */
    WARNING,
    /** Worth knowing. */
    INFO;

    /** Returns the word of the JSON form, for example {@code error}. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
