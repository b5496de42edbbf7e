// SPDX-License-Identifier: Apache-2.0
package io.github.wslnet.firewall;

import io.github.wslnet.internal.powershell.EnumNames;
import io.github.wslnet.internal.powershell.Property;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The enumerations of the module NetSecurity, with the numbers that JSON has for them (WFasCim.mof). */
final class FirewallNames {
    /** A setting of group policy; unlike {@link #RULE_ENABLED} it may be left open. */
    static final EnumNames SETTING = EnumNames.from(0, "False", "True", "NotConfigured");

    static final EnumNames RULE_ENABLED = EnumNames.from(1, "True", "False");
    static final EnumNames DIRECTION = EnumNames.from(1, "Inbound", "Outbound");
    static final EnumNames ACTION =
            EnumNames.from(2, "Allow", "AllowBypass", "Block").and(0, "NotConfigured");
    static final EnumNames EDGE_TRAVERSAL = EnumNames.from(0, "Block", "Allow", "DeferToUser", "DeferToApp");
    static final EnumNames PRIMARY_STATUS = EnumNames.from(0, "Unknown", "OK", "Degraded", "Error");
    static final EnumNames ENFORCEMENT = EnumNames.from(
            0, "Invalid", "FullyEnforced", "PartiallyEnforced", "NoApplicablePorts", "ParsingError", "Error");
    static final EnumNames STORE_SOURCE = EnumNames.from(0, "None", "Local", "GroupPolicy", "Dynamic", "Generated")
            .and(5, "Hardcoded")
            .and(6, "MDM")
            .and(8, "HostFirewallLocal")
            .and(9, "HostFirewallGroupPolicy")
            .and(10, "HostFirewallDynamic")
            .and(11, "HostFirewallMDM");

    private static final List<String> PROFILES = List.of("Domain", "Private", "Public");
    private static final String ANY = "Any";
    private static final int ALL = 7;

    private FirewallNames() {}

    /** Reads {@code Domain, Private}, or the sum of 1, 2 and 4 that JSON has for it; 0 is any. */
    static Optional<List<String>> profiles(String text) {
        if (text.length() == 1 && text.charAt(0) >= '0' && text.charAt(0) <= '0' + ALL) {
            return Optional.of(profilesOf(text.charAt(0) - '0'));
        }
        List<String> names = Property.elements(text);
        return names.stream().allMatch(FirewallNames::isName) ? Optional.of(names) : Optional.empty();
    }

    private static List<String> profilesOf(int bits) {
        List<String> names = new ArrayList<>();
        for (int i = 0; i < PROFILES.size(); i++) {
            if ((bits >> i & 1) == 1) {
                names.add(PROFILES.get(i));
            }
        }
        return names.isEmpty() ? List.of(ANY) : names;
    }

    private static boolean isName(String text) {
        return !text.isEmpty() && text.chars().allMatch(Character::isLetter);
    }
}
