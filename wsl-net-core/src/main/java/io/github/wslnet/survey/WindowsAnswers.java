// SPDX-License-Identifier: Apache-2.0
package io.github.wslnet.survey;

import io.github.wslnet.adapter.Adapter;
import io.github.wslnet.address.PortRange;
import io.github.wslnet.address.Transport;
import io.github.wslnet.firewall.Firewall;
import io.github.wslnet.firewall.FirewallProfile;
import io.github.wslnet.json.JsonTree;
import io.github.wslnet.known.Known;
import io.github.wslnet.machine.Registry;
import io.github.wslnet.port.ExcludedPortRange;
import io.github.wslnet.port.ExcludedPortRanges;
import io.github.wslnet.port.NetshDynamicPortOutput;
import io.github.wslnet.port.NetshExcludedPortRangeOutput;
import io.github.wslnet.route.NetRoute;
import io.github.wslnet.service.ListedService;
import io.github.wslnet.service.ServiceOutput;
import io.github.wslnet.snapshot.RouteEntry;
import io.github.wslnet.snapshot.WindowsService;
import io.github.wslnet.socket.Listener;
import io.github.wslnet.text.UnparseableTextException;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What {@link WindowsSurvey}'s script printed.
 *
 * <p>What was not asked is absent; a question that failed is unreadable with Windows' own words, and the others are
 * answered.
 *
 * @since 0.1.0
 */
public final class WindowsAnswers {
    private static final String FORMAT = "windows survey";
    private static final int PRODUCT_STATE = 0xf000;
    private static final int PRODUCT_ON = 0x1000;

    private final SurveySections sections;
    private final AdapterAnswers adapters;

    private WindowsAnswers(SurveySections sections) {
        this.sections = sections;
        this.adapters = new AdapterAnswers(sections);
    }

    /**
     * Reads what the script printed.
     *
     * @throws UnparseableTextException when that is no JSON object, for example because it was cut off
     */
    public static WindowsAnswers parse(String text) {
        if (JsonTree.parse(FORMAT, text) instanceof Map<?, ?> map) {
            return new WindowsAnswers(SurveySections.of(map));
        }
        throw new UnparseableTextException(FORMAT, 1, "", "expected a JSON object");
    }

    /** Returns the answers of a script that could not be run: each question is unreadable. */
    public static WindowsAnswers unreadable(String reason) {
        return new WindowsAnswers(SurveySections.unreadable(reason));
    }

    /** Tells whether the script ran elevated. */
    public Known<Boolean> elevated() {
        return sections.list(WindowsSection.ELEVATED).map(flags -> flags.contains(true));
    }

    /** Returns the adapters, loopback left out; absent where they were not asked for. */
    public Known<List<Adapter>> adapters() {
        return adapters.adapters();
    }

    /** Returns the sockets that listen; absent where they were not asked for. */
    public Known<List<Listener>> listeners() {
        return new SocketAnswers(sections).listeners();
    }

    /** Returns adapters of a table, which has no profiles, with theirs; loopback left out. */
    public List<Adapter> completeAdapters(List<Adapter> fromTable) {
        Known<Map<Integer, FirewallProfile>> profiles = adapters.profiles();
        return fromTable.stream()
                .filter(adapter -> !AdapterProfiles.isLoopback(adapter))
                .map(adapter -> adapter.withProfile(
                        AdapterProfiles.of(profiles, adapter.index().orElse(0))))
                .toList();
    }

    /** Returns sockets of a table, which has no accounts, with those and with the names that the table could not tell. */
    public List<Listener> completeListeners(List<Listener> fromTable) {
        WindowsProcesses owners = WindowsProcesses.of(new SocketAnswers(sections).processes());
        return fromTable.stream().map(owners::complete).toList();
    }

    /** Returns those services that there are; absent where they were not asked for. */
    public Known<Map<String, WindowsService>> services() {
        return sections.rows(WindowsSection.SERVICES, ServiceOutput::parse).map(WindowsAnswers::byName);
    }

    /** Returns the routes; absent where they were not asked for. */
    public Known<List<RouteEntry>> routes() {
        return adapters.routes();
    }

    /** Returns what a snapshot keeps of the routes of a table. */
    public static List<RouteEntry> routes(List<NetRoute> fromTable) {
        return AdapterAnswers.routes(fromTable);
    }

