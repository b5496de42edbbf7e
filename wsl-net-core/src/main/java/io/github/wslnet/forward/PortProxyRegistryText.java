// SPDX-License-Identifier: Apache-2.0
package io.github.wslnet.forward;

import io.github.wslnet.internal.scan.Lines;
import io.github.wslnet.text.ParseWarning;
import io.github.wslnet.text.Parsed;
import io.github.wslnet.text.UnparseableTextException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The output of {@code reg query}, or a {@code .reg} file: lines with a key, and lines with a value below it. */
final class PortProxyRegistryText {
    private static final String FORMAT = "portproxy registry";
    private static final String PORTPROXY = "\\portproxy\\";
    private static final String TCP = "\\tcp\\";

    private final Lines lines;
    private final List<PortProxyRule> rules = new ArrayList<>();
    private final List<ParseWarning> warnings = new ArrayList<>();
    private @Nullable PortProxyFamily family;
    private @Nullable ParseWarning foreign;
    private boolean keySeen;

    PortProxyRegistryText(String text) {
        this.lines = Lines.of(text);
    }

    Parsed<List<PortProxyRule>> read() {
        while (lines.next()) {
            if (!lines.isBlank()) {
                readLine(lines.rest(0));
            }
        }
        if (!keySeen && foreign != null) {
            throw new UnparseableTextException(FORMAT, foreign.line(), foreign.text(), foreign.reason());
        }
        return new Parsed<>(List.copyOf(rules), warnings);
    }

    private void readLine(String line) {
        if (line.startsWith("HKEY_")) {
            readKey(line);
        } else if (line.startsWith("[") && line.endsWith("]")) {
            readKey(line.substring(1, line.length() - 1));
        } else if (family != null) {
            readValue(family, line);
        } else {
            noteForeign();
        }
    }

    private void noteForeign() {
        if (foreign == null) {
            foreign = lines.warning("expected a key of portproxy");
        }
    }

    private void readKey(String key) {
        String path = key.toLowerCase(Locale.ROOT) + "\\";
        int start = path.indexOf(PORTPROXY);
        int table = start + PORTPROXY.length();
        keySeen |= start >= 0;
        noteForeign();
        family = start >= 0 && path.startsWith(TCP, path.indexOf('\\', table))
                ? PortProxyFamily.tryParse(path.substring(table, path.indexOf('\\', table)))
                        .orElse(null)
                : null;
    }

    private void readValue(PortProxyFamily table, String line) {
        PortProxyRule rule = lines.fieldCount() == 3 && lines.fieldIs(1, "REG_SZ")
                ? rule(table, lines.field(0), lines.field(2))
                : exported(table, line);
        if (rule == null) {
            warnings.add(lines.warning("expected address/port, REG_SZ and address/port"));
        } else {
            PortProxyRows.add(rule, lines, rules, warnings);
        }
    }

    /** Reads {@code "0.0.0.0/3000"="172.23.220.194/3000"}, or returns null. */
    private static @Nullable PortProxyRule exported(PortProxyFamily table, String line) {
        int middle = line.indexOf("\"=\"");
        boolean isQuoted = middle > 0 && line.startsWith("\"") && line.endsWith("\"") && line.length() > middle + 3;
        return isQuoted ? rule(table, line.substring(1, middle), line.substring(middle + 3, line.length() - 1)) : null;
    }

    private static @Nullable PortProxyRule rule(PortProxyFamily table, String name, String data) {
        PortProxyEndpoint listen = PortProxyEndpoint.parseOrNull(name);
        PortProxyEndpoint connect = PortProxyEndpoint.parseOrNull(data);
        return listen == null || connect == null ? null : new PortProxyRule(table, listen, connect);
    }
}
