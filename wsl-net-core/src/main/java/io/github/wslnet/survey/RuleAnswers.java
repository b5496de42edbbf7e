// SPDX-License-Identifier: Apache-2.0
package io.github.wslnet.survey;

import io.github.wslnet.firewall.FirewallAction;
import io.github.wslnet.firewall.FirewallRule;
import io.github.wslnet.firewall.NetFirewallAddressFilter;
import io.github.wslnet.firewall.NetFirewallAddressFilterOutput;
import io.github.wslnet.firewall.NetFirewallApplicationFilter;
import io.github.wslnet.firewall.NetFirewallApplicationFilterOutput;
import io.github.wslnet.firewall.NetFirewallInterfaceFilter;
import io.github.wslnet.firewall.NetFirewallInterfaceFilterOutput;
import io.github.wslnet.firewall.NetFirewallPortFilter;
import io.github.wslnet.firewall.NetFirewallPortFilterOutput;
import io.github.wslnet.firewall.NetFirewallRule;
import io.github.wslnet.firewall.NetFirewallRuleOutput;
import io.github.wslnet.known.Known;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/** The host firewall's rules of a survey, each joined with its filters by the id that they share. */
final class RuleAnswers {
    private static final String ANY = "Any";

    private final SurveySections sections;

    RuleAnswers(SurveySections sections) {
        this.sections = sections;
    }

    /** A rule without its filters would say more than it does, so that all rules are unreadable without one kind. */
    Known<List<FirewallRule>> rules() {
        Known<List<NetFirewallRule>> rules = sections.rows(WindowsSection.RULES, NetFirewallRuleOutput::parse);
        Known<List<NetFirewallPortFilter>> ports =
                sections.rows(WindowsSection.PORT_FILTERS, NetFirewallPortFilterOutput::parse);
        Known<List<NetFirewallAddressFilter>> addresses =
                sections.rows(WindowsSection.ADDRESS_FILTERS, NetFirewallAddressFilterOutput::parse);
        Known<List<NetFirewallApplicationFilter>> programs =
                sections.rows(WindowsSection.APPLICATION_FILTERS, NetFirewallApplicationFilterOutput::parse);
        Known<List<NetFirewallInterfaceFilter>> adapters =
                sections.rows(WindowsSection.INTERFACE_FILTERS, NetFirewallInterfaceFilterOutput::parse);
        Optional<Known<?>> missing = Stream.<Known<?>>of(rules, ports, addresses, programs, adapters)
                .filter(part -> !part.isKnown())
                .findFirst();
        if (missing.isPresent()) {
            return SurveySections.unknownAs(missing.get());
        }
        Filters filters = new Filters(
                byId(ports, NetFirewallPortFilter::instanceId),
                byId(addresses, NetFirewallAddressFilter::instanceId),
                byId(programs, NetFirewallApplicationFilter::instanceId),
                byId(adapters, NetFirewallInterfaceFilter::instanceId));
        return filters.join(rules.orElse(List.of()));
    }

    /** Returns the conditions; the word for none is left out. */
    static List<String> unlessAny(List<String> conditions) {
        boolean any = conditions.stream().anyMatch(ANY::equalsIgnoreCase);
        return any ? List.of() : conditions;
    }

    private static <T> Map<String, T> byId(Known<List<T>> rows, Function<T, Optional<String>> id) {
        Map<String, T> byId = new HashMap<>();
        rows.orElse(List.of()).forEach(row -> id.apply(row).ifPresent(found -> byId.put(found, row)));
        return byId;
    }

    /** The filters of all rules by the rules' ids. */
    private record Filters(
            Map<String, NetFirewallPortFilter> ports,
            Map<String, NetFirewallAddressFilter> addresses,
            Map<String, NetFirewallApplicationFilter> programs,
            Map<String, NetFirewallInterfaceFilter> adapters) {

        Known<List<FirewallRule>> join(List<NetFirewallRule> rows) {
            List<FirewallRule> rules = new ArrayList<>(rows.size());
            for (NetFirewallRule row : rows) {
                String id = row.instanceId().orElse("");
                if (!ports.containsKey(id) || !addresses.containsKey(id)) {
                    return Known.unreadable("the rule '" + row.displayName().orElse(id)
                            + "' has no filters: rules changed while they were read, or are of another store");
                }
                rules.add(join(row, ports.get(id), addresses.get(id), id));
            }
            return Known.of(rules);
        }

        private FirewallRule join(
                NetFirewallRule row, NetFirewallPortFilter port, NetFirewallAddressFilter address, String id) {
            FirewallRule.Builder rule = FirewallRule.allow(
                            row.displayName().or(row::name).orElse(""))
                    .group(row.group().orElse(""))
                    .enabled(row.enabled().map("True"::equals).orElse(true))
                    .inbound(!row.direction().orElse("Inbound").equals("Outbound"))
                    .action(row.action().flatMap(FirewallAction::tryParse).orElse(FirewallAction.ALLOW))
                    .protocol(port.protocol().orElse(ANY))
                    .addAllLocalPorts(unlessAny(port.localPorts()))
                    .addAllRemotePorts(unlessAny(port.remotePorts()))
                    .addAllLocalAddresses(unlessAny(address.localAddresses()))
                    .addAllRemoteAddresses(unlessAny(address.remoteAddresses()))
                    .addAllProfiles(unlessAny(row.profiles()));
            row.name().ifPresent(rule::id);
            Optional.ofNullable(programs.get(id))
                    .flatMap(NetFirewallApplicationFilter::program)
                    .filter(path -> !path.equalsIgnoreCase(ANY))
                    .ifPresent(rule::program);
            Optional.ofNullable(adapters.get(id))
                    .ifPresent(filter -> rule.addAllInterfaceAliases(unlessAny(filter.interfaceAliases())));
            return rule.build();
        }
    }
}
