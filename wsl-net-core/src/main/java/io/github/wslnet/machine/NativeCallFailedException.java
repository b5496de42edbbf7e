// SPDX-License-Identifier: Apache-2.0
package io.github.wslnet.machine;

import io.github.wslnet.WslNetException;

/**
 * A function of Windows returned an error.
 *
 * @since 0.1.0
 */
public final class NativeCallFailedException extends WslNetException {
    private static final long serialVersionUID = 1L;

    private final String function;
    private final int code;

    /**
     * Says which function failed.
     *
     * @param function its name on Microsoft Learn, for example {@code GetExtendedTcpTable}
     * @param subject what it was called for, for example a key of the registry
     * @param code Windows' error code, for example 5 for access denied
     * @param advice what a person can do, without a final period
     */
    public NativeCallFailedException(String function, String subject, int code, String advice) {
        super(function + " for " + subject + " failed with error " + code + "; " + advice);
        this.function = function;
        this.code = code;
    }

    /** Returns the function's name. */
    public String function() {
        return function;
    }

    /** Returns Windows' error code. */
    public int code() {
        return code;
    }
}
