// SPDX-License-Identifier: Apache-2.0
package io.github.wslnet.doctor;

import static io.github.wslnet.doctor.CheckId.*;
import static java.util.Map.entry;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Which finding explains which: the causes of each, nearest first. */
final class Causes {
    private static final List<CheckId> NO_NETWORK =
            List.of(NET_NO_ETH0_OR_LINKLOCAL, SVC_HNS_ERROR_CODE, SVC_REQUIRED_STOPPED);
    private static final List<CheckId> NO_RELAY =
            List.of(RELAY_PROCESS_ABSENT, CONFIG_LOCALHOST_FORWARDING_OFF, NET_NO_ETH0_OR_LINKLOCAL, VERSION_KNOWN_BAD);
    private static final List<CheckId> NOBODY_BEHIND = List.of(
            PORTPROXY_STALE_TARGET,
            PORTPROXY_LOOP,
            BIND_LOOPBACK_BUT_LAN_WANTED,
            NET_NO_ETH0_OR_LINKLOCAL,
            IDLE_STOPPED);
    private static final List<CheckId> NOTHING_IN =
            List.of(FW_SHIELDS_UP, FW_POLICY_IGNORES_LOCAL_RULES, FW_PROGRAM_BLOCK_RULE, FW_LAN_PROFILE_PUBLIC);

    private static final Map<CheckId, List<CheckId>> CAUSES = Map.ofEntries(
            entry(
                    MODE_EFFECTIVE_DIFFERS,
                    List.of(
                            CONFIG_PENDING_RESTART,
                            NET_IPV6_DISABLED,
                            SVC_HNS_ERROR_CODE,
                            PORT_DYNAMIC_FRAGMENTED,
                            SVC_REQUIRED_STOPPED)),
            entry(SVC_HNS_ERROR_CODE, List.of(SVC_REQUIRED_STOPPED, SVC_PORT53_TAKEN, PORT_DYNAMIC_FRAGMENTED)),
            entry(
                    NET_NO_ETH0_OR_LINKLOCAL,
                    List.of(SVC_HNS_ERROR_CODE, SVC_REQUIRED_STOPPED, SVC_PORT53_TAKEN, NET_NAT_REGISTRY_INVALID)),
            entry(RELAY_PROCESS_ABSENT, List.of(CONFIG_LOCALHOST_FORWARDING_OFF, NET_NO_ETH0_OR_LINKLOCAL)),
            entry(RELAY_MISSING, NO_RELAY),
            entry(RELAY_ORPHAN, List.of(NET_NO_ETH0_OR_LINKLOCAL)),
            entry(BIND_V6_ONLY_RELAY, List.of(BIND_JDWP_STAR, CONFIG_LOCALHOST_FORWARDING_OFF)),
            entry(PORT_IN_DYNAMIC_RANGE, List.of(PORT_DYNAMIC_RANGE_LOW)),
            entry(PORT_EXCLUDED, List.of(PORT_DYNAMIC_RANGE_LOW)),
            entry(PORT_DYNAMIC_FRAGMENTED, List.of(PORT_DYNAMIC_RANGE_LOW)),
            entry(PORT_SPLIT_BRAIN_FAMILIES, List.of(PORT_SHADOWED_BY_WINDOWS)),
            entry(PORTPROXY_STALE_TARGET, NO_NETWORK),
            entry(PORTPROXY_NOT_LISTENING, List.of(PORTPROXY_SERVICE_DOWN)),
            entry(PORTPROXY_LEFTOVER, NOBODY_BEHIND),
            entry(FW_WSL_TO_HOST_DROPPED, NOTHING_IN),
            entry(FW_LAN_RULE_MISSING, NOTHING_IN),
            entry(IP_HOSTS_ENTRY_STALE, List.of(IP_CHANGED)),
            entry(IP_ENV_STALE, List.of(IP_CHANGED)),
            entry(
                    DNS_GATEWAY_TIMEOUT,
                    List.of(FW_POLICY_IGNORES_LOCAL_RULES, FW_SHIELDS_UP, SVC_REQUIRED_STOPPED, SVC_PORT53_TAKEN)));

    private Causes() {}

    /** Returns the nearest of the findings that explains this one, if one does. */
    static Optional<CheckId> of(CheckId id, Set<CheckId> found) {
        return CAUSES.getOrDefault(id, List.of()).stream()
                .filter(found::contains)
                .findFirst();
    }

    /** Returns what stands at the end of a finding's causes, itself if it has none. */
    static Finding root(Finding finding, Map<CheckId, Finding> found) {
        Finding at = finding;
        for (int steps = 0; steps < found.size() && at.causedBy().isPresent(); steps++) {
            at = found.getOrDefault(at.causedBy().get(), at);
        }
        return at;
    }
}
