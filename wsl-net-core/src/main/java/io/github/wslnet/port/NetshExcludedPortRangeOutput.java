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
import org.jspecify.annotations.Nullable;

/**
 * Reads {@code netsh interface ipv4|ipv6 show excludedportrange protocol=tcp|udp}, in any language.
 *
 * <p>A row is two ports, and a star when an administrator made it. Lines without digits are headings, dashes are the
 * rule below them, and a line that starts with a star explains the star. Two groups of dashes and no row mean that
 * nothing is excluded. Neither the family nor the transport is read: the text has no family, and who asked knows both.
 *
 * <p>Source: outputs of Windows 10 and 11.
 *
 * @since 0.1.0
 */
public final class NetshExcludedPortRangeOutput {
    private static final String FORMAT = "netsh show excludedportrange";

    private final Lines lines;
    private final List<ExcludedPortRange> ranges = new ArrayList<>();
    private final List<ParseWarning> warnings = new ArrayList<>();
    private @Nullable ParseWarning heading;
    private boolean dashesSeen;

    private NetshExcludedPortRangeOutput(String text) {
        this.lines = Lines.of(text);
    }

    /**
     * Reads the ranges.
     *
     * @throws UnparseableTextException when there is no row, and either no dashes or another line with digits
     */
    public static Parsed<ExcludedPortRanges> parse(String text) {
        return new NetshExcludedPortRangeOutput(text).read();
    }

    private Parsed<ExcludedPortRanges> read() {
        while (lines.next()) {
            if (!lines.isBlank()) {
                readLine();
            }
        }
        if (ranges.isEmpty() && (!dashesSeen || !warnings.isEmpty())) {
            throw failure();
        }
        return new Parsed<>(new ExcludedPortRanges(ranges), warnings);
    }

    private void readLine() {
        char first = lines.whole().charAt(lines.fieldStart(0));
        if (isNumber(0)) {
            readRow();
        } else if (first == '-') {
            dashesSeen |= lines.fieldCount() == 2;
        } else if (heading == null && first != '*') {
            heading = lines.warning("expected two ports");
        } else if (lines.hasDigit()) {
            warnings.add(lines.warning("expected two ports"));
        }
    }

    private void readRow() {
        boolean starred = lines.fieldCount() == 3 && lines.fieldIs(2, "*");
        if (lines.fieldCount() != 2 && !starred) {
            warnings.add(lines.warning("expected two ports, and a star at most"));
            return;
        }
        int start = Digits.portOrMinusOne(lines.whole(), lines.fieldStart(0), lines.fieldEnd(0));
        int end = Digits.portOrMinusOne(lines.whole(), lines.fieldStart(1), lines.fieldEnd(1));
        if (start < 1 || end < start) {
            warnings.add(lines.warning("expected two ports in 1..65535, the lower one first"));
        } else {
            ranges.add(new ExcludedPortRange(PortRange.of(start, end), starred));
        }
    }

    private boolean isNumber(int field) {
        char c = lines.whole().charAt(lines.fieldStart(field));
        return c >= '0' && c <= '9';
    }

    private UnparseableTextException failure() {
        ParseWarning culprit = warnings.isEmpty() ? heading : warnings.get(0);
        return culprit == null
                ? new UnparseableTextException(FORMAT, 0, "", "expected a table of ports, but there is nothing")
                : new UnparseableTextException(FORMAT, culprit.line(), culprit.text(), culprit.reason());
    }
}
