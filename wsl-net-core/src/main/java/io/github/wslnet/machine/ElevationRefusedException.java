// SPDX-License-Identifier: Apache-2.0
package io.github.wslnet.machine;

import io.github.wslnet.WslNetException;

/**
 * Windows did not make a process an administrator: the user refused, or nobody could be asked.
 *
 * @since 0.1.0
 */
public final class ElevationRefusedException extends WslNetException {
    private static final long serialVersionUID = 1L;

    private final String reason;

    /**
     * Says why there is no administrator.
     *
     * @param reason without a final period, for example {@code the user refused}
     */
    public ElevationRefusedException(String reason) {
        super("Windows gave no administrator: " + reason + "; run the program from an elevated terminal, or consent");
        this.reason = reason;
    }

    /** Returns why there is no administrator. */
    public String reason() {
        return reason;
    }
}
