// SPDX-License-Identifier: Apache-2.0
package io.github.wslnet.socket;

import io.github.wslnet.internal.scan.Lines;
import org.jspecify.annotations.Nullable;

/**
 * The lines that {@code netstat -b} prints behind a row: components (none, one, or a whole call chain on Windows XP),
 * then the program in brackets; or one sentence that says that the owner can't be found out.
 *
 * <p>That sentence is in the machine's language. It is known by what does not follow it: a program.
 */
final class OwnerNotes {
    private final Words words;
    private final EndText ends;
    private int rowIndent;
    private boolean ended;
    private @Nullable String component;
    private boolean sentence;

    OwnerNotes(Words words) {
        this.words = words;
        this.ends = new EndText(words);
    }

    /** Begins anew behind this row. */
    void begin(Lines row) {
        rowIndent = row.fieldStart(0) - row.start();
        ended = false;
        component = null;
        sentence = false;
    }

    /** Takes a line behind the row; false when it can't be a note. */
    boolean add(Lines line) {
        if (ended || line.indent() == 0 && rowIndent > 0 || hasEnd(line)) {
            return false;
        }
        if (component == null && line.fieldCount() == 1 && isAscii(line)) {
            component = words.at(line.whole(), line.fieldStart(0), line.fieldEnd(0));
        } else {
            sentence = true;
        }
        return true;
    }

    /** Returns the row with the program that the line names, or null when the line names none. */
    @Nullable
    WindowsSocket owned(WindowsSocket row, Lines line) {
        int start = line.fieldStart(0);
        int end = line.fieldEnd(line.fieldCount() - 1);
        if (ended
                || end - start < 3
                || line.whole().charAt(start) != '['
                || line.whole().charAt(end - 1) != ']') {
            return null;
        }
        ended = true;
        WindowsSocket owned = row.withExecutable(words.at(line.whole(), start + 1, end - 1));
        return component == null ? owned : owned.withComponent(component);
    }

    /** Returns the row with what the lines said that no program followed. */
    WindowsSocket unowned(WindowsSocket row) {
        if (ended || component == null && !sentence) {
            return row;
        }
        WindowsSocket noted = component == null ? row : row.withComponent(component);
        return sentence ? noted.withOwnershipUnavailable() : noted;
    }

    /** A line with an address and a port is a row that something has broken. */
    private boolean hasEnd(Lines line) {
        for (int i = 0; i < line.fieldCount(); i++) {
            if (ends.read(line.whole(), line.fieldStart(i), line.fieldEnd(i)) != null) {
                return true;
            }
        }
        return false;
    }

    private static boolean isAscii(Lines line) {
        for (int i = line.fieldStart(0); i < line.fieldEnd(0); i++) {
            if (line.whole().charAt(i) >= 0x80) {
                return false;
            }
        }
        return true;
    }
}
