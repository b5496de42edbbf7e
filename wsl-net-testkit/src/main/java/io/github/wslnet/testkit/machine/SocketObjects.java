// SPDX-License-Identifier: Apache-2.0
package io.github.wslnet.testkit.machine;

import io.github.wslnet.address.Transport;
import io.github.wslnet.known.Known;
import io.github.wslnet.snapshot.WindowsSide;
import io.github.wslnet.socket.Listener;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The objects of {@code Get-NetTCPConnection}, {@code Get-NetUDPEndpoint} and {@code Win32_Process}. */
final class SocketObjects {
    private static final int LISTEN = 2;

    private SocketObjects() {}

    static Known<List<Object>> connections(WindowsSide windows) {
        return windows.listeners().map(all -> objects(all, Transport.TCP));
    }

    static Known<List<Object>> endpoints(WindowsSide windows) {
        return windows.listeners().map(all -> objects(all, Transport.UDP));
    }

    private static List<Object> objects(List<Listener> listeners, Transport transport) {
        List<Object> objects = new ArrayList<>();
        for (Listener listener : listeners) {
            if (listener.transport() == transport) {
                objects.add(Map.of(
                        "LocalAddress", listener.address().toString(),
                        "LocalPort", listener.port().number(),
                        "State", LISTEN,
                        "OwningProcess", listener.pid().orElse(0)));
            }
        }
        return objects;
    }

    /** The state is that of a product that is on and up to date. */
    static Known<List<Object>> firewallProducts(WindowsSide windows) {
        return windows.firewallProducts()
                .map(names -> names.stream()
                        .<Object>map(name -> Map.of("displayName", name, "productState", 0x41000))
                        .toList());
    }

    /** A service's process is in session 0. */
    static Known<List<Object>> processes(WindowsSide windows) {
        return windows.listeners().map(all -> {
            Map<Integer, Object> byPid = new LinkedHashMap<>();
            for (Listener listener : all) {
                int pid = listener.pid().orElse(0);
                int session = listener.account() == Listener.Account.OTHER ? 0 : 1;
                listener.process()
                        .ifPresent(
                                name -> byPid.put(pid, Map.of("ProcessId", pid, "Name", name, "SessionId", session)));
            }
            return List.copyOf(byPid.values());
        });
    }
}
