// SPDX-License-Identifier: Apache-2.0
package io.github.wslnet.internal.powershell;

import io.github.wslnet.internal.scan.Digits;
import java.time.Duration;
import java.util.Optional;

/**
 * The text of a .NET {@code TimeSpan}: {@code hh:mm:ss}, with {@code d.} before and {@code .fffffff} after where
 * needed.
 *
 * <p>Source: "Standard TimeSpan format strings" on Microsoft Learn, format {@code c}, which no culture changes.
 *
 * @since 0.1.0
 */
public final class TimeSpan {
    /** {@code TimeSpan.MaxValue}. */
    private static final String LONGEST = "10675199.02:48:05";

    private static final int MOST_DAYS = 10_675_199;
    private static final long TICKS_PER_SECOND = 10_000_000;

    private TimeSpan() {}

    /** Tells whether a text is {@code TimeSpan.MaxValue}, as which the network cmdlets give "for ever". */
    public static boolean isLongest(String text) {
        return text.startsWith(LONGEST) || text.contains("[TimeSpan]::MaxValue");
    }

    /** Reads a span that isn't negative, in whole seconds; nothing when the text is none. */
    public static Optional<Duration> read(String text) {
        int time = text.indexOf(':');
        int dot = text.indexOf('.');
        boolean hasDays = dot >= 0 && dot < time;
        int start = hasDays ? dot + 1 : 0;
        if (!isPunctuated(text, start)) {
            return Optional.empty();
        }
        int days = hasDays ? Digits.intOrMinusOne(text, 0, dot) : 0;
        int hours = Digits.intOrMinusOne(text, start, start + 2);
        int minutes = Digits.intOrMinusOne(text, start + 3, start + 5);
        int seconds = Digits.intOrMinusOne(text, start + 6, start + 8);
        return (days | hours | minutes | seconds) < 0 || days > MOST_DAYS
                ? Optional.empty()
                : Optional.of(Duration.ofDays(days)
                        .plusHours(hours)
                        .plusMinutes(minutes)
                        .plusSeconds(seconds));
    }

    /** Returns the text of a span of so many ticks of 100 ns, or what was given when that is no number of them. */
    static String textOf(String ticks) {
        long count = Digits.numberOrMinusOne(ticks, 0, ticks.length());
        if (count < 0) {
            return ticks.equals(Long.toString(Long.MAX_VALUE)) ? LONGEST : ticks;
        }
        Duration span = Duration.ofSeconds(count / TICKS_PER_SECOND);
        return span.toDays() + "." + twoDigits(span.toHoursPart()) + ":" + twoDigits(span.toMinutesPart()) + ":"
                + twoDigits(span.toSecondsPart());
    }

    private static String twoDigits(int number) {
        return number < 10 ? "0" + number : Integer.toString(number);
    }

    private static boolean isPunctuated(String text, int start) {
        int end = start + 8;
        return text.length() >= end
                && text.charAt(start + 2) == ':'
                && text.charAt(start + 5) == ':'
                && (text.length() == end || text.charAt(end) == '.');
    }
}
