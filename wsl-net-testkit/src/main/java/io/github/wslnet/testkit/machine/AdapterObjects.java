// SPDX-License-Identifier: Apache-2.0
package io.github.wslnet.testkit.machine;

import io.github.wslnet.adapter.Adapter;
import io.github.wslnet.address.InterfaceAddress;
import io.github.wslnet.address.IpAddress;
import io.github.wslnet.address.IpFamily;
import io.github.wslnet.known.Known;
import io.github.wslnet.snapshot.RouteEntry;
import io.github.wslnet.snapshot.WindowsSide;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** The objects of the modules NetTCPIP and NetConnection; each Windows has a loopback interface besides its adapters. */
final class AdapterObjects {
    private static final int IPV4 = 2;
    private static final int IPV6 = 23;
    private static final String INDEX = "InterfaceIndex";
    private static final String ALIAS = "InterfaceAlias";
    private static final String LOOPBACK = "Loopback Pseudo-Interface 1";

    private AdapterObjects() {}

    static Known<List<Object>> interfaces(WindowsSide windows) {
        return windows.adapters().map(adapters -> {
            List<Object> objects = new ArrayList<>();
            for (Adapter adapter : adapters) {
                families(adapter).forEach(family -> objects.add(object(adapter, family)));
            }
            Map<String, Object> loopback = new LinkedHashMap<>(Map.of(INDEX, 1, ALIAS, LOOPBACK));
            loopback.putAll(Map.of("AddressFamily", IPV4, "NlMtu", 4294967295L, "ConnectionState", 1));
            objects.add(loopback);
            return objects;
        });
    }

    private static Set<Integer> families(Adapter adapter) {
        Set<Integer> families = new TreeSet<>(List.of(IPV4));
        adapter.addresses().orElse(List.of()).forEach(held -> families.add(family(held.address())));
        return families;
    }

    private static int family(IpAddress address) {
        return address.family() == IpFamily.V4 ? IPV4 : IPV6;
    }

    private static Map<String, Object> object(Adapter adapter, int family) {
        Map<String, Object> object = named(adapter);
        object.put("AddressFamily", family);
        object.put("NlMtu", adapter.mtu().orElse(1500));
        object.put("ConnectionState", adapter.mayBeUp() ? 1 : 0);
        return object;
    }

    private static Map<String, Object> named(Adapter adapter) {
        Map<String, Object> object = new LinkedHashMap<>();
        object.put(INDEX, adapter.index().orElse(0));
        object.put(ALIAS, adapter.name());
        return object;
    }

    static Known<List<Object>> addresses(WindowsSide windows) {
        return windows.adapters().map(adapters -> {
            List<Object> objects = new ArrayList<>();
            for (Adapter adapter : adapters) {
                for (InterfaceAddress held : adapter.addresses().orElse(List.of())) {
                    Map<String, Object> object = named(adapter);
                    object.put("IPAddress", held.address().toString());
                    object.put("PrefixLength", held.prefixLength());
                    objects.add(object);
                }
            }
            objects.add(Map.of(INDEX, 1, ALIAS, LOOPBACK, "IPAddress", "127.0.0.1", "PrefixLength", 8));
            return objects;
        });
    }

    static Known<List<Object>> routes(WindowsSide windows) {
        return windows.routes().map(routes -> {
            List<Object> objects = new ArrayList<>();
            for (RouteEntry route : routes) {
                IpAddress onLink = route.destination().network().family().unspecified();
                objects.add(Map.of(
                        INDEX,
                        index(windows, route.out()),
                        ALIAS,
                        route.out(),
                        "DestinationPrefix",
                        route.destination().toString(),
                        "NextHop",
                        route.via().orElse(onLink).toString()));
            }
            return objects;
        });
    }

    private static int index(WindowsSide windows, String alias) {
        return windows.adapters().orElse(List.of()).stream()
                .filter(adapter -> adapter.name().equals(alias))
                .findFirst()
                .map(adapter -> adapter.index().orElse(0))
                .orElse(0);
    }

    static Known<List<Object>> connectionProfiles(WindowsSide windows) {
        return windows.adapters().map(adapters -> {
            List<Object> objects = new ArrayList<>();
            for (Adapter adapter : adapters) {
                adapter.profile().value().ifPresent(profile -> {
                    Map<String, Object> object = named(adapter);
                    object.put(
                            "NetworkCategory",
                            switch (profile) {
                                case PUBLIC -> 0;
                                case PRIVATE -> 1;
                                case DOMAIN -> 2;
                            });
                    objects.add(object);
                });
            }
            return objects;
        });
    }
}
