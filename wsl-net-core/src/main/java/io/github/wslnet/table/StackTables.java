// SPDX-License-Identifier: Apache-2.0
package io.github.wslnet.table;

import io.github.wslnet.adapter.Adapter;
import io.github.wslnet.address.IpFamily;
import io.github.wslnet.address.Ipv4Address;
import io.github.wslnet.machine.NativeCallFailedException;
import io.github.wslnet.machine.NativeTables;
import io.github.wslnet.route.NetRoute;
import io.github.wslnet.socket.Listener;
import io.github.wslnet.socket.WindowsSocket;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What the tables of Windows' network stack say.
 *
 * <pre>{@code
 * List<Listener> listeners = StackTables.of(machine.tables().orElseThrow()).listeners();
 * }</pre>
 *
 * <p>Each method fetches its tables anew. All of them throw {@link NativeCallFailedException} when Windows refuses, and
 * {@link UnreadableTableException} when the bytes are not what the layout says.
 *
 * @since 0.1.0
 */
public final class StackTables {
    private final NativeTables tables;

    private StackTables(NativeTables tables) {
        this.tables = tables;
    }

    /** Returns a reader of these tables. */
    public static StackTables of(NativeTables tables) {
        return new StackTables(tables);
    }

    /**
     * Returns all sockets, with their processes: TCP of IPv4, TCP of IPv6, UDP of IPv4, UDP of IPv6.
     *
     * <p>An IPv4-mapped socket ({@code ::ffff:127.0.0.1}) is one of IPv6. No table tells {@code IPV6_V6ONLY}.
     */
    public List<WindowsSocket> sockets() {
        List<WindowsSocket> rows = new ArrayList<>();
        for (IpFamily family : IpFamily.values()) {
            rows.addAll(TcpTable.read(family, tables.tcp(family)));
        }
        for (IpFamily family : IpFamily.values()) {
            rows.addAll(UdpTable.read(family, tables.udp(family)));
        }
        Map<Integer, Optional<String>> names = new HashMap<>();
        return rows.stream().map(row -> named(row, names)).toList();
    }

    /** Returns the sockets that wait for clients: TCP sockets that listen and all UDP sockets. */
    public List<Listener> listeners() {
        return sockets().stream()
                .flatMap(socket -> socket.toListener().stream())
                .toList();
    }

    /** Returns all adapters, among them the hidden ones and those of filter drivers. */
    public List<NativeAdapter> nativeAdapters() {
        return AdapterList.read(tables.adapters());
    }

    /** Returns the adapters that IPv4 or IPv6 is bound to, as a snapshot keeps them. */
    public List<Adapter> adapters() {
        return nativeAdapters().stream()
                .filter(NativeAdapter::speaksIp)
                .map(NativeAdapter::toAdapter)
                .toList();
    }

    /** Returns the routes of both families, each with the name and metric of its adapter where that is listed. */
    public List<NetRoute> routes() {
        List<NativeAdapter> adapters = nativeAdapters();
        return RouteTable.read(tables.routes()).stream()
                .map(route -> completed(route, adapters))
                .toList();
    }

    private static NetRoute completed(NetRoute route, List<NativeAdapter> adapters) {
        boolean ipv4 = route.destinationPrefix().network() instanceof Ipv4Address;
        return adapters.stream()
                .filter(adapter -> route.interfaceIndex().equals(ipv4 ? adapter.index() : adapter.ipv6Index()))
                .findFirst()
                .map(adapter -> route.withInterfaceAlias(adapter.friendlyName())
                        .withInterfaceMetric(ipv4 ? adapter.ipv4Metric() : adapter.ipv6Metric()))
                .orElse(route);
    }

    private WindowsSocket named(WindowsSocket row, Map<Integer, Optional<String>> names) {
        int pid = row.pid().orElse(0);
        return pid == 0
                ? row
                : names.computeIfAbsent(pid, tables::processName)
                        .map(row::withExecutable)
                        .orElse(row);
    }
}
