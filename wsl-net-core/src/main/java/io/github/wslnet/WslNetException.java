// SPDX-License-Identifier: Apache-2.0
package io.github.wslnet;

/**
 * Something outside the program was not as it had to be: a text, a command, a machine that changed.
 *
 * <p>Each subclass answers four questions in its message: what was tried, on what, what came back, what to do.
 * Mistakes of the calling program are {@link IllegalArgumentException} or {@link IllegalStateException} instead.
 *
 * @since 0.1.0
 */
public abstract class WslNetException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    protected WslNetException(String message) {
        super(message);
    }

    protected WslNetException(String message, Throwable cause) {
        super(message, cause);
    }
}
