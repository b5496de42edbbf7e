// SPDX-License-Identifier: Apache-2.0
package io.github.wslnet.text;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * Turns the bytes that a Windows or Linux program printed into text.
 *
 * <p>The bytes are read as the first of these that they can be:
 *
 * <ol>
 *   <li>with a byte order mark: UTF-8, UTF-16LE or UTF-16BE;
 *   <li>where there are NUL bytes: UTF-16LE, line by line, since {@code wsl.exe} prints its own words so and passes the
 *       words of Linux programs on as they are. One line end or blank shows it, whatever the language;
 *   <li>UTF-8, also when the last character is cut off;
 *   <li>the code page, if one is given: {@code netsh}, {@code netstat}, {@code ipconfig} print in the OEM code page of
 *       the machine, which no bytes betray;
 *   <li>ISO-8859-1, in which every byte is some character and all can be had back.
 * </ol>
 *
 * <p>Never throws. A byte that has no meaning becomes U+FFFD, except by the last way. UTF-16 without a single ASCII
 * character and without mark is not told apart; no tool prints a line without its end.
 *
 * <p>Source: {@code src/windows/common/wslutil.cpp} in microsoft/WSL sets the output mode of {@code wsl.exe} (UTF-8
 * when {@code WSL_UTF8} is 1).
 *
 * @since 0.1.0
 */
public final class OutputDecoder {
    private static final OutputDecoder DETECTING = new OutputDecoder(null);

    private final @Nullable Charset codePage;

    private OutputDecoder(@Nullable Charset codePage) {
        this.codePage = codePage;
    }

    /** Returns a decoder that tells UTF-8 and UTF-16 apart, and reads all else as ISO-8859-1. */
    public static OutputDecoder detecting() {
        return DETECTING;
    }

    /**
     * Returns a decoder that tells UTF-8 and UTF-16 apart, and reads all else by a code page.
     *
     * @param codePage see {@link CodePage}; one that is not based on ASCII (UTF-16LE, EBCDIC) is used for all bytes
     */
    public static OutputDecoder withCodePage(Charset codePage) {
        return new OutputDecoder(codePage);
    }

    /** Returns the text of the bytes, without a byte order mark. */
    public String decode(byte[] bytes) {
        if (startsWith(bytes, 0xef, 0xbb, 0xbf)) {
            return new String(bytes, 3, bytes.length - 3, StandardCharsets.UTF_8);
        }
        if (startsWith(bytes, 0xff, 0xfe)) {
            return new String(bytes, 2, bytes.length - 2, StandardCharsets.UTF_16LE);
        }
        if (startsWith(bytes, 0xfe, 0xff)) {
            return new String(bytes, 2, bytes.length - 2, StandardCharsets.UTF_16BE);
        }
        if (codePage != null && !isAsciiBased(codePage)) {
            return new String(bytes, codePage);
        }
        return new MixedOutput(bytes, this).decode();
    }

    /** Decodes bytes that are not UTF-16. */
    String decodeNarrow(byte[] bytes, int start, int end) {
        String text = new String(bytes, start, end - start, StandardCharsets.UTF_8);
        if (text.indexOf('\ufffd') < 0 || isUtf8(ByteBuffer.wrap(bytes, start, end - start))) {
            return text;
        }
        return new String(bytes, start, end - start, codePage == null ? StandardCharsets.ISO_8859_1 : codePage);
    }

    private static boolean isAsciiBased(Charset charset) {
        return new String(new byte[] {'A'}, charset).equals("A");
    }

    private static boolean isUtf8(ByteBuffer bytes) {
        CharsetDecoder strict = StandardCharsets.UTF_8
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        // not told that the input ends here, it takes a cut character for one whose rest is still to come
        return strict.decode(bytes, CharBuffer.allocate(bytes.remaining()), false)
                .isUnderflow();
    }

    private static boolean startsWith(byte[] bytes, int... mark) {
        if (bytes.length < mark.length) {
            return false;
        }
        for (int i = 0; i < mark.length; i++) {
            if ((bytes[i] & 0xff) != mark[i]) {
                return false;
            }
        }
        return true;
    }
}
