// SPDX-License-Identifier: Apache-2.0
package io.github.wslnet.adapter;

import io.github.wslnet.address.IpAddress;
import io.github.wslnet.internal.scan.Lines;
import io.github.wslnet.text.ParseWarning;
import java.util.Optional;

/**
 * One line of {@code ipconfig}: a label, dots, a colon, a value; or an adapter's heading; or a further value.
 *
 * <p>A label may hold a colon itself ({@code Vínculo: dirección IPv6 local. . . : fe80::1%4}), and a long one leaves no
 * room for dots ({@code Verbindungsspezifisches DNS-Suffix:}).
 */
final class IpconfigLine {
    private static final int NONE = -1;
    private static final char FULLWIDTH_COLON = '：';

    private final int number;
    private final String text;
    private final int indent;
    private final int colon;
    private final boolean dotted;

    private IpconfigLine(int number, String text, int indent) {
        this.number = number;
        this.text = text;
        this.indent = indent;
        int afterDots = findColon(true);
        this.dotted = afterDots != NONE;
        this.colon = dotted ? afterDots : findColon(false);
    }

    static IpconfigLine of(Lines lines) {
        return new IpconfigLine(lines.number(), lines.rest(0), lines.indent());
    }

    int number() {
        return number;
    }

    /** Returns the line without the blanks around it. */
    String text() {
        return text;
    }

    int indent() {
        return indent;
    }

    /** Tells whether dots lead from a label to a colon, as they do in no other tool's output. */
    boolean isDotted() {
        return dotted;
    }

    /** Tells whether there is a label, with or without value. */
    boolean isLabelled() {
        return colon != NONE && !isAddress();
    }

    /** Tells whether this may be a heading as well as a label without value: it ends in a colon and has no dots. */
    boolean isHeadingLike() {
        return isLabelled() && !dotted && value().isEmpty();
    }

    /** Returns what stands after the label's colon; the whole line when there is no label. */
    String value() {
        return text.substring(colon + 1).strip();
    }

    /** Returns what stands before the colon; of a heading that is all of it. */
    String label() {
        return text.substring(0, colon).strip();
    }

    /** Tells whether the line is nothing but an address, perhaps with its state in brackets. */
    boolean isAddress() {
        return address(text).isPresent();
    }

    ParseWarning warning(String reason) {
        return new ParseWarning(number, text, reason);
    }

    /** Reads the address that a value starts with; after it may come a blank or a bracket ({@code (Preferred)}). */
    static Optional<IpAddress> address(String value) {
        int end = 0;
        while (end < value.length() && !endsAddress(value.charAt(end))) {
            end++;
        }
        return IpAddress.tryParse(value, 0, end);
    }

    /** Tells whether a value has something in brackets, as {@code /all} has it after an adapter's own addresses. */
    static boolean hasState(String value) {
        return value.indexOf('(') > 0 || value.indexOf('（') > 0;
    }

    private static boolean endsAddress(char c) {
        return Lines.isBlank(c) || c == '(' || c == '（';
    }

    private int findColon(boolean afterDots) {
        for (int i = 1; i < text.length(); i++) {
            if (isColon(text.charAt(i)) && (afterDots ? endsDots(i) : endsWord(i))) {
                return i;
            }
        }
        return NONE;
    }

    private boolean endsWord(int colon) {
        return colon + 1 == text.length() || Lines.isBlank(text.charAt(colon + 1));
    }

    /** Tells whether a colon comes after dots that stand apart; {@code Example Inc.:} has none. */
    private boolean endsDots(int colon) {
        int dot = colon - 1;
        while (dot > 0 && Lines.isBlank(text.charAt(dot))) {
            dot--;
        }
        return dot > 0 && text.charAt(dot) == '.' && (dot < colon - 1 || Lines.isBlank(text.charAt(dot - 1)));
    }

    private static boolean isColon(char c) {
        return c == ':' || c == FULLWIDTH_COLON;
    }
}
