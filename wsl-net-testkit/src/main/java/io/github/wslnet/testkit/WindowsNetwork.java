// SPDX-License-Identifier: Apache-2.0
package io.github.wslnet.testkit;

import io.github.wslnet.adapter.Adapter;
import io.github.wslnet.address.InterfaceAddress;
import io.github.wslnet.address.IpAddress;
import io.github.wslnet.firewall.FirewallProfile;
import io.github.wslnet.known.Known;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** The adapters of the fake Windows besides WSL's switch, and the hosts of its LAN. */
final class WindowsNetwork {
    private static final int MTU = 1500;
    private static final int FIRST_INDEX = 12;
    private static final int SWITCH_INDEX = 40;

    private final List<Adapter> adapters = new ArrayList<>();
    private final Map<String, LanHost> hosts = new LinkedHashMap<>();
    private String switchName = "vEthernet (WSL)";

    WindowsNetwork(String lanAdapter) {
        adapters.add(adapter(lanAdapter, InterfaceAddress.parse("192.168.0.4/24"))
                .profile(Known.of(FirewallProfile.PRIVATE))
                .via(List.of(IpAddress.parse("192.168.0.1")))
                .build());
    }

    /** Returns them in the order in which Windows prefers them; the one to the LAN comes first. */
    List<Adapter> adapters() {
        return List.copyOf(adapters);
    }

    Adapter switchOn(SwitchNetwork network) {
        return Adapter.named(switchName)
                .index(SWITCH_INDEX)
                .mtu(Known.of(MTU))
                .at(network.gateway().toString())
                .gateways(Known.of(List.of()))
                .build();
    }

    InterfaceAddress lanAddress() {
        return adapters.get(0).addresses().orElse(List.of()).get(0);
    }

    IpAddress router() {
        return adapters.get(0).gateways().orElse(List.of()).get(0);
    }

    void moveTo(InterfaceAddress address, IpAddress router) {
        adapters.set(
                0, adapters.get(0).withAddresses(Known.of(List.of(address))).withGateways(Known.of(List.of(router))));
        hosts.clear();
    }

    void plug(String name, InterfaceAddress address, FirewallProfile profile) {
        requireUnknown(name);
        adapters.add(adapter(name, address)
                .profile(Known.of(profile))
                .gateways(Known.of(List.of()))
                .build());
    }

    void unplug(String name) {
        if (!adapters.removeIf(adapter -> adapter.name().equals(name) && adapters.indexOf(adapter) > 0)) {
            throw new IllegalArgumentException(
                    "no VPN is up by the name '" + name + "'; there are the adapters: " + names());
        }
    }

    void rename(String from, String to) {
        requireUnknown(to);
        if (switchName.equals(from)) {
            switchName = to;
            return;
        }
        int at = adapters.stream().map(Adapter::name).toList().indexOf(from);
        if (at < 0) {
            throw new IllegalArgumentException("no adapter is called '" + from + "'; there are: " + names());
        }
        adapters.set(at, adapters.get(at).withName(to));
    }

    void join(LanHost host) {
        if (!lanAddress().network().contains(host.address())) {
            throw new IllegalArgumentException(host.address() + " is not in the LAN "
                    + lanAddress().network() + " that " + host.name() + " wants to join");
        }
        hosts.put(host.name(), host);
    }

    void leave(String name) {
        host(name);
        hosts.remove(name);
    }

    LanHost host(String name) {
        LanHost host = hosts.get(name);
        if (host == null) {
            throw new IllegalArgumentException(
                    "no host of the LAN is called '" + name + "'; there are: " + String.join(", ", hosts.keySet()));
        }
        return host;
    }

    List<LanHost> hosts() {
        return List.copyOf(hosts.values());
    }

    private Adapter.Builder adapter(String name, InterfaceAddress address) {
        int index = adapters.stream()
                .mapToInt(other -> other.index().orElse(FIRST_INDEX))
                .max()
                .orElse(FIRST_INDEX - 1);
        return Adapter.named(name).index(index + 1).mtu(Known.of(MTU)).at(address.toString());
    }

    private void requireUnknown(String name) {
        if (name.equals(switchName)
                || adapters.stream().anyMatch(adapter -> adapter.name().equals(name))) {
            throw new IllegalArgumentException("an adapter is called '" + name + "' already");
        }
    }

    private String names() {
        return adapters.stream().map(Adapter::name).collect(Collectors.joining(", ")) + ", " + switchName;
    }
}
