// SPDX-License-Identifier: Apache-2.0
package io.github.wslnet.testkit.machine;

/**
 * A fake program does not end, whatever it was asked.
 *
 * @since 0.1.0
 */
public final class HangingException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** Says so. */
    public HangingException() {
        super("the program does not end");
    }
}
