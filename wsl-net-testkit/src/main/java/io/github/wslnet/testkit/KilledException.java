// SPDX-License-Identifier: Apache-2.0
package io.github.wslnet.testkit;

/**
 * The program under test is killed, as {@link Fault#killedAfterStep} planned; the steps taken until then stay done.
 *
 * <p>It stands for the end of a process: a program under test should not catch it, and the test that does stands for the
 * next start of that program.
 *
 * @since 0.1.0
 */
public final class KilledException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    KilledException(int steps) {
        super("the program was killed after step " + steps + " as the test planned; what was done stays done");
    }
}
