// SPDX-License-Identifier: Apache-2.0
package io.github.wslnet.snapshot;

import io.github.wslnet.firewall.Firewall;
import io.github.wslnet.firewall.FirewallAction;
import io.github.wslnet.firewall.FirewallProfile;
import io.github.wslnet.firewall.FirewallRule;
import io.github.wslnet.firewall.HyperVFirewall;
import io.github.wslnet.firewall.ProfileSettings;
import io.github.wslnet.json.JsonCursor;
import io.github.wslnet.json.JsonObject;
import io.github.wslnet.known.Known;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** The JSON form of Windows' firewalls. */
final class FirewallJson {
    private FirewallJson() {}

    static Firewall read(JsonCursor at) {
        return new Firewall(
                at.known("profiles", FirewallJson::profiles),
                at.known("rules", rules -> rules.list(FirewallJson::rule)),
                at.known("hyperV", FirewallJson::hyperV));
    }

    static Object write(Firewall firewall) {
        return new KnownObject()
                .put("profiles", firewall.profiles(), FirewallJson::profiles)
                .putList("rules", firewall.rules(), FirewallJson::rule)
                .put("hyperV", firewall.hyperV(), FirewallJson::hyperV)
                .toTree();
    }

    private static Map<FirewallProfile, ProfileSettings> profiles(JsonCursor at) {
        Map<FirewallProfile, ProfileSettings> profiles = new EnumMap<>(FirewallProfile.class);
        at.members().forEach((name, member) -> {
            FirewallProfile profile = FirewallProfile.tryParse(name)
                    .orElseThrow(() -> member.error("is under a key that is not Domain, Private or Public"));
            Known<ProfileSettings> settings = at.known(name, FirewallJson::settings);
            settings.value().ifPresent(read -> profiles.put(profile, read));
        });
        return profiles;
    }

    private static ProfileSettings settings(JsonCursor at) {
        return new ProfileSettings(
                at.known("enabled", JsonCursor::bool),
                at.known("inbound", FirewallJson::action),
                at.known("outbound", FirewallJson::action),
                at.known("allowLocalRules", JsonCursor::bool),
                at.known("allowInboundRules", JsonCursor::bool));
    }

    private static Object profiles(Map<FirewallProfile, ProfileSettings> profiles) {
        JsonObject object = new JsonObject();
        new TreeMap<>(profiles)
                .forEach((profile, settings) -> object.putTree(
                        profile.toString(),
                        new KnownObject()
                                .put("enabled", settings.enabled(), flag -> flag)
                                .put("inbound", settings.inbound(), FirewallAction::toString)
                                .put("outbound", settings.outbound(), FirewallAction::toString)
                                .put("allowLocalRules", settings.allowLocalRules(), flag -> flag)
                                .put("allowInboundRules", settings.allowInboundRules(), flag -> flag)
                                .toTree()));
        return object.toTree();
    }

    private static FirewallRule rule(JsonCursor at) {
        FirewallRule.Builder rule = FirewallRule.allow(at.get("name").text())
                .action(action(at.get("action")))
                .enabled(at.find("enabled").map(JsonCursor::bool).orElse(true))
                .inbound(at.find("direction").map(FirewallJson::isInbound).orElse(true))
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

    private static Object rule(FirewallRule rule) {
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

    private static HyperVFirewall hyperV(JsonCursor at) {
        return new HyperVFirewall(
                at.known("enabled", JsonCursor::bool),
                at.known("defaultInbound", FirewallJson::action),
                at.known("defaultOutbound", FirewallJson::action),
                at.known("loopbackEnabled", JsonCursor::bool),
                at.known("allowHostPolicyMerge", JsonCursor::bool),
                at.known("rules", rules -> rules.list(FirewallJson::rule)));
    }

    private static Object hyperV(HyperVFirewall hyperV) {
        return new KnownObject()
                .put("enabled", hyperV.enabled(), flag -> flag)
                .put("defaultInbound", hyperV.defaultInbound(), FirewallAction::toString)
                .put("defaultOutbound", hyperV.defaultOutbound(), FirewallAction::toString)
                .put("loopbackEnabled", hyperV.loopbackEnabled(), flag -> flag)
                .put("allowHostPolicyMerge", hyperV.allowHostPolicyMerge(), flag -> flag)
                .putList("rules", hyperV.rules(), FirewallJson::rule)
                .toTree();
    }

    private static boolean isInbound(JsonCursor at) {
        return at.oneOf("Inbound or Outbound", word -> switch (word.toLowerCase(Locale.ROOT)) {
            case "inbound" -> Optional.of(true);
            case "outbound" -> Optional.of(false);
            default -> Optional.empty();
        });
    }

    private static FirewallAction action(JsonCursor at) {
        return at.oneOf("Allow or Block", FirewallAction::tryParse);
    }
}
