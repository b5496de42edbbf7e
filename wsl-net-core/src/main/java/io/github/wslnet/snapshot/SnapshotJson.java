// SPDX-License-Identifier: Apache-2.0
package io.github.wslnet.snapshot;

import io.github.wslnet.address.Port;
import io.github.wslnet.distro.DistroName;
import io.github.wslnet.json.JsonCursor;
import io.github.wslnet.json.JsonObject;
import io.github.wslnet.json.JsonTree;
import io.github.wslnet.text.UnparseableTextException;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.List;

/**
 * The JSON form of a snapshot, version 1.
 *
 * <p>A key that is missing is unknown, an empty list is known to be empty, and {@code {"unreadable": "why"}} in a
 * field's place says that reading it failed. Keys of later versions are passed over. docs/formats/snapshot.md has the
 * whole form.
 *
 * @since 0.1.0
 */
public final class SnapshotJson {
    static final String FORMAT = "snapshot";
    private static final int SCHEMA = 1;

    private SnapshotJson() {}

    /**
     * Reads a snapshot.
     *
     * @throws UnparseableTextException when the text is no JSON, is of another schema, or a value is not what its key
     *     needs; the message names the path, for example {@code windows.adapters[0].addresses[1]}
     */
    public static Snapshot parse(String text) {
        return read(JsonCursor.parse(FORMAT, text));
    }

    /** Reads a snapshot that stands somewhere in a larger document. */
    public static Snapshot read(JsonCursor root) {
        root.find("schema").ifPresent(SnapshotJson::requireSchema);
        Snapshot.Builder snapshot = Snapshot.builder()
                .takenAt(root.known("takenAt", SnapshotJson::instant))
                .windows(root.find("windows")
                        .map(WindowsSideJson::read)
                        .orElseGet(() -> WindowsSide.builder().build()))
                .wsl(root.find("wsl")
                        .map(WslSideJson::read)
                        .orElseGet(() -> WslSide.builder().build()));
        root.find("wanted").map(wanted -> wanted.list(SnapshotJson::exposure)).ifPresent(snapshot::addAllWanted);
        return snapshot.build();
    }

    /** Writes a snapshot, indented; what is unknown is left out. */
    public static String print(Snapshot snapshot) {
        KnownObject root = new KnownObject();
        root.object().put("schema", SCHEMA);
        root.put("takenAt", snapshot.takenAt(), Instant::toString);
        root.object().putTree("windows", WindowsSideJson.write(snapshot.windows()));
        root.object().putTree("wsl", WslSideJson.write(snapshot.wsl()));
        if (!snapshot.wanted().isEmpty()) {
            root.object().putList("wanted", snapshot.wanted(), SnapshotJson::exposure);
        }
        return JsonTree.printIndented(root.object().toTree());
    }

    static Instant instant(JsonCursor at) {
        try {
            return Instant.parse(at.text());
        } catch (DateTimeException e) {
            throw at.error("must be a time such as 2026-11-22T10:00:00Z");
        }
    }

    private static void requireSchema(JsonCursor schema) {
        if (schema.integer() != SCHEMA) {
            throw schema.error("must be " + SCHEMA + "; a later wsl-net may read it");
        }
    }

    private static WantedServer exposure(JsonCursor at) {
        return new WantedServer(
                at.get("distro").parsed(DistroName::of),
                port(at.get("port")),
                at.find("lan").map(JsonCursor::bool).orElse(false));
    }

    private static Object exposure(WantedServer exposure) {
        return new JsonObject()
                .putText("distro", exposure.distro())
                .put("port", exposure.port().number())
                .put("lan", exposure.lan())
                .toTree();
    }

    static Port port(JsonCursor at) {
        int number = at.integer();
        if (number < 1 || number > 65535) {
            throw at.error("must be a port in 1..65535");
        }
        return Port.of(number);
    }

    static List<String> texts(JsonCursor at) {
        return at.list(JsonCursor::text);
    }
}
