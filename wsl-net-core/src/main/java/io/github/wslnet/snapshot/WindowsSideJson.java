// SPDX-License-Identifier: Apache-2.0
package io.github.wslnet.snapshot;

import io.github.wslnet.adapter.Adapter;
import io.github.wslnet.address.InterfaceAddress;
import io.github.wslnet.address.IpAddress;
import io.github.wslnet.address.Port;
import io.github.wslnet.address.PortRange;
import io.github.wslnet.address.Transport;
import io.github.wslnet.firewall.FirewallProfile;
import io.github.wslnet.forward.PortProxyEndpoint;
import io.github.wslnet.forward.PortProxyFamily;
import io.github.wslnet.forward.PortProxyRule;
import io.github.wslnet.json.JsonCursor;
import io.github.wslnet.json.JsonObject;
import io.github.wslnet.known.Known;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;

/** The JSON form of what was read on Windows. */
final class WindowsSideJson {
    private static final String OWN = "wsl-net";

    private WindowsSideJson() {}

    static WindowsSide read(JsonCursor at) {
        return WindowsSide.builder()
                .build(at.known("build", JsonCursor::integer))
                .elevated(at.known("elevated", JsonCursor::bool))
                .adapters(at.known("adapters", adapters -> adapters.list(WindowsSideJson::adapter)))
                .listeners(at.known("listeners", listeners -> listeners.list(ListenerJson::read)))
                .portProxy(at.known("portproxy", rules -> rules.list(WindowsSideJson::forward)))
                .services(at.known("services", WindowsSideJson::services))
                .firewall(at.known("firewall", FirewallJson::read))
                .excludedPorts(at.known(
                        "excludedPorts", all -> byTransport(all, list -> list.list(WindowsSideJson::range))))
                .dynamicPorts(at.known("dynamicPorts", all -> byTransport(all, WindowsSideJson::range)))
                .natRegistry(at.known("registry", WindowsSideJson::registry))
                .globalConfig(at.known("globalConfig", JsonCursor::text))
                .globalConfigFile(at.known("globalConfigFile", ConfigFileJson::readFile))
                .policies(at.known("policies", ConfigFileJson::readPolicies))
                .tcpip6DisabledComponents(at.known("tcpip6DisabledComponents", JsonCursor::integer))
                .routes(at.known("routes", all -> all.list(one -> HostJson.readRoute(one, "interface"))))
                .interfaceMetrics(at.known("interfaces", all -> all.list(HostJson::readMetric)))
                .power(at.known("power", HostJson::readPower))
                .hosts(at.known("hosts", JsonCursor::text))
                .proxy(at.known("proxy", HostJson::readProxy))
                .processes(at.known("processes", all -> all.list(HostJson::readProcess)))
                .privilege(at.known("elevation", WindowsSideJson::privilege))
                .firewallProducts(at.known("firewallProducts", SnapshotJson::texts))
                .build();
    }

    static Object write(WindowsSide windows) {
        return new KnownObject()
                .put("build", windows.build(), build -> build)
                .put("elevated", windows.elevated(), elevated -> elevated)
                .putList("adapters", windows.adapters(), WindowsSideJson::adapter)
                .putList("listeners", windows.listeners(), ListenerJson::write)
                .putList("portproxy", windows.portProxy(), WindowsSideJson::forward)
                .put("services", windows.services(), WindowsSideJson::services)
                .put("firewall", windows.firewall(), FirewallJson::write)
                .put("excludedPorts", windows.excludedPorts(), all -> byTransport(all, WindowsSideJson::ranges))
                .put("dynamicPorts", windows.dynamicPorts(), all -> byTransport(all, WindowsSideJson::range))
                .put("registry", windows.natRegistry(), WindowsSideJson::registry)
                .put("globalConfig", windows.globalConfig(), text -> text)
                .put("globalConfigFile", windows.globalConfigFile(), ConfigFileJson::writeFile)
                .put("policies", windows.policies(), ConfigFileJson::writePolicies)
                .put("tcpip6DisabledComponents", windows.tcpip6DisabledComponents(), value -> value)
                .putList("routes", windows.routes(), route -> HostJson.writeRoute(route, "interface"))
                .putList("interfaces", windows.interfaceMetrics(), HostJson::writeMetric)
                .put("power", windows.power(), HostJson::writePower)
                .put("hosts", windows.hosts(), text -> text)
                .put("proxy", windows.proxy(), HostJson::writeProxy)
                .putList("processes", windows.processes(), HostJson::writeProcess)
                .put("elevation", windows.privilege(), Privilege::toString)
                .putList("firewallProducts", windows.firewallProducts(), name -> name)
                .toTree();
    }

    private static Privilege privilege(JsonCursor at) {
        return at.oneOf("elevated, can-prompt or cannot-prompt", Privilege::tryParse);
    }

    private static Adapter adapter(JsonCursor at) {
        Adapter.Builder adapter = Adapter.unread(at.get("name").text());
        at.find("index").map(JsonCursor::integer).ifPresent(adapter::index);
        return adapter.up(at.known("up", JsonCursor::bool))
                .mtu(at.known("mtu", JsonCursor::integer))
                .profile(at.known(
                        "profile", profile -> profile.oneOf("Domain, Private or Public", FirewallProfile::tryParse)))
                .addresses(at.known("addresses", all -> all.list(one -> one.parsed(InterfaceAddress::parse))))
                .gateways(at.known("gateways", all -> all.list(one -> one.parsed(IpAddress::parse))))
                .build();
    }

