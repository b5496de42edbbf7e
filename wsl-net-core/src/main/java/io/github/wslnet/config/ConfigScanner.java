// SPDX-License-Identifier: Apache-2.0
package io.github.wslnet.config;

import io.github.wslnet.config.ConfigNode.Assignment;
import io.github.wslnet.config.ConfigNode.Blank;
import io.github.wslnet.config.ConfigNode.Broken;
import io.github.wslnet.config.ConfigNode.Comment;
import io.github.wslnet.config.ConfigNode.Header;
import io.github.wslnet.config.ConfigNode.Line;
import io.github.wslnet.config.ConfigNode.Reading;
import io.github.wslnet.config.ConfigNode.Span;
import io.github.wslnet.config.ConfigNode.SyntaxError;
import io.github.wslnet.config.ConfigNode.Torn;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Cuts the units of a configuration file into nodes where WSL's own parser would.
 *
 * <p>It follows {@code src/shared/configfile/configfile.cpp} in microsoft/WSL state by state, with what is odd there:
 * a lone carriage return ends a section or a value but not a comment, and a header without its bracket changes the
 * name of the section but not the length that WSL remembers of it.
 */
final class ConfigScanner {
    private static final int END = -1;

    private final String units;
    private final boolean joinsCarriageReturn;
    private final List<ConfigNode> nodes = new ArrayList<>();
    private final StringBuilder valueUnits = new StringBuilder();

    private int at;
    private int start;
    private int physical = 1;
    private int reported = 1;
    private String section = "";

    private ConfigScanner(String units, ConfigFile file) {
        this.units = units;
        this.joinsCarriageReturn = file.joinsCarriageReturn();
    }

    /** Returns the nodes of a file; those after a broken one too, though WSL may have stopped there. */
    static List<ConfigNode> scan(String units, ConfigFile file) {
        ConfigScanner scanner = new ConfigScanner(units, file);
        while (scanner.at < units.length()) {
            scanner.nodes.add(scanner.next());
        }
        return List.copyOf(scanner.nodes);
    }

    static boolean isLetter(int c) {
        return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z';
    }

    static boolean isLetterOrDigit(int c) {
        return isLetter(c) || c >= '0' && c <= '9';
    }

    static boolean isBlank(int c) {
        return c == ' ' || c == '\t';
    }

    private ConfigNode next() {
        start = at;
        skipBlanks();
        int c = current();
        if (isLetter(c)) {
            return assignment();
        }
        return switch (c) {
            case END -> new Blank(span());
            case '\n', '\r' -> blankLine();
            case '#' -> comment();
            case '[' -> header();
            default -> broken(ConfigProblem.Kind.INVALID_KEY_NAME, "", null);
        };
    }

    private Blank blankLine() {
        if (current() == '\r') {
            advance();
        }
        if (current() == '\n') {
            advance();
            reported++;
        }
        return new Blank(span());
    }

    private Comment comment() {
        skipLine();
        return new Comment(span());
    }

    private ConfigNode header() {
        advance();
        if (!isLetter(current())) {
            return broken(ConfigProblem.Kind.INVALID_SECTION_NAME, "", null);
        }
        String name = name();
        if (current() != ']') {
            garble(name);
            return broken(ConfigProblem.Kind.EXPECTED, "']'", null);
        }
        advance();
        skipBlanks();
        if (!isEndOfLine(current()) && current() != '#') {
            garble(name);
            return broken(ConfigProblem.Kind.EXPECTED, "' ' or '\\n'", null);
        }
        section = name;
        endLine();
        return new Header(span(), name);
    }

    /** WSL overwrites the section's name but keeps its length, filling up with NUL. */
    private void garble(String name) {
        int length = section.length();
        section = name.length() >= length ? name.substring(0, length) : name + "\0".repeat(length - name.length());
    }

    private ConfigNode assignment() {
        Line first = line();
        SettingName name = qualified(name());
        skipBlanks();
        if (current() != '=') {
            return broken(ConfigProblem.Kind.EXPECTED, "'='", null);
        }
        advance();
        skipBlanks();
        Value value = new Value(at, valueUnits);
        while (!value.isComplete(current())) {
            if (!take(value)) {
                return broken(ConfigProblem.Kind.INVALID_ESCAPE, escaped(), torn(name, value));
            }
        }
        if (value.inQuotes) {
            return broken(ConfigProblem.Kind.EXPECTED, "\"", torn(name, value));
        }
        Reading reading = new Reading(value.trimmed(), first, line());
        endLine();
        return new Assignment(span(), name, new Span(value.start, value.end), reading);
    }

    /** Returns the name as WSL sees it: as a C string, which ends at the first NUL of a garbled section. */
    private SettingName qualified(String key) {
        int nul = section.indexOf('\0');
        return nul < 0 ? new SettingName(section, key) : new SettingName("", section.substring(0, nul));
    }

