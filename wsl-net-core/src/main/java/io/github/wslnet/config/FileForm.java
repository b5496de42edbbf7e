// SPDX-License-Identifier: Apache-2.0
package io.github.wslnet.config;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;

/**
 * How a file holds its characters.
 *
 * <p>The grammar is told in <em>units</em>, one {@code char} each: the bytes of a UTF-8 file, the 16-bit numbers of a
 * UTF-16 file. Nothing is decoded, so that whatever stands in a file comes out of it again; all that the grammar knows
 * is ASCII and the same in both.
 */
enum FileForm {
    UTF8(""),
    UTF8_MARKED("\u00ef\u00bb\u00bf"),
    UTF16_MARKED("\u00ff\u00fe");

    /** The bytes of the byte order mark, one {@code char} each. */
    private final String mark;

    FileForm(String mark) {
        this.mark = mark;
    }

    /** Tells the form by the mark at the start; what has half a 16-bit number at its end is taken as bytes. */
    static FileForm of(byte[] bytes, ConfigFile file) {
        if (!file.knowsByteOrderMark()) {
            return UTF8;
        }
        if (UTF8_MARKED.marks(bytes)) {
            return UTF8_MARKED;
        }
        return UTF16_MARKED.marks(bytes) && bytes.length % 2 == 0 ? UTF16_MARKED : UTF8;
    }

    private boolean marks(byte[] bytes) {
        int length = Math.min(bytes.length, mark.length());
        return new String(bytes, 0, length, StandardCharsets.ISO_8859_1).equals(mark);
    }

    /** Returns the units of a file of this form, without the mark. */
    String unitsOf(byte[] bytes) {
        if (!isWide()) {
            return new String(bytes, mark.length(), bytes.length - mark.length(), StandardCharsets.ISO_8859_1);
        }
        char[] units = new char[(bytes.length - mark.length()) / 2];
        for (int i = 0; i < units.length; i++) {
            int at = mark.length() + 2 * i;
            units[i] = (char) (bytes[at] & 0xff | (bytes[at + 1] & 0xff) << 8);
        }
        return new String(units);
    }

    /** Returns the file that has these units, with the mark. */
    byte[] bytesOf(String units) {
        if (!isWide()) {
            return (mark + units).getBytes(StandardCharsets.ISO_8859_1);
        }
        byte[] bytes = Arrays.copyOf(mark.getBytes(StandardCharsets.ISO_8859_1), mark.length() + 2 * units.length());
        for (int i = 0; i < units.length(); i++) {
            int at = mark.length() + 2 * i;
            bytes[at] = (byte) units.charAt(i);
            bytes[at + 1] = (byte) (units.charAt(i) >>> 8);
        }
        return bytes;
    }

    /** Returns what a person reads in these units; bytes that are no UTF-8 become U+FFFD. */
    String textOf(String units) {
        return isWide() ? units : new String(units.getBytes(StandardCharsets.ISO_8859_1), StandardCharsets.UTF_8);
    }

    /**
     * Returns the units that hold this text.
     *
     * @throws IllegalArgumentException when the text has half a surrogate pair, for which UTF-8 has no form
     */
    String unitsOf(String text) {
        if (isWide()) {
            return text;
        }
        Charset utf8 = StandardCharsets.UTF_8;
        if (!utf8.newEncoder().canEncode(text)) {
            int half = 0;
            while (utf8.newEncoder().canEncode(text.substring(0, half + 1))) {
                half++;
            }
            throw new IllegalArgumentException(String.format(
                    Locale.ROOT, "U+%04X is half a character: it cannot be written", (int) text.charAt(half)));
        }
        return new String(text.getBytes(utf8), StandardCharsets.ISO_8859_1);
    }

    private boolean isWide() {
        return this == UTF16_MARKED;
    }
}