    /** Tells whether somebody sits before the screen of the session that the script ran in. */
    public Known<Boolean> interactive() {
        return sections.list(WindowsSection.INTERACTIVE).map(flags -> flags.contains(true));
    }

    /** Returns the text of Windows' {@code hosts} file, empty when there is none. */
    public Known<String> hosts() {
        return sections.list(WindowsSection.HOSTS)
                .map(texts -> texts.stream().map(String::valueOf).collect(Collectors.joining("\n")));
    }

    /** Returns the names of firewalls that the security center knows besides Windows' own, and that are on. */
    public Known<List<String>> firewallProducts() {
        return sections.list(WindowsSection.FIREWALL_PRODUCTS)
                .map(rows -> rows.stream().flatMap(WindowsAnswers::active).toList());
    }

    /** The fourth hexadecimal digit from the right says that a product is on: 1, and 0 or 2 that it is off or snoozed. */
    private static Stream<String> active(Object row) {
        return row instanceof Map<?, ?> product
                        && product.get("productState") instanceof Integer state
                        && (state & PRODUCT_STATE) == PRODUCT_ON
                        && product.get("displayName") instanceof String name
                ? Stream.of(name)
                : Stream.empty();
    }

    /** Returns both firewalls. */
    public Firewall firewall() {
        return new FirewallAnswers(sections).firewall();
    }

    /** Returns the ranges that no program can bind, those of IPv4 and IPv6 together. */
    public Known<Map<Transport, List<PortRange>>> excludedPorts() {
        Known<List<PortRange>> tcp = excluded(WindowsSection.EXCLUDED_TCP_V4, WindowsSection.EXCLUDED_TCP_V6);
        Known<List<PortRange>> udp = excluded(WindowsSection.EXCLUDED_UDP_V4, WindowsSection.EXCLUDED_UDP_V6);
        return byTransport(tcp, udp);
    }

    /** Returns the ports that Windows hands out to clients; a transport whose range can't be read is left out. */
    public Known<Map<Transport, PortRange>> dynamicPorts() {
        return byTransport(dynamic(WindowsSection.DYNAMIC_TCP), dynamic(WindowsSection.DYNAMIC_UDP));
    }

    /** Returns the part of the registry that was asked for. */
    public Registry registry() {
        return new SurveyedRegistry(sections);
    }

    private static Map<String, WindowsService> byName(List<ListedService> listed) {
        Map<String, WindowsService> services = new LinkedHashMap<>();
        for (ListedService service : listed) {
            services.put(
                    service.name(),
                    new WindowsService(
                            known(service.status(), "state"),
                            known(
                                    service.startType().map(type -> type.equals("Automatic") ? "Auto" : type),
                                    "start type")));
        }
        return services;
    }

    private static Known<String> known(Optional<String> value, String what) {
        return value.map(Known::of).orElseGet(() -> Known.unreadable("Get-Service gave no " + what));
    }

    private Known<List<PortRange>> excluded(WindowsSection v4, WindowsSection v6) {
        Known<ExcludedPortRanges> ofV4 = sections.text(v4, NetshExcludedPortRangeOutput::parse);
        Known<ExcludedPortRanges> ofV6 = sections.text(v6, NetshExcludedPortRangeOutput::parse);
        if (!ofV4.isKnown()) {
            return SurveySections.unknownAs(ofV4);
        }
        Set<PortRange> ranges = new LinkedHashSet<>();
        Stream.of(ofV4, ofV6)
                .flatMap(family -> family.orElse(ExcludedPortRanges.NONE).ranges().stream())
                .filter(range -> !range.administered())
                .map(ExcludedPortRange::ports)
                .forEach(ranges::add);
        return Known.of(List.copyOf(ranges));
    }

    private Known<PortRange> dynamic(WindowsSection section) {
        return sections.text(section, NetshDynamicPortOutput::parse);
    }

    private static <T> Known<Map<Transport, T>> byTransport(Known<T> tcp, Known<T> udp) {
        if (!tcp.isKnown()) {
            return SurveySections.unknownAs(tcp);
        }
        Map<Transport, T> all = new EnumMap<>(Transport.class);
        tcp.value().ifPresent(value -> all.put(Transport.TCP, value));
        udp.value().ifPresent(value -> all.put(Transport.UDP, value));
        return Known.of(all);
    }
}
