// SPDX-License-Identifier: Apache-2.0
package io.github.wslnet.cli.snapshot;

import io.github.wslnet.cli.SnapshotSource;
import io.github.wslnet.diagram.Diagram;
import io.github.wslnet.reach.Destination;
import io.github.wslnet.reach.Reachability;
import io.github.wslnet.reach.Vantage;
import io.github.wslnet.snapshot.Snapshot;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code wslnet diagram}: draws how a machine is wired, and the way of one connection. */
@Command(
        name = "diagram",
        mixinStandardHelpOptions = true,
        description = "Draws how LAN, Windows and WSL are wired, and the way of one connection if asked.")
public final class DiagramCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Option(names = "--mermaid", description = "print a flowchart for Markdown pages")
    private boolean mermaid;

    @Option(names = "--svg", description = "print an SVG document for browsers")
    private boolean svg;

    @Option(names = "--lines", description = "draw with Unicode's box drawing characters")
    private boolean lines;

    @Option(names = "--width", paramLabel = "COLUMNS", description = "how wide to draw, 40..1000; 80 if not given")
    private int width = Diagram.TERMINAL_WIDTH;

    @ArgGroup(exclusive = false)
    private @Nullable Connection connection;

    @Mixin
    private SnapshotSource source = new SnapshotSource();

    /** The connection whose way is marked. */
    static final class Connection {
        @Option(
                names = "--from",
                required = true,
                paramLabel = "PLACE",
                description = "mark the way from here: windows, distro:NAME, lan or lan:ADDRESS")
        private String from = "";

        @Option(
                names = "--to",
                required = true,
                paramLabel = "URI",
                description = "mark the way to here: tcp://HOST:PORT or udp://HOST:PORT")
        private String to = "";

        Diagram highlightedOn(Snapshot snapshot) {
            return Diagram.of(snapshot)
                    .highlighting(
                            Reachability.in(snapshot).from(Vantage.parse(from)).to(Destination.parse(to)));
        }
    }

    @Override
    public Integer call() throws IOException {
        Snapshot snapshot = source.snapshot();
        Diagram diagram = connection == null ? Diagram.of(snapshot) : connection.highlightedOn(snapshot);
        PrintWriter out = spec.commandLine().getOut();
        out.print(svg ? diagram.toSvg() : mermaid ? diagram.toMermaid() : drawn(diagram));
        out.flush();
        return 0;
    }

    private String drawn(Diagram diagram) {
        try {
            return lines ? diagram.toBoxDrawing(width) : diagram.toAscii(width);
        } catch (IllegalArgumentException e) {
            throw new ParameterException(spec.commandLine(), "--width: " + e.getMessage(), e);
        }
    }
}
