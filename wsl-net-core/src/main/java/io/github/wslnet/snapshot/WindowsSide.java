// SPDX-License-Identifier: Apache-2.0
package io.github.wslnet.snapshot;

import io.github.wslnet.adapter.Adapter;
import io.github.wslnet.address.IpAddress;
import io.github.wslnet.address.PortRange;
import io.github.wslnet.address.Transport;
import io.github.wslnet.address.TransportPort;
import io.github.wslnet.config.WslPolicies;
import io.github.wslnet.firewall.Firewall;
import io.github.wslnet.internal.WslNetStyle;
import io.github.wslnet.known.Known;
import io.github.wslnet.socket.Listener;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * What was read on Windows.
 *
 * @since 0.1.0
 */
@Value.Immutable
@WslNetStyle
public sealed interface WindowsSide extends WithWindowsSide permits ImmutableWindowsSide {
    /** Returns the build number, for example 22631. */
    default Known<Integer> build() {
        return Known.absent();
    }

    /** Tells whether the process that read was elevated. */
    default Known<Boolean> elevated() {
        return Known.absent();
    }

    /** Returns the adapters, hidden ones included. */
    default Known<List<Adapter>> adapters() {
        return Known.absent();
    }

    /** Returns the sockets that listen on Windows, the relay's and portproxy's among them. */
    default Known<List<Listener>> listeners() {
        return Known.absent();
    }

    /** Returns the portproxy rules of all four tables. */
    default Known<List<StoredForward>> portProxy() {
        return Known.absent();
    }

    /** Returns the services by their names, for example {@code iphlpsvc}. */
    default Known<Map<String, WindowsService>> services() {
        return Known.absent();
    }

    /** Returns both firewalls. */
    default Known<Firewall> firewall() {
        return Known.absent();
    }

    /** Returns the port ranges that no program can bind, by transport. */
    default Known<Map<Transport, List<PortRange>>> excludedPorts() {
        return Known.absent();
    }

    /** Returns the ports that Windows hands out to clients, by transport. */
    default Known<Map<Transport, PortRange>> dynamicPorts() {
        return Known.absent();
    }

    /** Returns the addresses that WSL will ask for next time. */
    default Known<NatRegistry> natRegistry() {
        return Known.absent();
    }

    /** Returns the text of {@code .wslconfig}, empty when there is no such file. */
    default Known<String> globalConfig() {
        return Known.absent();
    }

    /** Returns what else is known of the file {@code .wslconfig}. */
    default Known<GlobalConfigFile> globalConfigFile() {
        return Known.absent();
    }

    /** Returns what an administrator allows of {@code .wslconfig}. */
    default Known<WslPolicies> policies() {
        return Known.absent();
    }

    /** Returns the value {@code DisabledComponents} of the IPv6 driver, 0 where there is none. */
    default Known<Integer> tcpip6DisabledComponents() {
        return Known.absent();
    }

    /** Returns the routes of Windows. */
    default Known<List<RouteEntry>> routes() {
        return Known.absent();
    }

    /** Returns the metrics of the interfaces. */
    default Known<List<InterfaceMetric>> interfaceMetrics() {
        return Known.absent();
    }

    /** Returns how Windows starts and sleeps. */
    default Known<PowerState> power() {
        return Known.absent();
    }

    /** Returns the text of Windows' {@code hosts} file, empty when there is none. */
    default Known<String> hosts() {
        return Known.absent();
    }

    /** Returns the user's HTTP proxy. */
    default Known<HttpProxy> proxy() {
        return Known.absent();
    }

    /** Returns the processes that matter to a network: those that listen, and WSL's own. */
    default Known<List<RunningProcess>> processes() {
        return Known.absent();
    }

    /** Returns whether the process that read was elevated, and if not, whether it could have become so. */
    default Known<Privilege> privilege() {
        return Known.absent();
    }

    /** Returns the names of active firewalls other than Windows' own, as the security center lists them. */
    default Known<List<String>> firewallProducts() {
        return Known.absent();
    }

    /** Starts a side of which nothing is known. */
    static Builder builder() {
        return new Builder();
    }

    /** Returns the Windows end of WSL's switch, if adapters are known and it is there and not down. */
    @Value.NonAttribute
    default Optional<Adapter> wslSwitch() {
        return wslSwitches().stream().findFirst();
    }

    /** Returns every Windows end of a switch of WSL that is not down; two while the Hyper-V firewall is switched over. */
    @Value.NonAttribute
    default List<Adapter> wslSwitches() {
        return adapters().orElse(List.of()).stream()
                .filter(adapter -> adapter.isWslSwitch() && adapter.mayBeUp())
                .toList();
    }

    /** Returns the adapters by which hosts of a LAN can come in: up, and not WSL's switch. */
    @Value.NonAttribute
    default List<Adapter> lanAdapters() {
        return adapters().orElse(List.of()).stream()
                .filter(adapter -> !adapter.isWslSwitch() && adapter.mayBeUp() && !isLoopback(adapter))
                .toList();
    }

    /** Returns the adapter that holds this address, if it is known and not down. */
    default Optional<Adapter> adapterHolding(IpAddress address) {
        return adapters().orElse(List.of()).stream()
                .filter(adapter -> adapter.mayBeUp() && adapter.holds(address))
                .findFirst();
    }

    /** Returns the reserved range that keeps programs from binding this port, if ranges are known and one does. */
    default Optional<PortRange> reserving(TransportPort port) {
        return excludedPorts().orElse(Map.of()).getOrDefault(port.transport(), List.of()).stream()
                .filter(range -> range.contains(port.port()))
                .findFirst();
    }

    /** Returns one line, which is {@code toString} too: the build, and how much there is of what was read. */
    @Value.NonAttribute
    default String describe() {
        return "Windows build " + build().map(Object::toString).orElse("unknown") + ", adapters " + size(adapters())
                + ", listeners " + size(listeners()) + ", portproxy rules " + size(portProxy());
    }

    private static String size(Known<? extends List<?>> list) {
        return list.map(known -> String.valueOf(known.size())).orElse("unknown");
    }

    private static boolean isLoopback(Adapter adapter) {
        return adapter.addresses().orElse(List.of()).stream()
                .anyMatch(held -> held.address().isLoopback());
    }

    /** Builds a {@link WindowsSide}. */
    final class Builder extends ImmutableWindowsSide.Builder {
        Builder() {}
    }
}
