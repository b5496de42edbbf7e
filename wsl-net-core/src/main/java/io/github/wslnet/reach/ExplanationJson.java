// SPDX-License-Identifier: Apache-2.0
package io.github.wslnet.reach;

import io.github.wslnet.distro.DistroName;
import io.github.wslnet.json.JsonObject;

/**
 * The JSON form of an explanation; docs/formats/explanation.md has its keys.
 *
 * @since 0.1.0
 */
public final class ExplanationJson {
    private ExplanationJson() {}

    /** Returns the explanation as a tree, for {@link io.github.wslnet.json.JsonTree#print}. */
    public static JsonObject of(Explanation why) {
        JsonObject object = new JsonObject()
                .putText("from", why.from())
                .putText("to", why.to())
                .putText("verdict", why.verdict())
                .putIfPresent("outcome", why.outcome())
                .putIfPresent("server", why.server().map(ExplanationJson::server))
                .putIfPresent("peer", why.peer())
                .putTexts("via", why.via())
                .putList("hops", why.hops(), ExplanationJson::hop)
                .putList("checks", why.checks(), ExplanationJson::check)
                .putList("remedies", why.remedies(), ExplanationJson::remedy);
        return object;
    }

    static JsonObject server(Server server) {
        return new JsonObject()
                .put("side", server.side())
                .putIfPresent("distro", server.distro().map(DistroName::text))
                .putIfPresent("pid", server.listener().pid())
                .putIfPresent("process", server.listener().process())
                .putText("address", server.listener().address());
    }

    private static Object hop(Hop hop) {
        return new JsonObject()
                .putText("carrier", hop.carrier())
                .putText("to", hop.to())
                .toTree();
    }

    private static Object check(Check check) {
        return new JsonObject()
                .put("id", check.id())
                .putText("verdict", check.result())
                .put("because", check.because())
                .put("source", check.source())
                .toTree();
    }

    /** Returns a remedy as a tree. */
    public static Object remedy(Remedy remedy) {
        return new JsonObject()
                .put("id", remedy.id())
                .put("title", remedy.title())
                .put("needsAdmin", remedy.needsAdmin())
                .toTree();
    }
}
