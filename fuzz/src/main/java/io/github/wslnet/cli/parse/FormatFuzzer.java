package io.github.wslnet.cli.parse;

import com.code_intelligence.jazzer.api.FuzzedDataProvider;
import io.github.wslnet.json.JsonTree;
import io.github.wslnet.snapshot.SnapshotJson;
import io.github.wslnet.text.OutputDecoder;
import io.github.wslnet.text.Parsed;
import io.github.wslnet.text.UnparseableTextException;

/**
 * The fuzzer's target: reads bytes as one format and prints the value as JSON.
 *
 * <p>The system property {@code format} names it: a word of {@code wslnet parse}, or {@code snapshot}. Anything but a
 * value or an {@link UnparseableTextException} is a finding. It stands in the tool's package to reach its formats.
 */
public final class FormatFuzzer {
    private static final String FORMAT = System.getProperty("format", "netstat");
    private static final OutputDecoder DECODER = OutputDecoder.detecting();

    private FormatFuzzer() {}

    /** Called by Jazzer with each input. */
    public static void fuzzerTestOneInput(FuzzedDataProvider data) {
        String text = DECODER.decode(data.consumeRemainingAsBytes());
        try {
            if (FORMAT.equals("snapshot")) {
                Parsed.clean(SnapshotJson.parse(text)).map(SnapshotJson::print);
            } else {
                JsonTree.print(ParseFormats.find(FORMAT).apply(text).value());
            }
        } catch (UnparseableTextException refused) {
            // the text is not this format: the answer that a reader owes
        }
    }
}
