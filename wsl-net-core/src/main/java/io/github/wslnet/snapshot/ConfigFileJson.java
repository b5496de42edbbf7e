// SPDX-License-Identifier: Apache-2.0
package io.github.wslnet.snapshot;

import io.github.wslnet.config.WslPolicies;
import io.github.wslnet.json.JsonCursor;
import io.github.wslnet.json.JsonObject;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The JSON form of what surrounds {@code .wslconfig}. */
final class ConfigFileJson {
    private static final List<String> POLICIES =
            List.of("DefaultNetworkingMode", "AllowNetworkingModeUserSetting", "AllowFirewallUserSetting");

    private ConfigFileJson() {}

    static GlobalConfigFile readFile(JsonCursor at) {
        return new GlobalConfigFile(
                at.known("modifiedAt", SnapshotJson::instant),
                at.known("encoding", JsonCursor::text),
                at.known("name", JsonCursor::text));
    }

    static Object writeFile(GlobalConfigFile file) {
        return new KnownObject()
                .put("modifiedAt", file.modifiedAt(), Instant::toString)
                .put("encoding", file.encoding(), text -> text)
                .put("name", file.name(), text -> text)
                .toTree();
    }

    static WslPolicies readPolicies(JsonCursor at) {
        Map<String, Integer> values = new HashMap<>();
        for (String name : POLICIES) {
            at.find(key(name)).map(JsonCursor::integer).ifPresent(number -> values.put(name, number));
        }
        return WslPolicies.ofRegistry(values);
    }

    static Object writePolicies(WslPolicies policies) {
        JsonObject object = new JsonObject();
        policies.toRegistry().forEach((name, number) -> object.put(key(name), number));
        return object.toTree();
    }

    /** Returns the registry's name of a value with a small letter at its start. */
    private static String key(String name) {
        return name.substring(0, 1).toLowerCase(Locale.ROOT) + name.substring(1);
    }
}
