// SPDX-License-Identifier: Apache-2.0
package io.github.wslnet.windows.internal.jna;

import com.sun.jna.LastErrorException;
import com.sun.jna.platform.win32.Kernel32Util;
import com.sun.jna.platform.win32.WinError;
import io.github.wslnet.machine.NativeCallFailedException;

/** Makes Windows' error codes exceptions that say what the code means and what to do. */
final class NativeFailure {
    private NativeFailure() {}

    /**
     * Returns the exception for a function that failed.
     *
     * @param subject what it was called for
     */
    static NativeCallFailedException of(String function, String subject, int code) {
        return new NativeCallFailedException(
                function, subject, code, "Windows says '" + text(code) + "'; " + advice(code));
    }

    /** Returns Windows' own text for a code, in the user's language, without its final period. */
    static String text(int code) {
        try {
            return Kernel32Util.formatMessage(code).strip().replaceAll("\\.$", "");
        } catch (LastErrorException e) {
            return "no text for error " + code;
        }
    }

    private static String advice(int code) {
        return switch (code) {
            case WinError.ERROR_ACCESS_DENIED -> "run the program from an elevated terminal";
            case WinError.ERROR_NOT_SUPPORTED, WinError.ERROR_CALL_NOT_IMPLEMENTED, WinError.ERROR_PROC_NOT_FOUND ->
                "this Windows lacks the function; Windows 10 or later has it";
            default -> "try again, and report the code if it stays";
        };
    }
}
