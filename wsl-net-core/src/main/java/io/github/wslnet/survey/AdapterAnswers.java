// SPDX-License-Identifier: Apache-2.0
package io.github.wslnet.survey;

import io.github.wslnet.adapter.Adapter;
import io.github.wslnet.adapter.NetConnectionProfile;
import io.github.wslnet.adapter.NetConnectionProfileOutput;
import io.github.wslnet.adapter.NetIpAddress;
import io.github.wslnet.adapter.NetIpAddressOutput;
import io.github.wslnet.adapter.NetIpInterface;
import io.github.wslnet.adapter.NetIpInterfaceOutput;
import io.github.wslnet.address.InterfaceAddress;
import io.github.wslnet.address.IpAddress;
import io.github.wslnet.firewall.FirewallProfile;
import io.github.wslnet.known.Known;
import io.github.wslnet.route.NetRoute;
import io.github.wslnet.route.NetRouteOutput;
import io.github.wslnet.snapshot.RouteEntry;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The adapters of a survey, put together from their interfaces, addresses and default routes; the routes.
 *
 * <p>Windows has an interface of each IP family for an adapter; that of IPv4 comes first here.
 */
final class AdapterAnswers {
    private final SurveySections sections;
    private final Known<List<NetRoute>> routes;

    AdapterAnswers(SurveySections sections) {
        this.sections = sections;
        this.routes = sections.rows(WindowsSection.ROUTES, NetRouteOutput::parse);
    }

    Known<List<Adapter>> adapters() {
        return sections.rows(WindowsSection.INTERFACES, NetIpInterfaceOutput::parse)
                .map(this::adapters);
    }

    Known<Map<Integer, FirewallProfile>> profiles() {
        return sections.rows(WindowsSection.CONNECTIONS, NetConnectionProfileOutput::parse)
                .map(AdapterAnswers::profiles);
    }

    Known<List<RouteEntry>> routes() {
        return routes.map(AdapterAnswers::routes);
    }

    /** Returns what a snapshot keeps of routes. */
    static List<RouteEntry> routes(List<NetRoute> rows) {
        return rows.stream()
                .map(row -> new RouteEntry(
                        row.destinationPrefix(),
                        row.nextHop().filter(router -> !router.isUnspecified()),
                        row.interfaceAlias()
                                .orElseGet(() ->
                                        "interface " + row.interfaceIndex().orElse(0))))
                .toList();
    }

    private static Map<Integer, FirewallProfile> profiles(List<NetConnectionProfile> rows) {
        Map<Integer, FirewallProfile> profiles = new HashMap<>();
        for (NetConnectionProfile row : rows) {
            Optional<FirewallProfile> profile = row.networkCategory().flatMap(FirewallProfile::tryParse);
            if (row.interfaceIndex().isPresent() && profile.isPresent()) {
                profiles.put(row.interfaceIndex().getAsInt(), profile.get());
            }
        }
        return profiles;
    }

    private List<Adapter> adapters(List<NetIpInterface> interfaces) {
        Map<Integer, NetIpInterface> byIndex = new LinkedHashMap<>();
        for (NetIpInterface row : interfaces) {
            row.interfaceIndex().ifPresent(index -> byIndex.merge(index, row, AdapterAnswers::ofIpv4));
        }
        Known<Map<Integer, List<InterfaceAddress>>> addresses = sections.rows(
                        WindowsSection.ADDRESSES, NetIpAddressOutput::parse)
                .map(AdapterAnswers::addresses);
        Known<Map<Integer, List<IpAddress>>> gateways = routes.map(AdapterAnswers::gateways);
        Known<Map<Integer, FirewallProfile>> profiles = profiles();
        List<Adapter> adapters = new ArrayList<>();
        byIndex.forEach((index, row) -> {
            Adapter adapter = Adapter.unread(row.interfaceAlias().orElse("interface " + index))
                    .index(index)
                    .up(up(row))
                    .mtu(mtu(row))
                    .addresses(addresses.map(all -> all.getOrDefault(index, List.of())))
                    .gateways(gateways.map(all -> all.getOrDefault(index, List.of())))
                    .profile(AdapterProfiles.of(profiles, index))
                    .build();
            if (!AdapterProfiles.isLoopback(adapter)) {
                adapters.add(adapter);
            }
        });
        return adapters;
    }

    private static NetIpInterface ofIpv4(NetIpInterface one, NetIpInterface other) {
        return one.addressFamily().orElse("").equals("IPv4") ? one : other;
    }

    private static Known<Boolean> up(NetIpInterface row) {
        return row.connectionState()
                .map(state -> Known.of(state.equals("Connected")))
                .orElseGet(() -> Known.unreadable("Get-NetIPInterface gave no ConnectionState"));
    }

    /** Windows has 4294967295 for a loopback without limit. */
    private static Known<Integer> mtu(NetIpInterface row) {
        return row.mtuBytes().isPresent() && row.mtuBytes().getAsLong() <= Integer.MAX_VALUE
                ? Known.of((int) row.mtuBytes().getAsLong())
                : Known.unreadable("Get-NetIPInterface gave no NlMtu");
    }

    private static Map<Integer, List<InterfaceAddress>> addresses(List<NetIpAddress> rows) {
        Map<Integer, List<InterfaceAddress>> addresses = new HashMap<>();
        for (NetIpAddress row : rows) {
            if (row.interfaceIndex().isPresent() && row.prefixLength().isPresent()) {
                addresses
                        .computeIfAbsent(row.interfaceIndex().getAsInt(), absent -> new ArrayList<>())
                        .add(new InterfaceAddress(
                                row.address(), row.prefixLength().getAsInt()));
            }
        }
        return addresses;
    }

    private static Map<Integer, List<IpAddress>> gateways(List<NetRoute> rows) {
        Map<Integer, List<IpAddress>> gateways = new HashMap<>();
        for (NetRoute row : rows) {
            Optional<IpAddress> router = row.nextHop()
                    .filter(address ->
                            !address.isUnspecified() && row.destinationPrefix().prefixLength() == 0);
            if (row.interfaceIndex().isPresent() && router.isPresent()) {
                gateways.computeIfAbsent(row.interfaceIndex().getAsInt(), absent -> new ArrayList<>())
                        .add(router.get());
            }
        }
        return gateways;
    }
}
