// SPDX-License-Identifier: Apache-2.0
package io.github.wslnet.internal.powershell;

/** Puts together a text that PowerShell broke at the width of the console. */
final class WrappedText {
    private WrappedText() {}

    /**
     * Adds the next line.
     *
     * <p>A text is broken after a blank where it has one, which pasting often loses; one without any blank (a path) is
     * broken anywhere.
     *
     * @param shown what was there, with the blanks that ended its line
     */
    static void append(StringBuilder shown, CharSequence rest) {
        int length = shown.length();
        boolean afterBlank = stripEnd(shown).length() < length;
        if (afterBlank || shown.indexOf(" ") >= 0) {
            shown.append(' ');
        }
        shown.append(rest);
    }

    /** Takes away the blanks at the end. */
    static StringBuilder stripEnd(StringBuilder text) {
        int end = text.length();
        while (end > 0 && Character.isWhitespace(text.charAt(end - 1))) {
            end--;
        }
        text.setLength(end);
        return text;
    }
}
