// SPDX-License-Identifier: Apache-2.0
package io.github.wslnet.survey;

import io.github.wslnet.internal.scan.Digits;
import io.github.wslnet.text.UnparseableTextException;
import java.time.Duration;
import java.time.Instant;

/**
 * The times that a Linux tells, by proc(5). Each method throws {@link UnparseableTextException} for another text.
 *
 * @since 0.1.0
 */
public final class GuestTimes {
    private static final String BOOT = "btime ";
    private static final long LATEST = 1L << 40;
    private static final int START_TIME = 19;

    private GuestTimes() {}

    /** Reads when the kernel started, from the line {@code btime 1795334400} of {@code /proc/stat}. */
    public static Instant bootTime(String stat) {
        return stat.lines()
                .filter(line -> line.startsWith(BOOT))
                .map(line -> epochSeconds(line.substring(BOOT.length())))
                .findFirst()
                .orElseThrow(() -> new UnparseableTextException("/proc/stat", 0, "", "expected a line with btime"));
    }

    /**
     * Reads how long after the kernel a process started: the 22nd field of its {@code stat}, in hundredths of a second. The
     * second one may hold anything.
     */
    public static Duration sinceBoot(String stat) {
        String[] fields = stat.substring(stat.lastIndexOf(')') + 1).strip().split(" ", -1);
        if (fields.length <= START_TIME) {
            throw new UnparseableTextException("/proc/1/stat", 1, stat.strip(), "expected 22 fields or more");
        }
        return Duration.ofMillis(10 * number(fields[START_TIME], "/proc/1/stat"));
    }

    static Instant epochSeconds(String text) {
        return Instant.ofEpochSecond(number(text.strip(), "time"));
    }

    private static long number(String digits, String format) {
        long number = Digits.numberOrMinusOne(digits, 0, digits.length());
        if (number < 0 || number > LATEST) {
            throw new UnparseableTextException(format, 0, digits, "expected a number of seconds");
        }
        return number;
    }
}
