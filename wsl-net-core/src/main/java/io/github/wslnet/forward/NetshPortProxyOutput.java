// SPDX-License-Identifier: Apache-2.0
package io.github.wslnet.forward;

import io.github.wslnet.internal.scan.Lines;
import io.github.wslnet.text.ParseWarning;
import io.github.wslnet.text.Parsed;
import io.github.wslnet.text.UnparseableTextException;
import java.util.ArrayList;
import java.util.List;

/**
 * Reads what {@code netsh interface portproxy} prints of its rules, in any language.
 *
 * <ul>
 *   <li>{@code show all}, {@code show v4tov4} and so on: tables of four columns, each below a heading in which {@code
 *       ipv4} or {@code ipv6} stands twice, first for listening. Rows without heading (cut out by {@code findstr}) are
 *       told by their addresses; host names and {@code *} count as IPv4 then;
 *   <li>{@code dump}, also as part of a whole {@code netsh dump}: a script of {@code add v4tov4 listenport=...}. What
 *       is not given reads as netsh takes it: {@code *} for an address, the listening port for the other one;
 *   <li>nothing but blank lines: no rules. {@code netsh} prints at least a line end, hence a text of no characters at
 *       all gets a warning: the command may not have run.
 * </ul>
 *
 * <p>A rule whose port is no number is kept and {@linkplain PortProxyRule#isValid invalid}, and its line gets a
 * warning. Prefer the registry ({@link PortProxyRegistry}), which needs no guessing.
 *
 * <p>Source: "netsh interface portproxy" on Microsoft Learn; outputs of Windows 10 and 11.
 *
 * @since 0.1.0
 */
public final class NetshPortProxyOutput {
    static final String FORMAT = "netsh interface portproxy";

    private final Lines lines;
    private final PortProxyShow show;
    private final PortProxyDump dump;
    private final List<PortProxyRule> rules = new ArrayList<>();
    private final List<ParseWarning> warnings = new ArrayList<>();
    private boolean blank = true;

    private NetshPortProxyOutput(String text) {
        this.lines = Lines.of(text);
        this.show = new PortProxyShow(lines);
        this.dump = new PortProxyDump(lines);
    }

    /**
     * Reads the rules in the order of the text.
     *
     * @throws UnparseableTextException when there is text but neither a rule nor a script for portproxy
     */
    public static Parsed<List<PortProxyRule>> parse(String text) {
        return new NetshPortProxyOutput(text).read();
    }

    private Parsed<List<PortProxyRule>> read() {
        if (!lines.next()) {
            ParseWarning nothing = new ParseWarning(1, "", "netsh prints at least a line end; it may not have run");
            return new Parsed<>(List.of(), List.of(nothing));
        }
        do {
            if (!lines.isBlank()) {
                blank = false;
                readLine();
            }
        } while (lines.next());
        show.warnOfColumnNames(warnings);
        if (rules.isEmpty() && !blank && !dump.isSeen()) {
            throw failure();
        }
        return new Parsed<>(List.copyOf(rules), warnings);
    }

    private void readLine() {
        if (dump.readLine(rules, warnings) || show.readLine(rules, warnings)) {
            return;
        }
        warnings.add(lines.warning("expected listen address and port, connect address and port"));
    }

    private UnparseableTextException failure() {
        if (warnings.isEmpty()) {
            return new UnparseableTextException(FORMAT, 0, "", "there is the heading of a table, but no rule below it");
        }
        ParseWarning first = warnings.get(0);
        return new UnparseableTextException(FORMAT, first.line(), first.text(), first.reason());
    }
}
