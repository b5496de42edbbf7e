// SPDX-License-Identifier: Apache-2.0
package io.github.wslnet.forward;

import io.github.wslnet.address.IpAddress;
import io.github.wslnet.address.IpFamily;
import io.github.wslnet.internal.scan.Chars;
import io.github.wslnet.internal.scan.Lines;
import io.github.wslnet.text.ParseWarning;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The tables of {@code netsh interface portproxy show}, line by line.
 *
 * <p>A table is a heading with two digits that are 4 or 6, the names of the columns, dashes, and rows of four fields.
 */
final class PortProxyShow {
    private final Lines lines;
    private @Nullable PortProxyFamily family;
    private boolean belowDashes;
    private @Nullable ParseWarning columnNames;

    PortProxyShow(Lines lines) {
        this.lines = lines;
    }

    /** Takes the current line if it belongs to a table. */
    boolean readLine(List<PortProxyRule> rules, List<ParseWarning> warnings) {
        if (isDashes()) {
            columnNames = null;
            belowDashes = true;
            return true;
        }
        warnOfColumnNames(warnings);
        PortProxyRule rule = rule();
        PortProxyFamily heading = rule == null ? heading() : null;
        if (rule != null) {
            PortProxyRows.add(rule, lines, rules, warnings);
        } else if (heading != null) {
            family = heading;
            belowDashes = false;
        } else if (belowDashes || lines.hasDigit()) {
            return false;
        } else {
            columnNames = lines.warning("expected dashes in the line below");
        }
        return true;
    }

    /** Warns of a line that could have been the names of the columns, if no dashes came after it. */
    void warnOfColumnNames(List<ParseWarning> warnings) {
        if (columnNames != null) {
            warnings.add(columnNames);
            columnNames = null;
        }
    }

    private @Nullable PortProxyRule rule() {
        if (lines.fieldCount() != 4) {
            return null;
        }
        boolean hasPorts = isNumeric(1) && isNumeric(3);
        boolean isRow = family != null && belowDashes
                ? hasPorts || isAddress(0) || isAddress(2)
                : hasPorts && isAddress(0) && (isAddress(2) || isDottedName(2));
        if (!isRow) {
            return null;
        }
        PortProxyEndpoint listen = PortProxyEndpoint.orNull(lines.field(0), lines.field(1));
        PortProxyEndpoint connect = PortProxyEndpoint.orNull(lines.field(2), lines.field(3));
        return listen == null || connect == null
                ? null
                : new PortProxyRule(family == null ? familyOf(listen, connect) : family, listen, connect);
    }

    private static PortProxyFamily familyOf(PortProxyEndpoint listen, PortProxyEndpoint connect) {
        return PortProxyFamily.of(
                listen.ip().map(IpAddress::family).orElse(IpFamily.V4),
                connect.ip().map(IpAddress::family).orElse(IpFamily.V4));
    }

    private @Nullable PortProxyFamily heading() {
        int listen = 0;
        int connect = 0;
        for (int i = lines.start(); i < lines.end(); i++) {
            int digit = Character.digit(lines.whole().charAt(i), 10);
            if (digit >= 0) {
                if (digit != 4 && digit != 6 || connect != 0) {
                    return null;
                }
                connect = listen == 0 ? 0 : digit;
                listen = listen == 0 ? digit : listen;
            }
        }
        return connect == 0 ? null : PortProxyFamily.of(family(listen), family(connect));
    }

    private static IpFamily family(int digit) {
        return digit == 4 ? IpFamily.V4 : IpFamily.V6;
    }

    private boolean isDashes() {
        for (int i = lines.fieldStart(0); i < lines.end(); i++) {
            char c = lines.whole().charAt(i);
            if (c != '-' && !Lines.isBlank(c)) {
                return false;
            }
        }
        return true;
    }

    private boolean isAddress(int field) {
        return lines.fieldIs(field, PortProxyEndpoint.ANY)
                || IpAddress.tryParse(lines.whole(), lines.fieldStart(field), lines.fieldEnd(field))
                        .isPresent();
    }

    /** Tells whether the field looks like the name of a host even where nothing around says what it is. */
    private boolean isDottedName(int field) {
        return lines.fieldIs(field, "localhost")
                || Chars.indexOf(lines.whole(), '.', lines.fieldStart(field), lines.fieldEnd(field)) >= 0;
    }

    /** Tells whether the field is a number or a range of numbers. */
    private boolean isNumeric(int field) {
        for (int i = lines.fieldStart(field); i < lines.fieldEnd(field); i++) {
            char c = lines.whole().charAt(i);
            boolean isDashInside = c == '-' && i > lines.fieldStart(field);
            if (!isDashInside && (c < '0' || c > '9')) {
                return false;
            }
        }
        return true;
    }
}
