// SPDX-License-Identifier: Apache-2.0
package io.github.wslnet.firewall;

import io.github.wslnet.internal.powershell.PowerShellOutput;
import io.github.wslnet.internal.powershell.PowerShellRecord;
import io.github.wslnet.internal.powershell.Property;
import io.github.wslnet.internal.powershell.RecordShape;
import io.github.wslnet.text.Parsed;
import io.github.wslnet.text.UnparseableTextException;
import java.util.List;
import java.util.Optional;

/**
 * What {@code Get-NetFirewallRule} prints, by itself or through {@code Format-Table}, {@code Select-Object}, {@code
 * ConvertTo-Json} or {@code ConvertTo-Csv}.
 *
 * <p>Source: {@code MSFT_NetFirewallRule} on Microsoft Learn, module NetSecurity. Numbers of enumerations, which JSON
 * has, become their names.
 *
 * @since 0.1.0
 */
public final class NetFirewallRuleOutput {
    private static final Property<String> NAME = Property.text("Name");
    private static final Property<String> DISPLAY_NAME = Property.text("DisplayName");
    private static final Property<String> DESCRIPTION = Property.text("Description");
    private static final Property<String> DISPLAY_GROUP = Property.text("DisplayGroup");
    private static final Property<String> GROUP = Property.text("Group", "RuleGroup");
    private static final Property<String> ENABLED = Property.choice(FirewallNames.RULE_ENABLED, "Enabled");
    private static final Property<List<String>> PROFILES =
            Property.of("names of profiles", FirewallNames::profiles, "Profile", "Profiles");
    private static final Property<String> DIRECTION = Property.choice(FirewallNames.DIRECTION, "Direction");
    private static final Property<String> ACTION = Property.choice(FirewallNames.ACTION, "Action");
    private static final Property<String> EDGE_TRAVERSAL_POLICY =
            Property.choice(FirewallNames.EDGE_TRAVERSAL, "EdgeTraversalPolicy");
    private static final Property<String> PRIMARY_STATUS =
            Property.choice(FirewallNames.PRIMARY_STATUS, "PrimaryStatus");
    private static final Property<String> POLICY_STORE_SOURCE_TYPE =
            Property.choice(FirewallNames.STORE_SOURCE, "PolicyStoreSourceType");
    private static final Property<String> INSTANCE_ID = Property.text("InstanceID");

    private static final RecordShape SHAPE = RecordShape.of(
            "get-netfirewallrule",
            NAME,
            DISPLAY_NAME,
            DESCRIPTION,
            DISPLAY_GROUP,
            GROUP,
            ENABLED,
            PROFILES,
            DIRECTION,
            ACTION,
            EDGE_TRAVERSAL_POLICY,
            PRIMARY_STATUS,
            POLICY_STORE_SOURCE_TYPE,
            INSTANCE_ID);

    private NetFirewallRuleOutput() {}

    /**
     * Reads a list, a table, JSON or CSV.
     *
     * @throws UnparseableTextException when there is no object in it; it names the line and what was expected
     */
    public static Parsed<List<NetFirewallRule>> parse(String text) {
        return PowerShellOutput.parse(SHAPE, text, NetFirewallRuleOutput::row);
    }

    private static Optional<NetFirewallRule> row(PowerShellRecord record) {
        if (!record.hasEither(NAME, DISPLAY_NAME)) {
            return Optional.empty();
        }
        return Optional.of(new NetFirewallRule.Builder()
                .name(record.get(NAME))
                .displayName(record.get(DISPLAY_NAME))
                .description(record.get(DESCRIPTION))
                .displayGroup(record.get(DISPLAY_GROUP))
                .group(record.get(GROUP))
                .enabled(record.get(ENABLED))
                .addAllProfiles(record.getAll(PROFILES))
                .direction(record.get(DIRECTION))
                .action(record.get(ACTION))
                .edgeTraversalPolicy(record.get(EDGE_TRAVERSAL_POLICY))
                .primaryStatus(record.get(PRIMARY_STATUS))
                .policyStoreSourceType(record.get(POLICY_STORE_SOURCE_TYPE))
                .instanceId(record.get(INSTANCE_ID))
                .build());
    }
}
