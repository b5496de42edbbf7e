// SPDX-License-Identifier: Apache-2.0
package io.github.wslnet.windows;

import io.github.wslnet.WslNetException;

/**
 * The program runs where there is nothing to do for it: no Windows, or one that can't be reached.
 *
 * @since 0.1.0
 */
public final class UnsuitableMachineException extends WslNetException {
    private static final long serialVersionUID = 1L;

    private final String found;

    /**
     * Says what was found and what to do.
     *
     * @param found for example {@code this is not Windows but Linux}, without a final period
     * @param advice what a person can do, without a final period
     */
    public UnsuitableMachineException(String found, String advice) {
        super(found + "; " + advice);
        this.found = found;
    }

    /** Returns what was found. */
    public String found() {
        return found;
    }
}
