// SPDX-License-Identifier: Apache-2.0
package io.github.wslnet.cli.explain;

import io.github.wslnet.cli.FailureReport;
import io.github.wslnet.cli.SnapshotSource;
import io.github.wslnet.json.JsonCursor;
import io.github.wslnet.json.JsonObject;
import io.github.wslnet.json.JsonTree;
import io.github.wslnet.reach.Destination;
import io.github.wslnet.reach.Explanation;
import io.github.wslnet.reach.ExplanationJson;
import io.github.wslnet.reach.Reachability;
import io.github.wslnet.reach.Vantage;
import io.github.wslnet.reach.Verdict;
import io.github.wslnet.snapshot.SnapshotJson;
import io.github.wslnet.text.UnparseableTextException;
import io.github.wslnet.text.VisibleText;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code wslnet explain}: says who reaches whom, by which way, as whom, and if not, why not. */
@Command(
        name = "explain",
        mixinStandardHelpOptions = true,
        description = "Says whether a client reaches a server, by which way, as whom, and if not, why not.")
public final class ExplainCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Option(names = "--from", paramLabel = "PLACE", description = "windows, distro:NAME, lan or lan:ADDRESS")
    private @Nullable String from;

    @Option(
            names = "--to",
            paramLabel = "URI",
            description = "tcp://HOST:PORT or udp://HOST:PORT; HOST an address or localhost")
    private @Nullable String to;

    @Option(
            names = "--batch",
            paramLabel = "FILE",
            description = "instead of one question: a JSON list of {id, snapshot, from, to}; prints one answer a line")
    private @Nullable String batch;

    @Option(names = "--json", description = "print JSON instead of text")
    private boolean json;

    @Mixin
    private SnapshotSource source = new SnapshotSource();

    @Override
    public Integer call() throws IOException {
        PrintWriter out = spec.commandLine().getOut();
        if (batch != null) {
            return answerAll(SnapshotSource.readText(batch), out) ? 0 : FailureReport.DATA_ERROR;
        }
        if (from == null || to == null) {
            throw new ParameterException(spec.commandLine(), "give --from and --to, or --batch");
        }
        Vantage vantage = Vantage.parse(from);
        Destination destination = Destination.parse(to);
        Explanation why = Reachability.in(source.snapshot()).from(vantage).to(destination);
        out.println(json ? JsonTree.print(ExplanationJson.of(why).toTree()) : VisibleText.lines(why.toString()));
        return 0;
    }

    /** Answers each question against its own snapshot; returns false when one could not be read. */
    private static boolean answerAll(String batch, PrintWriter out) {
        boolean allRead = true;
        for (JsonCursor one : JsonCursor.parse("explain batch", batch).elements()) {
            JsonObject answer = new JsonObject().put("id", one.get("id").text());
            try {
                answer.putAll(answer(one));
            } catch (UnparseableTextException unread) {
                // one question that can't be read must not cost the answers to the others
                answer.putText("verdict", Verdict.UNKNOWN).put("error", String.valueOf(unread.getMessage()));
                allRead = false;
            }
            out.println(JsonTree.print(answer.toTree()));
        }
        return allRead;
    }

    private static JsonObject answer(JsonCursor one) {
        Vantage vantage = one.get("from").parsed(Vantage::parse);
        Destination destination = one.get("to").parsed(Destination::parse);
        Explanation why = Reachability.in(SnapshotJson.read(one.get("snapshot")))
                .from(vantage)
                .to(destination);
        return ExplanationJson.of(why);
    }
}
