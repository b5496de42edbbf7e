// SPDX-License-Identifier: Apache-2.0
package io.github.wslnet.internal.powershell;

import io.github.wslnet.internal.scan.Lines;
import org.jspecify.annotations.Nullable;

/**
 * Reads what {@code Format-List} prints: a property a line, {@code Name : value}, and a blank line after each object.
 *
 * <p>The padding of names varies and may be lost. A value that is too long goes on in the next line, under its start; a
 * value in braces may have lines there that look like properties. An object also ends where a name comes again.
 */
final class ListReader<T> {
    private static final int LONGEST_NAME = 80;

    private final RecordShape shape;
    private final SourceText source;
    private final Rows<T> rows;

    private @Nullable PowerShellRecord open;
    private int lastName = RecordShape.UNKNOWN;
    private int valueColumn;

    ListReader(RecordShape shape, SourceText source, Rows<T> rows) {
        this.shape = shape;
        this.source = source;
        this.rows = rows;
    }

    /** Tells whether a line holds a property that is wanted. */
    static boolean isProperty(RecordShape shape, Lines lines) {
        int colon = colon(lines);
        return colon >= 0 && nameAt(shape, lines, colon) != RecordShape.UNKNOWN;
    }

    /** Takes a line that is a property or goes on one; false when it is neither. */
    boolean take(Lines lines) {
        int colon = colon(lines);
        if (open != null && (colon < 0 || lines.indent() >= valueColumn)) {
            return append(lines, open);
        }
        if (colon < 0) {
            return false;
        }
        put(nameAt(shape, lines, colon), colon, lines);
        return true;
    }

    /** Ends the object, if one is being read. */
    void end() {
        if (open != null) {
            rows.readAndKeep(open);
            open = null;
        }
    }

    private void put(int name, int colon, Lines lines) {
        PowerShellRecord object = open;
        if (object == null || name != RecordShape.UNKNOWN && object.has(name)) {
            end();
            object = new PowerShellRecord(shape, source, new Place(lines.number(), lines.start()), false);
            open = object;
        }
        lastName = name;
        valueColumn = colon - lines.start() + 1;
        if (name != RecordShape.UNKNOWN) {
            String value = source.text().substring(colon + 1, lines.end()).stripLeading();
            object.put(name, value, new Place(lines.number(), lines.start()));
        }
    }

    private boolean append(Lines lines, PowerShellRecord object) {
        if (isPrompt(lines)) {
            return false;
        }
        if (lastName != RecordShape.UNKNOWN) {
            object.append(lastName, source.text().substring(lines.fieldStart(0), lines.end()));
        }
        return true;
    }

    /** Tells whether a line is a prompt ({@code PS C:\>}), which is no part of a value. */
    private static boolean isPrompt(Lines lines) {
        return lines.fieldIs(0, "PS") && lines.line().indexOf('>') >= 0;
    }

    private static int nameAt(RecordShape shape, Lines lines, int colon) {
        int end = colon;
        while (end > lines.fieldStart(0) && Lines.isBlank(lines.whole().charAt(end - 1))) {
            end--;
        }
        return shape.find(lines.whole(), lines.fieldStart(0), end);
    }

    /** Returns where the colon after a name stands, or -1: after it or before it comes a blank, or the line ends. */
    private static int colon(Lines lines) {
        String text = lines.whole();
        int start = lines.fieldStart(0);
        int end = Math.min(lines.end(), start + LONGEST_NAME);
        if (!Character.isLetter(text.charAt(start))) {
            return -1;
        }
        for (int i = start + 1; i < end; i++) {
            char c = text.charAt(i);
            if (c == ':') {
                boolean apart = i + 1 == lines.end() || Lines.isBlank(text.charAt(i + 1));
                return apart || Lines.isBlank(text.charAt(i - 1)) ? i : -1;
            }
            if (!isNameCharacter(c)) {
                return -1;
            }
        }
        return -1;
    }

    private static boolean isNameCharacter(char c) {
        return Character.isLetterOrDigit(c) || " _-.()[]#/%\u00a0\u3000".indexOf(c) >= 0;
    }
}
