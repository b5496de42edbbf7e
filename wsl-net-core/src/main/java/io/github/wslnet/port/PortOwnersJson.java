// SPDX-License-Identifier: Apache-2.0
package io.github.wslnet.port;

import io.github.wslnet.json.JsonObject;
import io.github.wslnet.reach.ExplanationJson;

/**
 * The JSON form of who owns a port; docs/formats/port-owners.md has its keys.
 *
 * @since 0.1.0
 */
public final class PortOwnersJson {
    private PortOwnersJson() {}

    /** Returns the owners as a tree, for {@link io.github.wslnet.json.JsonTree#print}. */
    public static JsonObject of(PortOwners owners) {
        JsonObject answers = new JsonObject();
        owners.answers().forEach((client, why) -> answers.put(client, ExplanationJson.of(why)));
        return new JsonObject()
                .put("port", owners.port().number())
                .putList("claims", owners.claims(), PortOwnersJson::claim)
                .put("answers", answers)
                .putTexts("unknown", owners.unknown());
    }

    private static Object claim(PortOwners.Claim claim) {
        JsonObject object = new JsonObject()
                .put("side", claim.side())
                .putIfPresent("distro", claim.distro().map(Object::toString))
                .putText("proto", claim.socket().transport())
                .putText("family", claim.family())
                .putText("address", claim.socket().address())
                .putIfPresent("pid", claim.socket().pid())
                .putIfPresent("process", claim.socket().process())
                .putText("role", claim.role());
        return claim.note().isEmpty()
                ? object.toTree()
                : object.put("note", claim.note()).toTree();
    }
}
