// SPDX-License-Identifier: Apache-2.0
package io.github.wslnet.cli.doctor;

import io.github.wslnet.address.Port;
import io.github.wslnet.cli.SnapshotSource;
import io.github.wslnet.json.JsonObject;
import io.github.wslnet.json.JsonTree;
import io.github.wslnet.port.PortOwners;
import io.github.wslnet.port.PortOwnersJson;
import io.github.wslnet.port.Ports;
import io.github.wslnet.snapshot.Snapshot;
import io.github.wslnet.text.VisibleText;
import java.io.IOException;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code wslnet who-owns PORT}: says who has a port on either side, and which program each client gets. */
@Command(
        name = "who-owns",
        mixinStandardHelpOptions = true,
        description = "Says who has a port on either side, and which program each client gets.")
public final class WhoOwnsCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Parameters(paramLabel = "PORT", description = "the port")
    private String port = "";

    @Option(names = "--json", description = "print JSON instead of text")
    private boolean json;

    @Option(
            names = "--pick",
            description = "find a port near this one that is free on all sides, and say why others are not")
    private boolean pick;

    @Mixin
    private SnapshotSource source = new SnapshotSource();

    @Override
    public Integer call() throws IOException {
        Port asked = Port.parse(port);
        Snapshot snapshot = source.snapshot();
        spec.commandLine().getOut().println(pick ? pick(snapshot, asked) : owners(snapshot, asked));
        return 0;
    }

    private String owners(Snapshot snapshot, Port asked) {
        PortOwners owners = PortOwners.of(snapshot, asked);
        return json
                ? JsonTree.print(PortOwnersJson.of(owners).toTree())
                : VisibleText.lines(owners.toString().stripTrailing());
    }

    private String pick(Snapshot snapshot, Port asked) {
        Ports.Pick picked = Ports.pick(snapshot, asked.number());
        return json ? JsonTree.print(json(picked).toTree()) : VisibleText.lines(text(picked));
    }

    private static String text(Ports.Pick picked) {
        StringBuilder text = new StringBuilder();
        text.append(picked.port().map(free -> "free: " + free).orElse("no port is free"));
        picked.skipped().forEach(skipped -> text.append("\nnot ").append(skipped));
        if (!picked.unknown().isEmpty()) {
            text.append("\nnot known: ").append(String.join(", ", picked.unknown()));
        }
        return text.toString();
    }

    private static JsonObject json(Ports.Pick picked) {
        JsonObject object = new JsonObject();
        picked.port().ifPresent(free -> object.put("port", free.number()));
        return object.putList(
                        "skipped",
                        picked.skipped(),
                        skipped -> new JsonObject()
                                .put("first", skipped.ports().first().number())
                                .put("last", skipped.ports().last().number())
                                .put("why", skipped.why())
                                .toTree())
                .putTexts("unknown", picked.unknown());
    }
}
