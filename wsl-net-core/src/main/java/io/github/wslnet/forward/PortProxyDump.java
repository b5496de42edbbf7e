// SPDX-License-Identifier: Apache-2.0
package io.github.wslnet.forward;

import io.github.wslnet.internal.scan.Lines;
import io.github.wslnet.text.ParseWarning;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The script of {@code netsh interface portproxy dump}, line by line.
 *
 * <p>{@code add v4tov4 listenport=80 connectaddress=10.0.0.7 connectport=80}, between {@code pushd interface portproxy}
 * and {@code popd}; a whole {@code netsh dump} has many such pairs, and the others are passed over. Arguments may stand
 * without their names, in netsh's order.
 */
final class PortProxyDump {
    private static final List<String> ORDER =
            List.of("listenport", "connectaddress", "connectport", "listenaddress", "protocol");

    private final Lines lines;
    private boolean seen;
    private boolean inOtherContext;

    PortProxyDump(Lines lines) {
        this.lines = lines;
    }

    /** Tells whether a script for portproxy has begun. */
    boolean isSeen() {
        return seen;
    }

    /** Takes the current line if it belongs to a script. */
    boolean readLine(List<PortProxyRule> rules, List<ParseWarning> warnings) {
        if (lines.fieldIs(0, "pushd")) {
            inOtherContext = !lines.fieldIs(lines.fieldCount() - 1, "portproxy");
            seen |= !inOtherContext;
            return true;
        }
        if (lines.fieldIs(0, "popd")) {
            inOtherContext = false;
            return true;
        }
        if (inOtherContext || lines.whole().charAt(lines.fieldStart(0)) == '#' || lines.fieldIs(0, "reset")) {
            return true;
        }
        PortProxyRule rule = rule();
        if (rule != null) {
            PortProxyRows.add(rule, lines, rules, warnings);
        }
        return rule != null;
    }

    private @Nullable PortProxyRule rule() {
        for (int i = 0; i < lines.fieldCount() - 2; i++) {
            if (isWord(i, "add") || isWord(i, "set")) {
                Optional<PortProxyFamily> family = PortProxyFamily.tryParse(lines.field(i + 1));
                return family.isEmpty() ? null : rule(family.get(), i + 2);
            }
        }
        return null;
    }

    private @Nullable PortProxyRule rule(PortProxyFamily family, int firstArgument) {
        @Nullable String[] values = new @Nullable String[ORDER.size()];
        for (int i = firstArgument; i < lines.fieldCount(); i++) {
            String argument = lines.field(i);
            int equals = argument.indexOf('=');
            int place = equals < 0
                    ? i - firstArgument
                    : ORDER.indexOf(argument.substring(0, equals).toLowerCase(Locale.ROOT));
            if (place < 0 || place >= values.length) {
                return null;
            }
            values[place] = unquoted(argument.substring(equals + 1));
        }
        return values[0] == null ? null : rule(family, values[0], values);
    }

    private static @Nullable PortProxyRule rule(PortProxyFamily family, String listenPort, @Nullable String[] values) {
        PortProxyEndpoint listen = PortProxyEndpoint.orNull(orElse(values[3], PortProxyEndpoint.ANY), listenPort);
        PortProxyEndpoint connect =
                PortProxyEndpoint.orNull(orElse(values[1], PortProxyEndpoint.ANY), orElse(values[2], listenPort));
        return listen == null || connect == null ? null : new PortProxyRule(family, listen, connect);
    }

    private static String orElse(@Nullable String value, String other) {
        return value == null ? other : value;
    }

    private static String unquoted(String value) {
        boolean quoted = value.length() >= 2 && value.startsWith("\"") && value.endsWith("\"");
        return quoted ? value.substring(1, value.length() - 1) : value;
    }

    private boolean isWord(int field, String word) {
        int start = lines.fieldStart(field);
        return lines.fieldEnd(field) - start == word.length()
                && lines.whole().regionMatches(true, start, word, 0, word.length());
    }
}