    /** Takes the next characters of a value, or both of an escape; false when there is no such escape. */
    private boolean take(Value value) {
        int c = current();
        if (isPlain(c)) {
            takeRun(value);
            return true;
        }
        if (c == '\\') {
            advance();
            if (!value.unescape(current())) {
                return false;
            }
            reported += current() == '\n' ? 1 : 0;
        } else if (c == '"') {
            value.inQuotes = !value.inQuotes;
        } else {
            value.append((char) c);
        }
        advance();
        value.keepUpTo(at);
        return true;
    }

    /** Takes the characters that mean nothing but themselves, as far as they go. */
    private void takeRun(Value value) {
        int from = at;
        int kept = from;
        while (at < units.length() && isPlain(units.charAt(at))) {
            at++;
            kept = isBlank(units.charAt(at - 1)) ? kept : at;
        }
        value.append(units, from, at, kept);
    }

    private static boolean isPlain(int c) {
        return c != '"' && c != '#' && c != '\\' && c != '\n' && c != '\r';
    }

    /** Returns the character after a backslash, all bytes of it, or nothing at the end of the file. */
    private String escaped() {
        if (current() == END) {
            return "";
        }
        int end = units.offsetByCodePoints(at, 1);
        while (units.charAt(at) >= 0xc2 && end < units.length() && isContinuationByte(units.charAt(end))) {
            end++;
        }
        return units.substring(at, end);
    }

    private static boolean isContinuationByte(char unit) {
        return unit >= 0x80 && unit <= 0xbf;
    }

    private Torn torn(SettingName name, Value value) {
        int end = at;
        while (end < units.length() && units.charAt(end) != '\n' && units.charAt(end) != '\r') {
            end++;
        }
        return new Torn(name, new Span(value.start, end));
    }

    private Broken broken(ConfigProblem.Kind kind, String detail, @Nullable Torn torn) {
        SyntaxError error = new SyntaxError(kind, detail, line());
        skipLine();
        return new Broken(span(), error, section, torn);
    }

    private String name() {
        int from = at;
        while (at < units.length() && isLetterOrDigit(units.charAt(at))) {
            at++;
        }
        return units.substring(from, at);
    }

    private void skipBlanks() {
        while (isBlank(current())) {
            advance();
        }
    }

    private void endLine() {
        switch (current()) {
            case '\n' -> skipLine();
            case '\r' -> {
                reported++;
                blankLine();
            }
            case '#' -> skipLine();
            default -> {}
        }
    }

    private void skipLine() {
        int feed = units.indexOf('\n', at);
        if (feed < 0) {
            at = units.length();
        } else {
            at = feed + 1;
            physical++;
            reported++;
        }
    }

    private static boolean isEndOfLine(int c) {
        return c == END || c == '\n' || c == '\r';
    }

    private int current() {
        if (at >= units.length()) {
            return END;
        }
        return isJoinedCarriageReturn() ? '\n' : units.charAt(at);
    }

    private void advance() {
        if (at >= units.length()) {
            return;
        }
        if (isJoinedCarriageReturn()) {
            at++;
        }
        if (units.charAt(at) == '\n') {
            physical++;
        }
        at++;
    }

    private boolean isJoinedCarriageReturn() {
        return joinsCarriageReturn && units.startsWith("\r\n", at);
    }

    private Span span() {
        return new Span(start, at);
    }

    private Line line() {
        return new Line(physical, reported);
    }

    /** A value as far as it has been read. */
    private static final class Value {
        final int start;
        final StringBuilder units;
        int end;
        int kept;
        boolean inQuotes;

        Value(int start, StringBuilder units) {
            units.setLength(0);
            this.units = units;
            this.start = start;
            this.end = start;
        }

        boolean isComplete(int next) {
            return isEndOfLine(next) || next == '#' && !inQuotes;
        }

        void append(char c) {
            units.append(c);
        }

        /** Appends a run of units, of which those behind a position are blanks. */
        void append(String text, int from, int to, int lastKept) {
            if (lastKept > from) {
                kept = units.length() + lastKept - from;
                end = lastKept;
            }
            units.append(text, from, to);
        }

        /** Leaves out what follows, should it be blanks only. */
        void keepUpTo(int position) {
            kept = units.length();
            end = position;
        }

        boolean unescape(int c) {
            switch (c) {
                case '\\', '"' -> append((char) c);
                case 'b' -> append('\b');
                case 'n' -> append('\n');
                case 't' -> append('\t');
                case '\n', '\r' -> {}
                default -> {
                    return false;
                }
            }
            return true;
        }

        String trimmed() {
            int nul = units.indexOf("\0");
            return units.substring(0, nul < 0 || nul > kept ? kept : nul);
        }
    }
}
