// SPDX-License-Identifier: Apache-2.0
package io.github.wslnet.text;

import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.util.Locale;
import java.util.Optional;

/**
 * Finds the charset of a Windows code page by its number, as {@code chcp} and {@code GetOEMCP} give it.
 *
 * <p>The JDK knows most of them, but its names {@code cp932}, {@code cp949}, {@code cp950} and {@code cp874} are IBM's
 * pages of that number, which lack characters that Windows prints.
 *
 * <p>Source: "Code Page Identifiers" on Microsoft Learn. Not known to the JDK, among those that are the OEM code page
 * of some Windows: 720 (Arabic).
 *
 * @since 0.1.0
 */
public final class CodePage {
    private CodePage() {}

    /** Returns the charset of the code page with this number, or empty when the JDK has none. */
    public static Optional<Charset> ofNumber(int number) {
        return switch (number) {
            case 1200 -> Optional.of(Charset.forName("UTF-16LE"));
            case 1201 -> Optional.of(Charset.forName("UTF-16BE"));
            case 20127 -> Optional.of(Charset.forName("US-ASCII"));
            case 20866 -> Optional.of(Charset.forName("KOI8-R"));
            case 54936 -> named("GB18030");
            case 65001 -> Optional.of(Charset.forName("UTF-8"));
            default -> named("ms" + number).or(() -> named("cp" + number));
        };
    }

    /** Reads {@code 437}, {@code cp437} or the name of any charset, in any case; empty when there is no such. */
    public static Optional<Charset> tryParse(String text) {
        String digits = text.toLowerCase(Locale.ROOT).startsWith("cp") ? text.substring(2) : text;
        boolean isNumber =
                !digits.isEmpty() && digits.length() <= 5 && digits.chars().allMatch(c -> c >= '0' && c <= '9');
        return isNumber ? ofNumber(Integer.parseInt(digits)) : named(text);
    }

    private static Optional<Charset> named(String name) {
        try {
            return Charset.isSupported(name) ? Optional.of(Charset.forName(name)) : Optional.empty();
        } catch (IllegalCharsetNameException e) {
            return Optional.empty();
        }
    }
}