    private static Object adapter(Adapter adapter) {
        KnownObject object = new KnownObject();
        object.object().put("name", adapter.name()).putIfPresent("index", adapter.index());
        return object.put("up", adapter.up(), up -> up)
                .put("mtu", adapter.mtu(), mtu -> mtu)
                .put("profile", adapter.profile(), FirewallProfile::toString)
                .putList("addresses", adapter.addresses(), InterfaceAddress::toString)
                .putList("gateways", adapter.gateways(), IpAddress::toString)
                .toTree();
    }

    private static StoredForward forward(JsonCursor at) {
        PortProxyRule rule = new PortProxyRule(
                at.get("family").oneOf("v4tov4, v4tov6, v6tov4 or v6tov6", PortProxyFamily::tryParse),
                endpoint(at, "listen"),
                endpoint(at, "connect"));
        return new StoredForward(rule, owner(at));
    }

    private static PortProxyEndpoint endpoint(JsonCursor at, String side) {
        String port = portText(at.get(side + "Port"));
        return at.get(side + "Address").parsed(address -> PortProxyEndpoint.of(address, port));
    }

    /** An owner of null means that the record was read and does not hold the rule; that differs from no key. */
    private static Known<Boolean> owner(JsonCursor at) {
        boolean isNull = at.has("owner") && at.find("owner").isEmpty();
        return isNull
                ? Known.of(false)
                : at.known("owner", owner -> owner.text().equals(OWN));
    }

    private static String portText(JsonCursor at) {
        return at.isText() ? at.text() : Integer.toString(at.integer());
    }

    private static Object forward(StoredForward stored) {
        PortProxyRule rule = stored.rule();
        KnownObject object = new KnownObject();
        object.object()
                .putText("family", rule.family())
                .put("listenAddress", rule.listen().address())
                .putTree("listenPort", portTree(rule.listen()))
                .put("connectAddress", rule.connect().address())
                .putTree("connectPort", portTree(rule.connect()));
        return object.put("owner", stored.own(), own -> own ? OWN : null).toTree();
    }

    private static Object portTree(PortProxyEndpoint endpoint) {
        return endpoint.port().<Object>map(port -> port.number()).orElse(endpoint.portText());
    }

    private static Map<String, WindowsService> services(JsonCursor at) {
        Map<String, WindowsService> services = new LinkedHashMap<>();
        for (String name : at.members().keySet()) {
            Known<WindowsService> service = at.known(name, WindowsSideJson::service);
            Known<String> unread = service.map(read -> "");
            services.put(name, service.orElse(new WindowsService(unread, unread)));
        }
        return services;
    }

    private static WindowsService service(JsonCursor at) {
        return new WindowsService(at.known("state", JsonCursor::text), at.known("start", JsonCursor::text));
    }

    private static Object services(Map<String, WindowsService> services) {
        JsonObject object = new JsonObject();
        new TreeMap<>(services)
                .forEach((name, service) -> object.putTree(
                        name,
                        new KnownObject()
                                .put("state", service.state(), state -> state)
                                .put("start", service.start(), start -> start)
                                .toTree()));
        return object.toTree();
    }

    private static <T> Map<Transport, T> byTransport(JsonCursor at, Function<JsonCursor, T> read) {
        Map<Transport, T> all = new EnumMap<>(Transport.class);
        for (Transport transport : Transport.values()) {
            Optional<JsonCursor> one = at.find(transport.toString());
            one.map(read).ifPresent(value -> all.put(transport, value));
        }
        return all;
    }

    private static <T> Object byTransport(Map<Transport, T> all, Function<T, ?> toTree) {
        JsonObject object = new JsonObject();
        new TreeMap<>(all).forEach((transport, value) -> object.putTree(transport.toString(), toTree.apply(value)));
        return object.toTree();
    }

    private static PortRange range(JsonCursor at) {
        List<JsonCursor> ends = at.elements();
        if (ends.size() != 2) {
            throw at.error("must be a first and a last port");
        }
        Port first = SnapshotJson.port(ends.get(0));
        Port last = SnapshotJson.port(ends.get(1));
        if (last.compareTo(first) < 0) {
            throw at.error("must go upwards");
        }
        return new PortRange(first, last);
    }

    private static Object range(PortRange range) {
        return List.of(range.first().number(), range.last().number());
    }

    private static Object ranges(List<PortRange> ranges) {
        return ranges.stream().map(WindowsSideJson::range).toList();
    }

    private static NatRegistry registry(JsonCursor at) {
        return new NatRegistry(
                at.known("natNetwork", JsonCursor::text),
                at.known("natGatewayIpAddress", JsonCursor::text),
                at.known("natIpAddress", JsonCursor::text));
    }

    private static Object registry(NatRegistry registry) {
        return new KnownObject()
                .put("natNetwork", registry.network(), text -> text)
                .put("natGatewayIpAddress", registry.gateway(), text -> text)
                .put("natIpAddress", registry.guest(), text -> text)
                .toTree();
    }
}
