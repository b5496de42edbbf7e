// SPDX-License-Identifier: Apache-2.0
package io.github.wslnet.cli.parse;

import io.github.wslnet.json.JsonTree;
import io.github.wslnet.snapshot.SnapshotJson;
import io.github.wslnet.text.OutputDecoder;
import io.github.wslnet.text.UnparseableTextException;

/**
 * The fuzzer's target: reads bytes as one format and prints the value as JSON.
 *
 * <p>The system property {@code format} names it: a word of {@code wslnet parse}; any other word is a snapshot's JSON.
 * Anything but a value or an {@link UnparseableTextException} is a finding. It stands in the tool's package to reach its
 * formats.
 */
public final class FormatFuzzer {
    private static final String FORMAT = System.getProperty("format", "netstat");
    private static final OutputDecoder DECODER = OutputDecoder.detecting();

    private FormatFuzzer() {}

    /** Called by Jazzer with each input. */
    public static void fuzzerTestOneInput(byte[] bytes) {
        ParseFormat<?> format = ParseFormats.find(FORMAT);
        try {
            if (format == null) {
                SnapshotJson.print(SnapshotJson.parse(DECODER.decode(bytes)));
            } else {
                JsonTree.print(format.apply(bytes).value());
            }
        } catch (UnparseableTextException refused) {
            // the text is not this format: the answer that a reader owes
        }
    }
}
