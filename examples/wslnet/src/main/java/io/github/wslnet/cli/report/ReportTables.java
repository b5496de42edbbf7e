// SPDX-License-Identifier: Apache-2.0
package io.github.wslnet.cli.report;

import io.github.wslnet.adapter.Adapter;
import io.github.wslnet.address.PortRange;
import io.github.wslnet.address.Transport;
import io.github.wslnet.firewall.Firewall;
import io.github.wslnet.firewall.FirewallRule;
import io.github.wslnet.known.Known;
import io.github.wslnet.snapshot.Distro;
import io.github.wslnet.snapshot.Snapshot;
import io.github.wslnet.snapshot.StoredForward;
import io.github.wslnet.snapshot.WindowsService;
import io.github.wslnet.snapshot.WindowsSide;
import io.github.wslnet.socket.Listener;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The lists of a snapshot as tables, each folded away until it is wanted. */
final class ReportTables {
    /** A page with more rows than these is slow to open; the rest stands in the JSON. */
    private static final int MOST_ROWS = 300;

    private final Html html;
    private final Snapshot snapshot;

    ReportTables(Html html, Snapshot snapshot) {
        this.html = html;
        this.snapshot = snapshot;
    }

    void write() {
        WindowsSide windows = snapshot.windows();
        table(
                "Adapters of Windows",
                List.of("name", "up", "MTU", "profile", "addresses"),
                windows.adapters()
                        .map(all -> all.stream().map(ReportTables::adapter).toList()));
        table(
                "Sockets of Windows",
                List.of("transport", "address", "process"),
                windows.listeners()
                        .map(all -> all.stream().map(ReportTables::listener).toList()));
        for (Distro distro : snapshot.wsl().distros().orElse(List.of())) {
            table(
                    "Sockets of " + distro.name(),
                    List.of("transport", "address", "process"),
                    distro.listeners()
                            .map(all -> all.stream().map(ReportTables::listener).toList()));
        }
        table(
                "Portproxy rules",
                List.of("rule", "made by wsl-net"),
                windows.portProxy()
                        .map(all -> all.stream().map(ReportTables::forward).toList()));
        table(
                "Inbound firewall rules",
                List.of("name", "action", "protocol", "ports", "from", "profiles", "program"),
                rules(windows.firewall()));
        table("Services", List.of("name", "state", "start"), windows.services().map(ReportTables::services));
        table(
                "Reserved ports",
                List.of("transport", "ports"),
                windows.excludedPorts().map(ReportTables::reserved));
    }

    private static List<List<String>> services(Map<String, WindowsService> all) {
        List<List<String>> rows = new ArrayList<>();
        new TreeMap<>(all)
                .forEach((name, service) -> rows.add(List.of(name, text(service.state()), text(service.start()))));
        return rows;
    }

    private static List<List<String>> reserved(Map<Transport, List<PortRange>> all) {
        List<List<String>> rows = new ArrayList<>();
        all.forEach((transport, ranges) ->
                ranges.forEach(range -> rows.add(List.of(transport.toString(), range.toString()))));
        return rows;
    }

    private static Known<List<List<String>>> rules(Known<Firewall> firewall) {
        Known<List<FirewallRule>> rules =
                firewall.value().map(Firewall::rules).orElseGet(() -> Known.unreadable(firewall.whyNot()));
        return rules.map(all -> all.stream()
                .filter(rule -> rule.enabled() && rule.inbound())
                .map(ReportTables::rule)
                .toList());
    }

    private void table(String title, List<String> headings, Known<List<List<String>>> known) {
        List<List<String>> rows = known.orElse(List.of());
        html.open("details").element("summary", title + " (" + (known.isKnown() ? rows.size() : "not known") + ")");
        if (rows.isEmpty()) {
            html.element("p", known.isKnown() ? "none" : known.whyNot()).close();
            return;
        }
        html.open("div", "class", "scroll", "tabindex", "0", "role", "region", "aria-label", title);
        html.open("table").open("thead").open("tr");
        headings.forEach(heading -> html.element("th", heading, "scope", "col"));
        html.close().close().open("tbody");
        rows.stream().limit(MOST_ROWS).forEach(row -> {
            html.open("tr");
            row.forEach(cell -> html.element("td", cell));
            html.close();
        });
        html.close().close().close();
        if (rows.size() > MOST_ROWS) {
            html.element("p", (rows.size() - MOST_ROWS) + " more are in the snapshot");
        }
        html.close();
    }

    private static List<String> adapter(Adapter adapter) {
        return List.of(
                adapter.name(),
                text(adapter.up()),
                text(adapter.mtu()),
                text(adapter.effectiveProfile()),
                adapter.addresses().map(ReportTables::joined).orElse("unknown"));
    }

    private static List<String> listener(Listener listener) {
        String pid = listener.pid().isPresent() ? " (" + listener.pid().getAsInt() + ")" : "";
        return List.of(
                listener.transport().toString(),
                listener.endpoint().toString(),
                listener.process().orElse("") + pid);
    }

    private static List<String> forward(StoredForward stored) {
        return List.of(stored.rule().toString(), text(stored.own()));
    }

    private static List<String> rule(FirewallRule rule) {
        return List.of(
                rule.name(),
                rule.action().toString(),
                rule.protocol(),
                joined(rule.localPorts()),
                joined(rule.remoteAddresses()),
                joined(rule.profiles()),
                rule.program().orElse(""));
    }

    private static String joined(List<?> items) {
        return String.join(", ", items.stream().map(Object::toString).toList());
    }

    private static String text(Known<?> field) {
        return field.value().map(Object::toString).orElse("unknown");
    }
}
