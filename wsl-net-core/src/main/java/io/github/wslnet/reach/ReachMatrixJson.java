// SPDX-License-Identifier: Apache-2.0
package io.github.wslnet.reach;

import io.github.wslnet.json.JsonObject;
import java.util.List;
import java.util.Optional;

/**
 * The JSON form of a matrix; docs/formats/matrix.md has its keys.
 *
 * @since 0.1.0
 */
public final class ReachMatrixJson {
    private ReachMatrixJson() {}

    /** Returns the matrix as a tree, for {@link io.github.wslnet.json.JsonTree#print}. */
    public static JsonObject of(ReachMatrix matrix) {
        return new JsonObject()
                .putTexts("vantages", matrix.vantages())
                .putList("rows", matrix.rows(), ReachMatrixJson::row);
    }

    /** Returns changes as a tree: one object for each, with the answers before and after. */
    public static JsonObject of(List<ReachMatrix.Change> changes) {
        return new JsonObject().putList("changes", changes, ReachMatrixJson::change);
    }

    private static Object row(ReachMatrix.Row row) {
        return new JsonObject()
                .put("server", server(row.server()))
                .putList("answers", row.answers(), ReachMatrixJson::answer)
                .toTree();
    }

    private static Object change(ReachMatrix.Change change) {
        return new JsonObject()
                .putText("from", change.from())
                .put("server", server(change.server()))
                .putTree("before", answer(change.before()))
                .putTree("after", answer(change.after()))
                .toTree();
    }

    private static JsonObject server(Server server) {
        return ExplanationJson.server(server)
                .putText("proto", server.listener().transport())
                .put("port", server.listener().port().number());
    }

    private static Object answer(Optional<Explanation> why) {
        return why.map(ReachMatrixJson::answer)
                .orElseGet(() -> new JsonObject().put("verdict", "no-server").toTree());
    }

    private static Object answer(Explanation why) {
        return new JsonObject()
                .putText("from", why.from())
                .putText("to", why.to())
                .putText("verdict", why.verdict())
                .putIfPresent("outcome", why.outcome())
                .putIfPresent("peer", why.peer())
                .putTexts("via", why.via())
                .toTree();
    }
}
