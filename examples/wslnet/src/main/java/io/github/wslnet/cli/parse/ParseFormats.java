// SPDX-License-Identifier: Apache-2.0
package io.github.wslnet.cli.parse;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The formats by name; each is made only when asked for, so that a call loads no other format's classes. */
final class ParseFormats {
    private static final Set<String> NAMES = new LinkedHashSet<>(List.of(
            "netstat",
            "ss",
            "portproxy",
            "portproxy-registry",
            "wsl-list",
            "wsl-list-quiet",
            "wsl-version",
            "wslinfo",
            "wsl-error",
            "excluded-port-range",
            "dynamic-port",
            "wsl-conf",
            "wslconfig",
            "resolv-conf",
            "hosts",
            "ip-addr",
            "ip-route",
            "proc-net-tcp",
            "proc-net-tcp6",
            "proc-net-udp",
            "proc-net-udp6",
            "proc-net-route",
            "proc-net-fib-trie",
            "proc-net-if-inet6",
            "get-netipaddress",
            "get-netadapter",
            "get-netipinterface",
            "get-netconnectionprofile",
            "get-netroute",
            "get-netudpendpoint",
            "get-service",
            "get-netfirewallprofile",
            "get-netfirewallrule",
            "get-netfirewallportfilter",
            "get-netfirewalladdressfilter",
            "get-netfirewallapplicationfilter",
            "get-netfirewallinterfacefilter",
            "get-netfirewallhypervvmsetting",
            "get-netfirewallhypervrule",
            "ipconfig",
            "get-nettcpconnection"));

    private ParseFormats() {}

    static @Nullable ParseFormat<?> find(String name) {
        return switch (name) {
            case "netstat" -> NetstatJson.format();
            case "ss" -> SsJson.format();
            case "portproxy" -> PortProxyJson.format();
            case "portproxy-registry" -> PortProxyJson.registryFormat();
            case "wsl-list" -> WslListJson.format();
            case "wsl-list-quiet" -> WslListJson.quietFormat();
            case "wsl-version" -> WslVersionJson.format();
            case "wslinfo" -> WslInfoJson.format();
            case "wsl-error" -> WslErrorJson.format();
            case "excluded-port-range" -> PortRangesJson.excludedFormat();
            case "dynamic-port" -> PortRangesJson.dynamicFormat();
            case "wsl-conf" -> ConfigJson.wslConf();
            case "wslconfig" -> ConfigJson.wslconfig();
            case "resolv-conf" -> ResolvConfJson.format();
            case "hosts" -> HostsJson.format();
            case "ip-addr" -> LinksJson.format();
            case "ip-route" -> RoutesJson.format();
            case "proc-net-tcp" -> ProcNetJson.tcp();
            case "proc-net-tcp6" -> ProcNetJson.tcp();
            case "proc-net-udp" -> ProcNetJson.udp();
            case "proc-net-udp6" -> ProcNetJson.udp();
            case "proc-net-route" -> ProcNetJson.route();
            case "proc-net-fib-trie" -> ProcNetJson.fibTrie();
            case "proc-net-if-inet6" -> ProcNetJson.ifInet6();
            case "ipconfig" -> IpconfigJson.format();
            default -> cmdlet(name);
        };
    }

    private static @Nullable ParseFormat<?> cmdlet(String name) {
        return switch (name) {
            case "get-netipaddress" -> NetIpAddressJson.format();
            case "get-netadapter" -> NetAdapterJson.format();
            case "get-netipinterface" -> NetIpInterfaceJson.format();
            case "get-netconnectionprofile" -> NetConnectionProfileJson.format();
            case "get-netroute" -> NetRouteJson.format();
            case "get-netudpendpoint" -> NetUdpEndpointJson.format();
            case "get-service" -> ServiceJson.format();
            case "get-netfirewallprofile" -> NetFirewallProfileJson.format();
            case "get-netfirewallrule" -> NetFirewallRuleJson.format();
            case "get-netfirewallportfilter" -> NetFirewallPortFilterJson.format();
            case "get-netfirewalladdressfilter" -> NetFirewallAddressFilterJson.format();
            case "get-netfirewallapplicationfilter" -> NetFirewallApplicationFilterJson.format();
            case "get-netfirewallinterfacefilter" -> NetFirewallInterfaceFilterJson.format();
            case "get-netfirewallhypervvmsetting" -> NetFirewallHyperVVmSettingJson.format();
            case "get-netfirewallhypervrule" -> NetFirewallHyperVRuleJson.format();
            case "get-nettcpconnection" -> NetTcpConnectionJson.format();
            default -> null;
        };
    }

    static Set<String> names() {
        return NAMES;
    }
}
