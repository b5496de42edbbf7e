// SPDX-License-Identifier: Apache-2.0
package io.github.wslnet.testkit.machine;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/**
 * What a fake program leaves behind.
 *
 * @since 0.1.0
 */
public final class FakeOutput {
    private final int exitCode;
    private final byte[] stdout;
    private final byte[] stderr;

    private FakeOutput(int exitCode, byte[] stdout, byte[] stderr) {
        this.exitCode = exitCode;
        this.stdout = stdout;
        this.stderr = stderr;
    }

    /** Returns the output of a program that succeeded, in UTF-8. */
    public static FakeOutput printing(String text) {
        return printing(text, StandardCharsets.UTF_8);
    }

    /** Returns the output of a program that succeeded. */
    public static FakeOutput printing(String text, Charset encoding) {
        return ending(0, text.getBytes(encoding));
    }

    /** Returns the output of a program. */
    public static FakeOutput ending(int exitCode, byte[] stdout) {
        return new FakeOutput(exitCode, stdout.clone(), new byte[0]);
    }

    /** Returns the output of a program that failed with these words. */
    public static FakeOutput failing(int exitCode, String errors) {
        return new FakeOutput(exitCode, new byte[0], errors.getBytes(StandardCharsets.UTF_8));
    }

    int exitCode() {
        return exitCode;
    }

    byte[] stdout() {
        return stdout.clone();
    }

    byte[] stderr() {
        return stderr.clone();
    }
}
