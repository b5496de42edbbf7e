// SPDX-License-Identifier: Apache-2.0
package io.github.wslnet.cli.parse;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The formats by name; each is made only when asked for, so that a call loads no other format's classes. */
final class ParseFormats {
    private static final Map<String, Supplier<ParseFormat<?>>> FORMATS = new LinkedHashMap<>();

    static {
        FORMATS.put("netstat", NetstatJson::format);
        FORMATS.put("ss", SsJson::format);
        FORMATS.put("portproxy", PortProxyJson::format);
        FORMATS.put("portproxy-registry", PortProxyJson::registryFormat);
        FORMATS.put("wsl-list", WslListJson::format);
        FORMATS.put("wsl-list-quiet", WslListJson::quietFormat);
        FORMATS.put("wsl-version", WslVersionJson::format);
        FORMATS.put("wslinfo", WslInfoJson::format);
        FORMATS.put("wsl-error", WslErrorJson::format);
        FORMATS.put("excluded-port-range", PortRangesJson::excludedFormat);
        FORMATS.put("dynamic-port", PortRangesJson::dynamicFormat);
        FORMATS.put("wsl-conf", ConfigJson::wslConf);
        FORMATS.put("wslconfig", ConfigJson::wslconfig);
        FORMATS.put("resolv-conf", ResolvConfJson::format);
        FORMATS.put("hosts", HostsJson::format);
        FORMATS.put("ip-addr", LinksJson::format);
        FORMATS.put("ip-route", RoutesJson::format);
        FORMATS.put("proc-net-tcp", ProcNetJson::tcp);
        FORMATS.put("proc-net-tcp6", ProcNetJson::tcp);
        FORMATS.put("proc-net-udp", ProcNetJson::udp);
        FORMATS.put("proc-net-udp6", ProcNetJson::udp);
        FORMATS.put("proc-net-route", ProcNetJson::route);
        FORMATS.put("proc-net-fib-trie", ProcNetJson::fibTrie);
        FORMATS.put("proc-net-if-inet6", ProcNetJson::ifInet6);
        FORMATS.put("get-netipaddress", NetIpAddressJson::format);
        FORMATS.put("get-netadapter", NetAdapterJson::format);
        FORMATS.put("get-netipinterface", NetIpInterfaceJson::format);
        FORMATS.put("get-netconnectionprofile", NetConnectionProfileJson::format);
        FORMATS.put("get-netroute", NetRouteJson::format);
        FORMATS.put("get-netudpendpoint", NetUdpEndpointJson::format);
        FORMATS.put("get-service", ServiceJson::format);
        FORMATS.put("get-netfirewallprofile", NetFirewallProfileJson::format);
        FORMATS.put("get-netfirewallrule", NetFirewallRuleJson::format);
        FORMATS.put("get-netfirewallportfilter", NetFirewallPortFilterJson::format);
        FORMATS.put("get-netfirewalladdressfilter", NetFirewallAddressFilterJson::format);
        FORMATS.put("get-netfirewallapplicationfilter", NetFirewallApplicationFilterJson::format);
        FORMATS.put("get-netfirewallinterfacefilter", NetFirewallInterfaceFilterJson::format);
        FORMATS.put("get-netfirewallhypervvmsetting", NetFirewallHyperVVmSettingJson::format);
        FORMATS.put("get-netfirewallhypervrule", NetFirewallHyperVRuleJson::format);
        FORMATS.put("ipconfig", IpconfigJson::format);
        FORMATS.put("get-nettcpconnection", NetTcpConnectionJson::format);
    }

    private ParseFormats() {}

    static @Nullable ParseFormat<?> find(String name) {
        Supplier<ParseFormat<?>> format = FORMATS.get(name);
        return format == null ? null : format.get();
    }

    static Set<String> names() {
        return FORMATS.keySet();
    }
}
