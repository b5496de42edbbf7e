// SPDX-License-Identifier: Apache-2.0
package io.github.wslnet.windows.apply;

/** A step did not become true; it never leaves this package. */
final class StepTroubleException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final String reason;

    /**
     * Says why.
     *
     * @param reason without a final period
     */
    StepTroubleException(String reason) {
        super(reason);
        this.reason = reason;
    }

    String reason() {
        return reason;
    }
}
