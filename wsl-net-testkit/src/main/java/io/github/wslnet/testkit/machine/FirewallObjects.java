// SPDX-License-Identifier: Apache-2.0
package io.github.wslnet.testkit.machine;

import io.github.wslnet.firewall.Firewall;
import io.github.wslnet.firewall.FirewallAction;
import io.github.wslnet.firewall.FirewallRule;
import io.github.wslnet.firewall.HyperVFirewall;
import io.github.wslnet.firewall.ProfileSettings;
import io.github.wslnet.known.Known;
import io.github.wslnet.snapshot.WindowsSide;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;

/** The objects of the module NetSecurity, their enumerations as the numbers that JSON has for them. */
final class FirewallObjects {
    private static final String ANY = "Any";
    private static final String ID = "InstanceID";

    private FirewallObjects() {}

    static Known<List<Object>> profiles(WindowsSide windows) {
        return part(windows.firewall().map(Firewall::profiles)).map(profiles -> {
            List<Object> objects = new ArrayList<>();
            profiles.forEach((profile, settings) -> objects.add(profile(profile.toString(), settings)));
            return objects;
        });
    }

    private static Object profile(String name, ProfileSettings settings) {
        Map<String, Object> object = new LinkedHashMap<>();
        object.put("Name", name);
        object.put("Enabled", setting(settings.enabled()));
        object.put("DefaultInboundAction", action(settings.inbound()));
        object.put("DefaultOutboundAction", action(settings.outbound()));
        object.put("AllowInboundRules", setting(settings.allowInboundRules()));
        object.put("AllowLocalFirewallRules", setting(settings.allowLocalRules()));
        return object;
    }

    static Known<List<Object>> rules(WindowsSide windows) {
        return objects(windows, (rule, object) -> {
            object.put("Name", rule.id().orElse(null));
            object.put("DisplayName", rule.name());
            object.put("Group", rule.group().isEmpty() ? null : rule.group());
            object.put("Enabled", rule.enabled() ? 1 : 2);
            object.put("Profile", profileBits(rule.profiles()));
            object.put("Direction", rule.inbound() ? 1 : 2);
            object.put("Action", action(Known.of(rule.action())));
        });
    }

    static Known<List<Object>> portFilters(WindowsSide windows) {
        return objects(windows, (rule, object) -> {
            object.put("Protocol", rule.protocol());
            object.put("LocalPort", texts(rule.localPorts()));
            object.put("RemotePort", texts(rule.remotePorts()));
        });
    }

    static Known<List<Object>> addressFilters(WindowsSide windows) {
        return objects(windows, (rule, object) -> {
            object.put("LocalAddress", texts(rule.localAddresses()));
            object.put("RemoteAddress", texts(rule.remoteAddresses()));
        });
    }

    static Known<List<Object>> applicationFilters(WindowsSide windows) {
        return objects(
                windows, (rule, object) -> object.put("Program", rule.program().orElse(ANY)));
    }

    static Known<List<Object>> interfaceFilters(WindowsSide windows) {
        return objects(windows, (rule, object) -> object.put("InterfaceAlias", texts(rule.interfaceAliases())));
    }

    static Known<List<Object>> hyperVSettings(WindowsSide windows) {
        return hyperV(windows).map(settings -> {
            Map<String, Object> object = new LinkedHashMap<>();
            object.put("Name", HyperVFirewall.WSL_CREATOR);
            object.put("Enabled", setting(settings.enabled()));
            object.put("DefaultInboundAction", action(settings.defaultInbound()));
            object.put("DefaultOutboundAction", action(settings.defaultOutbound()));
            object.put("LoopbackEnabled", setting(settings.loopbackEnabled()));
            object.put("AllowHostPolicyMerge", setting(settings.allowHostPolicyMerge()));
            return List.of(object);
        });
    }

    static Known<List<Object>> hyperVRules(WindowsSide windows) {
        return part(hyperV(windows).map(HyperVFirewall::rules))
                .map(rules -> rules.stream().map(FirewallObjects::hyperVRule).toList());
    }

    private static Object hyperVRule(FirewallRule rule) {
        Map<String, Object> object = new LinkedHashMap<>();
        object.put("Name", rule.id().orElse(null));
        object.put("DisplayName", rule.name());
        object.put("Direction", rule.inbound() ? 1 : 2);
        object.put("VMCreatorId", HyperVFirewall.WSL_CREATOR);
        object.put("Protocol", rule.protocol());
        object.put("LocalAddresses", texts(rule.localAddresses()));
        object.put("LocalPorts", texts(rule.localPorts()));
        object.put("RemoteAddresses", texts(rule.remoteAddresses()));
        object.put("RemotePorts", texts(rule.remotePorts()));
        object.put("Action", action(Known.of(rule.action())));
        object.put("Enabled", rule.enabled() ? 1 : 2);
        object.put("Profiles", profileBits(rule.profiles()));
        return object;
    }

    private static Known<HyperVFirewall> hyperV(WindowsSide windows) {
        return part(windows.firewall().map(Firewall::hyperV));
    }

    private static <T> Known<T> part(Known<Known<T>> firewall) {
        return firewall.value().orElseGet(() -> Known.unreadable(firewall.whyNot()));
    }

    /** Rules and filters share an id that says nothing. */
    private static Known<List<Object>> objects(
            WindowsSide windows, BiConsumer<FirewallRule, Map<String, Object>> fill) {
        return part(windows.firewall().map(Firewall::rules)).map(rules -> {
            List<Object> objects = new ArrayList<>();
            for (FirewallRule rule : rules) {
                Map<String, Object> object = new LinkedHashMap<>();
                object.put(ID, "{00000000-0000-4000-8000-" + String.format("%012d", objects.size()) + "}");
                fill.accept(rule, object);
                objects.add(object);
            }
            return objects;
        });
    }

    private static Object texts(List<String> conditions) {
        return conditions.isEmpty() ? ANY : conditions.size() == 1 ? conditions.get(0) : conditions;
    }

    private static int profileBits(List<String> profiles) {
        int bits = 0;
        for (String profile : profiles) {
            bits |= switch (profile) {
                case "Domain" -> 1;
                case "Private" -> 2;
                case "Public" -> 4;
                default -> 0;
            };
        }
        return bits;
    }

    private static int setting(Known<Boolean> flag) {
        return flag.value().map(on -> on ? 1 : 0).orElse(2);
    }

    private static int action(Known<FirewallAction> action) {
        Optional<FirewallAction> known = action.value();
        return known.map(value -> value == FirewallAction.ALLOW ? 2 : 4).orElse(0);
    }
}
