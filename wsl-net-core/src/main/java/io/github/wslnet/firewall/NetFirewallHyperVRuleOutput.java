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
 * What {@code Get-NetFirewallHyperVRule} prints, by itself or through {@code Format-Table}, {@code Select-Object},
 * {@code
 * ConvertTo-Json} or {@code ConvertTo-Csv}.
 *
 * <p>Source: {@code MSFT_NetFirewallHyperVRule} on Microsoft Learn, module NetSecurity. Numbers of enumerations, which
 * JSON has, become their names.
 *
 * @since 0.1.0
 */
public final class NetFirewallHyperVRuleOutput {
    private static final Property<String> NAME = Property.text("Name");
    private static final Property<String> DISPLAY_NAME = Property.text("DisplayName");
    private static final Property<Integer> RULE_PRIORITY = Property.number(0, 65535, "RulePriority");
    private static final Property<String> DIRECTION = Property.choice(FirewallNames.DIRECTION, "Direction");
    private static final Property<String> VM_CREATOR_ID = Property.text("VMCreatorId");
    private static final Property<String> PROTOCOL = Property.text("Protocol");
    private static final Property<List<String>> LOCAL_ADDRESSES = Property.texts("LocalAddresses", "LocalAddress");
    private static final Property<List<String>> LOCAL_PORTS = Property.texts("LocalPorts", "LocalPort");
    private static final Property<List<String>> REMOTE_ADDRESSES = Property.texts("RemoteAddresses", "RemoteAddress");
    private static final Property<List<String>> REMOTE_PORTS = Property.texts("RemotePorts", "RemotePort");
    private static final Property<String> ACTION = Property.choice(FirewallNames.ACTION, "Action");
    private static final Property<String> ENABLED = Property.choice(FirewallNames.RULE_ENABLED, "Enabled");
    private static final Property<String> ENFORCEMENT_STATUS =
            Property.choice(FirewallNames.ENFORCEMENT, "EnforcementStatus");
    private static final Property<String> POLICY_STORE_SOURCE_TYPE =
            Property.choice(FirewallNames.STORE_SOURCE, "PolicyStoreSourceType");
    private static final Property<List<String>> PROFILES =
            Property.of("names of profiles", FirewallNames::profiles, "Profile", "Profiles");

    private static final RecordShape SHAPE = RecordShape.of(
            "get-netfirewallhypervrule",
            NAME,
            DISPLAY_NAME,
            RULE_PRIORITY,
            DIRECTION,
            VM_CREATOR_ID,
            PROTOCOL,
            LOCAL_ADDRESSES,
            LOCAL_PORTS,
            REMOTE_ADDRESSES,
            REMOTE_PORTS,
            ACTION,
            ENABLED,
            ENFORCEMENT_STATUS,
            POLICY_STORE_SOURCE_TYPE,
            PROFILES);

    private NetFirewallHyperVRuleOutput() {}

    /**
     * Reads a list, a table, JSON or CSV.
     *
     * @throws UnparseableTextException when there is no object in it; it names the line and what was expected
     */
    public static Parsed<List<NetFirewallHyperVRule>> parse(String text) {
        return PowerShellOutput.parse(SHAPE, text, NetFirewallHyperVRuleOutput::row);
    }

    private static Optional<NetFirewallHyperVRule> row(PowerShellRecord record) {
        if (!record.hasEither(NAME, DISPLAY_NAME)) {
            return Optional.empty();
        }
        return Optional.of(new NetFirewallHyperVRule.Builder()
                .name(record.get(NAME))
                .displayName(record.get(DISPLAY_NAME))
                .rulePriority(record.getInt(RULE_PRIORITY))
                .direction(record.get(DIRECTION))
                .vmCreatorId(record.get(VM_CREATOR_ID))
                .protocol(record.get(PROTOCOL))
                .addAllLocalAddresses(record.getAll(LOCAL_ADDRESSES))
                .addAllLocalPorts(record.getAll(LOCAL_PORTS))
                .addAllRemoteAddresses(record.getAll(REMOTE_ADDRESSES))
                .addAllRemotePorts(record.getAll(REMOTE_PORTS))
                .action(record.get(ACTION))
                .enabled(record.get(ENABLED))
                .enforcementStatus(record.get(ENFORCEMENT_STATUS))
                .policyStoreSourceType(record.get(POLICY_STORE_SOURCE_TYPE))
                .addAllProfiles(record.getAll(PROFILES))
                .build());
    }
}
