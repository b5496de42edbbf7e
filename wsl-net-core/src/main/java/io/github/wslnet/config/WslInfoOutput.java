// SPDX-License-Identifier: Apache-2.0
package io.github.wslnet.config;

import io.github.wslnet.internal.scan.Lines;
import io.github.wslnet.text.ParseWarning;
import io.github.wslnet.text.Parsed;
import io.github.wslnet.text.UnparseableTextException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Reads what {@code wslinfo} prints inside a distribution.
 *
 * <p>Source: {@code src/linux/init/wslinfo.cpp} in microsoft/WSL, 2.9.4. Older releases have no such command.
 */
public final class WslInfoOutput {
    private static final String FORMAT = "wslinfo --networking-mode";

    private WslInfoOutput() {}

    /**
     * Reads {@code wslinfo --networking-mode}, with or without {@code -n}.
     *
     * @return the mode, also one that a later release brings; lines that start with {@code wsl: }, which are warnings of
     *     {@code wsl.exe}, become warnings
     * @throws UnparseableTextException when there is not exactly one line besides, or it is not one word of letters and
     *     digits
     */
    public static Parsed<NetworkingMode> parseNetworkingMode(String text) {
        Lines lines = Lines.of(text);
        List<ParseWarning> warnings = new ArrayList<>();
        @Nullable NetworkingMode mode = null;
        while (lines.next()) {
            if (lines.isBlank()) {
                continue;
            }
            if (lines.fieldIs(0, "wsl:")) {
                warnings.add(lines.warning("a warning of wsl.exe itself"));
            } else if (mode == null && lines.fieldCount() == 1 && isWord(lines.field(0))) {
                mode = NetworkingMode.parse(lines.field(0));
            } else {
                throw lines.error(FORMAT, "expected one word, for example nat");
            }
        }
        if (mode == null) {
            throw new UnparseableTextException(FORMAT, 0, "", "expected one word, for example nat");
        }
        return new Parsed<>(mode, warnings);
    }

    private static boolean isWord(String field) {
        return field.chars().allMatch(c -> c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9');
    }
}
