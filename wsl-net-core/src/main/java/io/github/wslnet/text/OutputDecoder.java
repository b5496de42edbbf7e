// SPDX-License-Identifier: Apache-2.0
package io.github.wslnet.text;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * Turns the bytes that a Windows or Linux program printed into text.
 *
 * <p>{@code wsl.exe} prints UTF-16LE without a byte order mark, Linux programs and PowerShell 7 print UTF-8, and
 * console programs such as {@code netsh} print the OEM code page of the machine. The first two are told apart by the
 * bytes; an OEM code page can't be guessed and must be given.
 */
public final class OutputDecoder {
    private final Optional<Charset> codePage;

    private OutputDecoder(Optional<Charset> codePage) {
        this.codePage = codePage;
    }

    /** Returns a decoder that tells UTF-8 and UTF-16LE apart, and uses the code page, if given, for all else. */
    public static OutputDecoder of(Optional<Charset> codePage) {
        return new OutputDecoder(codePage);
    }

    /** Returns the text of the bytes, without a byte order mark. */
    public String decode(byte[] bytes) {
        return codePage.map(charset -> new String(bytes, charset))
                .orElseGet(() -> new String(bytes, StandardCharsets.UTF_8));
    }
}
