// SPDX-License-Identifier: Apache-2.0
package io.github.wslnet.cli.parse;

import io.github.wslnet.json.JsonTree;
import java.util.Objects;
import java.util.Set;

/** The formats of {@code wslnet parse}; it stands in the tool's package to reach them. */
public final class FormatTargets {
    private FormatTargets() {}

    /** Returns the words of the formats. */
    public static Set<String> names() {
        return ParseFormats.names();
    }

    /** Reads bytes as a format and prints the value as JSON. */
    public static void read(String name, byte[] bytes) {
        JsonTree.print(
                Objects.requireNonNull(ParseFormats.find(name)).apply(bytes).value());
    }
}
