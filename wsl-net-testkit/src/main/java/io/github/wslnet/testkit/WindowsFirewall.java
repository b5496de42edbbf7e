// SPDX-License-Identifier: Apache-2.0
package io.github.wslnet.testkit;

import io.github.wslnet.firewall.Firewall;
import io.github.wslnet.firewall.FirewallProfile;
import io.github.wslnet.firewall.FirewallRule;
import io.github.wslnet.firewall.HyperVFirewall;
import io.github.wslnet.firewall.ProfileSettings;
import io.github.wslnet.known.Known;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** Both firewalls of the fake Windows. */
final class WindowsFirewall {
    private final Map<FirewallProfile, ProfileSettings> profiles = new EnumMap<>(FirewallProfile.class);
    private final List<FirewallRule> rules = new ArrayList<>();
    private final List<FirewallRule> hyperVRules = new ArrayList<>();
    private HyperVFirewall hyperV;

    /** Starts with Windows' defaults. */
    WindowsFirewall(boolean hasHyperV) {
        for (FirewallProfile profile : FirewallProfile.values()) {
            profiles.put(profile, ProfileSettings.DEFAULT);
        }
        hyperV = hasHyperV ? HyperVFirewall.DEFAULT : HyperVFirewall.OFF;
    }

    List<FirewallRule> rules() {
        return rules;
    }

    List<FirewallRule> hyperVRules() {
        return hyperVRules;
    }

    void set(FirewallProfile profile, ProfileSettings settings) {
        profiles.put(profile, settings);
    }

    void enable(FirewallProfile profile, boolean on) {
        ProfileSettings now = profiles.getOrDefault(profile, ProfileSettings.DEFAULT);
        set(
                profile,
                new ProfileSettings(
                        Known.of(on), now.inbound(), now.outbound(), now.allowLocalRules(), now.allowInboundRules()));
    }

    void setHyperV(HyperVFirewall settings) {
        hyperV = settings;
    }

    void remove(FirewallRule rule) {
        rules.removeIf(other -> rule.id().isPresent()
                ? other.id().equals(rule.id())
                : other.name().equals(rule.name()));
    }

    void removeHyperV(FirewallRule rule) {
        hyperVRules.removeIf(other -> other.id().equals(rule.id()));
    }

    Firewall read() {
        HyperVFirewall read =
                hyperV.equals(HyperVFirewall.OFF) ? hyperV : hyperV.withRules(Known.of(List.copyOf(hyperVRules)));
        return new Firewall(
                Known.of(Collections.unmodifiableMap(new EnumMap<>(profiles))),
                Known.of(List.copyOf(rules)),
                Known.of(read));
    }
}
