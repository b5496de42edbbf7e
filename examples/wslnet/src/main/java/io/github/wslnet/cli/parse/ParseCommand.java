// SPDX-License-Identifier: Apache-2.0
package io.github.wslnet.cli.parse;

import io.github.wslnet.cli.Input;
import io.github.wslnet.json.JsonObject;
import io.github.wslnet.json.JsonTree;
import io.github.wslnet.text.CodePage;
import io.github.wslnet.text.OutputDecoder;
import io.github.wslnet.text.ParseWarning;
import io.github.wslnet.text.Parsed;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import picocli.CommandLine.TypeConversionException;

/** {@code wslnet parse FORMAT}: reads a tool's output from standard input and prints it as JSON. */
@Command(
        name = "parse",
        mixinStandardHelpOptions = true,
        description = "Reads a tool's output from standard input and prints it as JSON.")
public final class ParseCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Parameters(index = "0", paramLabel = "FORMAT", description = "what the text is, for example ip-addr")
    private String format = "";

    @Option(
            names = "--charset",
            converter = CharsetConverter.class,
            description = "the code page of what is neither UTF-8 nor UTF-16, for example cp437")
    private @Nullable Charset charset;

    @Override
    public Integer call() throws IOException {
        ParseFormat<?> chosen = ParseFormats.find(format);
        if (chosen == null) {
            throw new ParameterException(
                    spec.commandLine(),
                    "unknown format '" + format + "'; known: " + String.join(", ", ParseFormats.names()));
        }
        spec.commandLine().getOut().println(JsonTree.print(document(format, chosen.apply(input()))));
        return 0;
    }

    /**
     * Returns what a call with nothing but a format prints, so that it can be answered without reading options.
     *
     * @return the JSON, or empty when there is no such format
     */
    public static Optional<String> json(String format, InputStream in) throws IOException {
        ParseFormat<?> chosen = ParseFormats.find(format);
        return chosen == null
                ? Optional.empty()
                : Optional.of(JsonTree.print(document(format, chosen.apply(Input.of(in)))));
    }

    private byte[] input() throws IOException {
        byte[] bytes = Input.of(System.in);
        return charset == null
                ? bytes
                : OutputDecoder.withCodePage(charset).decode(bytes).getBytes(StandardCharsets.UTF_8);
    }

    private static Object document(String format, Parsed<Object> parsed) {
        return new JsonObject()
                .put("format", format)
                .putTree("value", parsed.value())
                .putList("warnings", parsed.warnings(), ParseCommand::warning)
                .toTree();
    }

    private static Object warning(ParseWarning warning) {
        return new JsonObject()
                .put("line", warning.line())
                .put("text", warning.text())
                .put("reason", warning.reason())
                .toTree();
    }

    /** Takes Windows' numbers besides the JDK's names. */
    static final class CharsetConverter implements ITypeConverter<Charset> {
        @Override
        public Charset convert(String text) {
            return CodePage.tryParse(text)
                    .orElseThrow(() -> new TypeConversionException("no such code page: '" + text + "'"));
        }
    }
}
