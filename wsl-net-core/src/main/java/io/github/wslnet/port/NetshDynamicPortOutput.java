// SPDX-License-Identifier: Apache-2.0
package io.github.wslnet.port;

import io.github.wslnet.address.PortRange;
import io.github.wslnet.internal.scan.Digits;
import io.github.wslnet.internal.scan.Lines;
import io.github.wslnet.text.ParseWarning;
import io.github.wslnet.text.Parsed;
import io.github.wslnet.text.UnparseableTextException;
import java.util.ArrayList;
import java.util.List;

/**
 * Reads {@code netsh interface ipv4|ipv6 show dynamicport tcp|udp}, in any language.
 *
 * <p>Two lines, one below the other, end with a colon and a number: the first port, then how many there are. A line without digits is a
 * heading. Neither the family nor the transport is read: who asked knows both.
 *
 * <p>Source: outputs of Windows 10 and 11.
 *
 * @since 0.1.0
 */
public final class NetshDynamicPortOutput {
    private static final String FORMAT = "netsh show dynamicport";
    private static final String TWO_LINES =
            "expected two lines, one below the other, that end with a colon and a number";

    private final Lines lines;
    private final List<ParseWarning> warnings = new ArrayList<>();
    private final int[] numbers = new int[2];
    private int seen;

    private NetshDynamicPortOutput(String text) {
        this.lines = Lines.of(text);
    }

    /**
     * Reads the range of ports that Windows hands out to programs that ask for none in particular.
     *
     * <p>A server whose port is in it finds the port taken now and then. Windows' own default is 49152-65535.
     *
     * @throws UnparseableTextException when there are not exactly two such lines, or they go beyond port 65535
     */
    public static Parsed<PortRange> parse(String text) {
        return new NetshDynamicPortOutput(text).read();
    }

    private Parsed<PortRange> read() {
        while (lines.next()) {
            if (!lines.isBlank()) {
                readLine();
            }
        }
        if (seen < 2) {
            throw failure();
        }
        return new Parsed<>(range(numbers[0], numbers[1]), warnings);
    }

    private void readLine() {
        int number = numberAfterColon();
        if (number < 0 && seen != 1) {
            if (lines.hasDigit()) {
                warnings.add(lines.warning("expected a colon and a number in 0..65535"));
            }
        } else if (number < 0 || seen == 2) {
            throw lines.error(FORMAT, TWO_LINES);
        } else {
            numbers[seen++] = number;
        }
    }

    private static PortRange range(int start, int count) {
        if (start < 1 || count < 1 || start + count - 1 > 65535) {
            throw new UnparseableTextException(
                    FORMAT, 0, start + ", " + count, "expected the first port and how many there are, up to 65535");
        }
        return PortRange.of(start, start + count - 1);
    }

    private int numberAfterColon() {
        int last = lines.fieldCount() - 1;
        int start = lines.fieldEnd(last);
        while (start > lines.fieldStart(last) && isDigit(lines.whole().charAt(start - 1))) {
            start--;
        }
        int before = start > lines.fieldStart(last) || last == 0 ? start - 1 : lines.fieldEnd(last - 1) - 1;
        boolean isLabelled =
                before >= lines.start() && ":：".indexOf(lines.whole().charAt(before)) >= 0;
        return isLabelled ? Digits.portOrMinusOne(lines.whole(), start, lines.fieldEnd(last)) : -1;
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    private UnparseableTextException failure() {
        return warnings.isEmpty()
                ? new UnparseableTextException(FORMAT, 0, "", TWO_LINES)
                : new UnparseableTextException(
                        FORMAT, warnings.get(0).line(), warnings.get(0).text(), TWO_LINES);
    }
}
