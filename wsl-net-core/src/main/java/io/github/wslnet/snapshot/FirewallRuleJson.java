// SPDX-License-Identifier: Apache-2.0
package io.github.wslnet.snapshot;

import io.github.wslnet.firewall.FirewallAction;
import io.github.wslnet.firewall.FirewallRule;
import io.github.wslnet.json.JsonCursor;
import io.github.wslnet.json.JsonObject;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * The JSON form of a firewall rule, the same in a snapshot and in a journal.
 *
 * @since 0.1.0
 */
public final class FirewallRuleJson {
    private FirewallRuleJson() {}

    /**
     * Reads a rule.
     *
     * @throws io.github.wslnet.text.UnparseableTextException when a key that must be there is missing, or has another type
     */
    public static FirewallRule read(JsonCursor at) {
        FirewallRule.Builder rule = FirewallRule.allow(at.get("name").text())
                .action(at.get("action").oneOf("Allow or Block", FirewallAction::tryParse))
                .enabled(at.find("enabled").map(JsonCursor::bool).orElse(true))
                .inbound(at.find("direction").map(FirewallRuleJson::isInbound).orElse(true))
                .group(at.find("group").map(JsonCursor::text).orElse(""))
                .protocol(at.find("protocol").map(JsonCursor::text).orElse("Any"));
        at.find("id").map(JsonCursor::text).ifPresent(rule::id);
        at.find("program").map(JsonCursor::text).ifPresent(rule::program);
        at.find("localPorts").map(SnapshotJson::texts).ifPresent(rule::addAllLocalPorts);
        at.find("remotePorts").map(SnapshotJson::texts).ifPresent(rule::addAllRemotePorts);
        at.find("localAddresses").map(SnapshotJson::texts).ifPresent(rule::addAllLocalAddresses);
        at.find("remoteAddresses").map(SnapshotJson::texts).ifPresent(rule::addAllRemoteAddresses);
        at.find("interfaceAliases").map(SnapshotJson::texts).ifPresent(rule::addAllInterfaceAliases);
        at.find("profiles").map(SnapshotJson::texts).ifPresent(rule::addAllProfiles);
        return rule.build();
    }

    /** Returns a rule as a tree. */
    public static Object write(FirewallRule rule) {
        JsonObject object = new JsonObject()
                .put("name", rule.name())
                .putIfPresent("id", rule.id())
                .put("group", rule.group())
                .put("enabled", rule.enabled())
                .put("direction", rule.inbound() ? "Inbound" : "Outbound")
                .putText("action", rule.action())
                .put("protocol", rule.protocol())
                .putIfPresent("program", rule.program());
        putUnlessEmpty(object, "localPorts", rule.localPorts());
        putUnlessEmpty(object, "remotePorts", rule.remotePorts());
        putUnlessEmpty(object, "localAddresses", rule.localAddresses());
        putUnlessEmpty(object, "remoteAddresses", rule.remoteAddresses());
        putUnlessEmpty(object, "interfaceAliases", rule.interfaceAliases());
        putUnlessEmpty(object, "profiles", rule.profiles());
        return object.toTree();
    }

    private static void putUnlessEmpty(JsonObject object, String key, List<String> texts) {
        if (!texts.isEmpty()) {
            object.putTexts(key, texts);
        }
    }

    private static boolean isInbound(JsonCursor at) {
        return at.oneOf("Inbound or Outbound", word -> switch (word.toLowerCase(Locale.ROOT)) {
            case "inbound" -> Optional.of(true);
            case "outbound" -> Optional.of(false);
            default -> Optional.empty();
        });
    }
}
