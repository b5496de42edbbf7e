// SPDX-License-Identifier: Apache-2.0
package io.github.wslnet.testkit.machine;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Optional;

/**
 * The script that a PowerShell is started with.
 *
 * @since 0.1.0
 */
public final class EncodedScript {
    private static final String OPTION = "-EncodedCommand";

    private EncodedScript() {}

    /** Returns the text behind {@code -EncodedCommand}; empty when there is none. */
    public static Optional<String> of(List<String> arguments) {
        int at = arguments.indexOf(OPTION) + 1;
        return at == 0 || at == arguments.size()
                ? Optional.empty()
                : Optional.of(new String(Base64.getDecoder().decode(arguments.get(at)), StandardCharsets.UTF_16LE));
    }
}
