// SPDX-License-Identifier: Apache-2.0
package io.github.wslnet.testkit.table;

import io.github.wslnet.adapter.Adapter;
import io.github.wslnet.address.Cidr;
import io.github.wslnet.address.InterfaceAddress;
import io.github.wslnet.address.IpAddress;
import io.github.wslnet.address.IpFamily;
import io.github.wslnet.known.Known;
import io.github.wslnet.machine.AddressedBytes;
import io.github.wslnet.machine.NativeCallFailedException;
import io.github.wslnet.machine.NativeTables;
import io.github.wslnet.route.NetRoute;
import io.github.wslnet.snapshot.InterfaceMetric;
import io.github.wslnet.snapshot.RouteEntry;
import io.github.wslnet.snapshot.WindowsSide;
import io.github.wslnet.socket.Listener;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * The native tables that a Windows like this one would hand out.
 *
 * <p>A field of the side that is not known makes its functions fail, as they would on a machine where it could not be
 * read. A process that has no id gets one, the same each time; a socket without process has id 0. Routes that are not
 * known follow from the adapters: one to each network, and a default route to each gateway.
 *
 * @since 0.1.0
 */
public final class WorldTables implements NativeTables {
    private static final int NOT_SUPPORTED = 50;
    private static final int FIRST_INVENTED_PID = 10_000;

    private final WindowsSide windows;
    private final Map<String, Integer> invented;

    /** Makes the tables of one moment. */
    public WorldTables(WindowsSide windows) {
        this.windows = windows;
        this.invented = inventedPids(windows.listeners().orElse(List.of()));
    }

    @Override
    public byte[] tcp(IpFamily family) {
        return new SocketRows(known("GetExtendedTcpTable", "TCP", windows.listeners()), this::pid).tcp(family);
    }

    @Override
    public byte[] udp(IpFamily family) {
        return new SocketRows(known("GetExtendedUdpTable", "UDP", windows.listeners()), this::pid).udp(family);
    }

    @Override
    public AddressedBytes adapters() {
        Map<String, Integer> metrics = windows.interfaceMetrics().orElse(List.of()).stream()
                .collect(Collectors.toMap(InterfaceMetric::name, InterfaceMetric::metric, (one, other) -> one));
        return AdapterNodes.of(adapterList("GetAdaptersAddresses"), metrics);
    }

    @Override
    public byte[] routes() {
        List<Adapter> adapters = adapterList("GetIpForwardTable2");
        return RouteRows.of(
                windows.routes().map(routes -> rows(routes, adapters)).value().orElseGet(() -> usual(adapters)));
    }

    @Override
    public Optional<String> processName(int pid) {
        return windows.listeners().orElse(List.of()).stream()
                .filter(listener -> pid(listener) == pid)
                .flatMap(listener -> listener.process().stream())
                .findFirst();
    }

    private static List<NetRoute> rows(List<RouteEntry> routes, List<Adapter> adapters) {
        return routes.stream()
                .map(route -> route(
                        route.destination(),
                        route.via()
                                .orElse(route.destination().network().family().unspecified()),
                        adapters.stream()
                                .filter(adapter -> adapter.name().equals(route.out()))
                                .findFirst()))
                .toList();
    }

    private static List<NetRoute> usual(List<Adapter> adapters) {
        List<NetRoute> routes = new ArrayList<>();
        for (Adapter adapter : adapters) {
            for (IpAddress gateway : adapter.gateways().orElse(List.of())) {
                Cidr all = new Cidr(gateway.family().unspecified(), 0);
                routes.add(route(all, gateway, Optional.of(adapter)));
            }
            for (InterfaceAddress held : adapter.addresses().orElse(List.of())) {
                IpAddress onLink = held.address().family().unspecified();
                routes.add(route(held.network(), onLink, Optional.of(adapter)));
            }
        }
        return routes;
    }

    private static NetRoute route(Cidr destination, IpAddress nextHop, Optional<Adapter> adapter) {
        return NetRoute.to(destination)
                .interfaceIndex(adapter.map(out -> out.index().orElse(0)).orElse(0))
                .nextHop(nextHop)
                .routeMetric(destination.prefixLength() == 0 ? 0 : 256)
                .build();
    }

    private int pid(Listener listener) {
        return listener.pid()
                .orElseGet(() -> listener.process().map(invented::get).orElse(0));
    }

    /** Gives one to each process that has none; Windows' are multiples of four. */
    private static Map<String, Integer> inventedPids(List<Listener> listeners) {
        Map<String, Integer> pids = new HashMap<>();
        for (Listener listener : listeners) {
            if (listener.pid().isEmpty()) {
                listener.process().ifPresent(name -> pids.putIfAbsent(name, FIRST_INVENTED_PID + 4 * pids.size()));
            }
        }
        return Map.copyOf(pids);
    }

    private List<Adapter> adapterList(String function) {
        return known(function, "all adapters", windows.adapters());
    }

    private static <T> T known(String function, String subject, Known<T> field) {
        return field.value()
                .orElseThrow(() -> new NativeCallFailedException(function, subject, NOT_SUPPORTED, field.whyNot()));
    }
}
