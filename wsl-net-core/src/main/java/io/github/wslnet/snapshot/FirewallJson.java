// SPDX-License-Identifier: Apache-2.0
package io.github.wslnet.snapshot;

import io.github.wslnet.firewall.Firewall;
import io.github.wslnet.firewall.FirewallAction;
import io.github.wslnet.firewall.FirewallProfile;
import io.github.wslnet.firewall.HyperVFirewall;
import io.github.wslnet.firewall.ProfileSettings;
import io.github.wslnet.json.JsonCursor;
import io.github.wslnet.json.JsonObject;
import io.github.wslnet.known.Known;
import java.util.EnumMap;
import java.util.Map;
import java.util.TreeMap;

/** The JSON form of Windows' firewalls. */
final class FirewallJson {
    private FirewallJson() {}

    static Firewall read(JsonCursor at) {
        return new Firewall(
                at.known("profiles", FirewallJson::profiles),
                at.known("rules", rules -> rules.list(FirewallRuleJson::read)),
                at.known("hyperV", FirewallJson::hyperV));
    }

    static Object write(Firewall firewall) {
        return new KnownObject()
                .put("profiles", firewall.profiles(), FirewallJson::profiles)
                .putList("rules", firewall.rules(), FirewallRuleJson::write)
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

    private static HyperVFirewall hyperV(JsonCursor at) {
        return new HyperVFirewall(
                at.known("enabled", JsonCursor::bool),
                at.known("defaultInbound", FirewallJson::action),
                at.known("defaultOutbound", FirewallJson::action),
                at.known("loopbackEnabled", JsonCursor::bool),
                at.known("allowHostPolicyMerge", JsonCursor::bool),
                at.known("rules", rules -> rules.list(FirewallRuleJson::read)));
    }

    private static Object hyperV(HyperVFirewall hyperV) {
        return new KnownObject()
                .put("enabled", hyperV.enabled(), flag -> flag)
                .put("defaultInbound", hyperV.defaultInbound(), FirewallAction::toString)
                .put("defaultOutbound", hyperV.defaultOutbound(), FirewallAction::toString)
                .put("loopbackEnabled", hyperV.loopbackEnabled(), flag -> flag)
                .put("allowHostPolicyMerge", hyperV.allowHostPolicyMerge(), flag -> flag)
                .putList("rules", hyperV.rules(), FirewallRuleJson::write)
                .toTree();
    }

    private static FirewallAction action(JsonCursor at) {
        return at.oneOf("Allow or Block", FirewallAction::tryParse);
    }
}
