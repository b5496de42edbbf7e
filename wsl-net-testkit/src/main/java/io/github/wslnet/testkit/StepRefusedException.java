// SPDX-License-Identifier: Apache-2.0
package io.github.wslnet.testkit;

/** The fake world does not let a step happen; it never leaves the testkit. */
final class StepRefusedException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final String reason;

    StepRefusedException(String reason) {
        super(reason);
        this.reason = reason;
    }

    String reason() {
        return reason;
    }
}
