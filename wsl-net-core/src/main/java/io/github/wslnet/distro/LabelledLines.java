// SPDX-License-Identifier: Apache-2.0
package io.github.wslnet.distro;

import io.github.wslnet.internal.scan.Lines;
import io.github.wslnet.text.ParseWarning;
import io.github.wslnet.text.UnparseableTextException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The lines {@code label: value} of a text, and a warning for each other line. */
final class LabelledLines {
    private final Lines lines;
    private final List<ParseWarning> warnings = new ArrayList<>();
    private String label = "";
    private String value = "";
    private @Nullable ParseWarning ownWarning;

    LabelledLines(String text) {
        this.lines = Lines.of(text);
    }

    /** Moves to the next line that has a label and a value; false when there is none. */
    boolean next() {
        while (lines.next()) {
            if (lines.isBlank()) {
                continue;
            }
            if (lines.fieldIs(0, WslListOutput.OWN_WARNING)) {
                ownWarning = lines.warning(WslListOutput.OWN_WARNING_REASON);
                warnings.add(ownWarning);
            } else if (split()) {
                return true;
            } else {
                passOver("expected a label, a colon and a value");
            }
        }
        return false;
    }

    String label() {
        return label;
    }

    String value() {
        return value;
    }

    /** Tells whether the value is a version: it starts with a digit, has a dot, and is no date. */
    boolean hasVersion() {
        return value.indexOf('.') > 0
                && isDigit(value.charAt(0))
                && value.chars().allMatch(LabelledLines::isVersionCharacter)
                && !isDate();
    }

    /** Returns a warning about the current line that is not among {@link #warnings} yet. */
    ParseWarning warning(String reason) {
        return lines.warning(reason);
    }

    void passOver(String reason) {
        warnings.add(lines.warning(reason));
    }

    List<ParseWarning> warnings() {
        return warnings;
    }

    boolean hasOwnWarning() {
        return ownWarning != null;
    }

    /** Returns the error that nothing of the format was found, with the code if the text says why. */
    UnparseableTextException failure(String format, String expected) {
        return WslErrorCode.find(lines.whole())
                .map(code -> new UnparseableTextException(format, 0, code.toString(), "wsl.exe failed"))
                .orElseGet(() -> warnings.isEmpty()
                        ? new UnparseableTextException(format, 0, "", "expected " + expected)
                        : new UnparseableTextException(
                                format, warnings.get(0).line(), warnings.get(0).text(), "expected " + expected));
    }

    private boolean split() {
        String line = lines.line();
        int colon = Math.max(line.lastIndexOf(':'), line.lastIndexOf('：'));
        if (colon <= 0) {
            return false;
        }
        label = line.substring(0, colon).strip();
        value = trim(line, colon + 1);
        return !label.isEmpty() && !value.isEmpty();
    }

    /** Returns the end of the line without blanks around it; a no-break space before is one too. */
    private static String trim(String line, int from) {
        int start = from;
        int end = line.length();
        while (start < end && Lines.isBlank(line.charAt(start))) {
            start++;
        }
        while (end > start && Lines.isBlank(line.charAt(end - 1))) {
            end--;
        }
        return line.substring(start, end);
    }

    /** Tells whether the value is like 02.08.2022 or 2022.08.02: three numbers, one of them a year. */
    private boolean isDate() {
        long dots = value.chars().filter(c -> c == '.').count();
        return dots == 2 && (isYear(0, value.indexOf('.')) || isYear(value.lastIndexOf('.') + 1, value.length()));
    }

    private boolean isYear(int start, int end) {
        return end - start == 4 && (value.startsWith("20", start) || value.startsWith("19", start));
    }

    private static boolean isVersionCharacter(int c) {
        return isDigit(c) || c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || ".-+_~".indexOf(c) >= 0;
    }

    private static boolean isDigit(int c) {
        return c >= '0' && c <= '9';
    }
}
