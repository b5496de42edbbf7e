// SPDX-License-Identifier: Apache-2.0
package io.github.wslnet.cli.matrix;

import io.github.wslnet.cli.SnapshotSource;
import io.github.wslnet.config.NetworkingMode;
import io.github.wslnet.json.JsonTree;
import io.github.wslnet.reach.ReachMatrix;
import io.github.wslnet.reach.ReachMatrixJson;
import io.github.wslnet.reach.Reachability;
import io.github.wslnet.text.VisibleText;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code wslnet matrix}: says who reaches which server, as a table, a flowchart or JSON, and what another mode changes. */
@Command(
        name = "matrix",
        mixinStandardHelpOptions = true,
        description = "Says who reaches which server: from Windows, each distro and the LAN.")
public final class MatrixCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Option(names = "--json", description = "print JSON instead of text")
    private boolean json;

    @Option(names = "--mermaid", description = "print a Mermaid flowchart instead of a table")
    private boolean mermaid;

    @Option(
            names = "--simulate",
            paramLabel = "MODE",
            description = "answer as if WSL ran in this mode: nat, mirrored, consomme, bridged or none")
    private @Nullable String mode;

    @Option(
            names = "--changes-to",
            paramLabel = "FILE",
            description = "print which answers are other ones in this later snapshot")
    private @Nullable String later;

    @Mixin
    private SnapshotSource source = new SnapshotSource();

    @Override
    public Integer call() throws IOException {
        Reachability now = Reachability.in(source.snapshot());
        Reachability asked = mode == null ? now : now.simulate(mode(mode));
        ReachMatrix matrix = asked.matrix();
        spec.commandLine().getOut().println(later == null ? print(matrix) : changes(matrix, later));
        return 0;
    }

    private NetworkingMode mode(String word) {
        return NetworkingMode.tryParse(word)
                .filter(NetworkingMode::isConfigurable)
                .orElseThrow(() -> new ParameterException(
                        spec.commandLine(),
                        "--simulate takes one of " + NetworkingMode.configurable() + " but was '" + word + "'"));
    }

    private String print(ReachMatrix matrix) {
        if (json) {
            return JsonTree.print(ReachMatrixJson.of(matrix).toTree());
        }
        return mermaid ? matrix.toMermaid().stripTrailing() : matrix.toString();
    }

    private String changes(ReachMatrix matrix, String file) throws IOException {
        ReachMatrix then = Reachability.in(SnapshotSource.read(file)).matrix();
        List<ReachMatrix.Change> changes = matrix.changesTo(then);
        if (json) {
            return JsonTree.print(ReachMatrixJson.of(changes).toTree());
        }
        return changes.isEmpty()
                ? "every answer is the same"
                : changes.stream()
                        .map(change -> VisibleText.line(change.toString()))
                        .collect(Collectors.joining("\n"));
    }
}
