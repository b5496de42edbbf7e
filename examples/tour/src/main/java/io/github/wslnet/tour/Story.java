// SPDX-License-Identifier: Apache-2.0
package io.github.wslnet.tour;

import static io.github.wslnet.address.TransportPort.tcp;

import io.github.wslnet.address.IpAddress;
import io.github.wslnet.address.TransportPort;
import io.github.wslnet.diagram.Diagram;
import io.github.wslnet.firewall.FirewallRule;
import io.github.wslnet.plan.LanExposure;
import io.github.wslnet.plan.OwnDns;
import io.github.wslnet.plan.Plan;
import io.github.wslnet.plan.Step;
import io.github.wslnet.reach.Explanation;
import io.github.wslnet.reach.Reachability;
import io.github.wslnet.reach.Vantage;
import io.github.wslnet.snapshot.Snapshot;
import io.github.wslnet.socket.Listener;
import io.github.wslnet.testkit.AddressInUseException;
import io.github.wslnet.testkit.FakeDistro;
import io.github.wslnet.testkit.FakeWslHost;
import java.util.List;

/** The chapters that happen on a fake Windows, with this machine's servers in its distro. */
final class Story implements AutoCloseable {
    private static final String DISTRO = "Ubuntu";
    private static final TransportPort WEB = tcp(3000);
    private static final IpAddress WINDOWS_ON_THE_LAN = IpAddress.parse("192.168.0.4");
    private static final LanExposure EXPOSED = LanExposure.of(DISTRO, WEB);

    private final FakeWslHost host;

    Story(List<Listener> servers) {
        this.host = FakeWslHost.nat().distro(DISTRO, ubuntu -> {
            ubuntu.listening(WEB, "node");
            servers.forEach(server -> start(ubuntu, server));
        });
        host.distro("Debian", debian -> {});
    }

    void topology(Page page) {
        page.chapter("The topology");
        page.line("WSL2 has a TCP/IP stack of its own, behind the switch 'vEthernet (WSL)' and Windows' NAT.");
        page.block(Diagram.of(host.snapshot()).toAscii());
        page.line("All distros share one address. Debian asks for a port that Ubuntu has:");
        try {
            host.distro("Debian").listening(WEB, "python3");
        } catch (AddressInUseException refused) {
            page.block(String.valueOf(refused.getMessage()));
        }
    }

    void whoReachesWhom(Page page) {
        page.chapter("Who reaches whom, and as whom");
        host.windows().listening("0.0.0.0", tcp(8080), "httpd.exe");
        host.windows()
                .addFirewallRule(FirewallRule.allow("httpd.exe, as Windows asked at its first start")
                        .tcp("8080")
                        .build());
        List<List<String>> rows = List.of(
                row(Vantage.windows(), "localhost", WEB),
                row(Vantage.windows(), guest().toString(), WEB),
                row(Vantage.distro("Debian"), "localhost", WEB),
                row(Vantage.distro(DISTRO), "localhost", tcp(8080)),
                row(Vantage.distro(DISTRO), WINDOWS_ON_THE_LAN.toString(), tcp(8080)),
                row(Vantage.lan(), WINDOWS_ON_THE_LAN.toString(), WEB),
                row(Vantage.lan(), guest().toString(), WEB));
        page.table(List.of("from", "to", "verdict", "by", "server sees"), rows);
    }

    void exposeToTheLan(Page page) {
        page.chapter("A phone on the LAN wants in");
        page.block(fromLan().toString());
        page.line("The plan:");
        carryOut(Plan.ensuring(EXPOSED).against(host.snapshot()), page);
        page.block(fromLan().toString());
    }

    void restartWindows(Page page) {
        page.chapter("Windows restarts");
        IpAddress before = guest();
        host.restartWindows();
        host.distro(DISTRO).listening(WEB, "node");
        page.line("The guest was " + before + " and is " + guest() + " now. Both rules survived:");
        page.block(fromLan().toString());
    }

    void refresh(Page page) {
        page.chapter("The same goal, planned again");
        page.line("Just the stale rule is replaced:");
        carryOut(Plan.ensuring(EXPOSED).against(host.snapshot()), page);
        page.block(fromLan().toString());
        page.line(
                "Once more: " + Plan.ensuring(EXPOSED).against(host.snapshot()).describe() + ".");
    }

    void manualDns(Page page) {
        page.chapter("Name servers of one's own");
        OwnDns google = OwnDns.of(DISTRO, IpAddress.parse("8.8.8.8"));
        carryOut(Plan.ensuring(google).against(host.snapshot()), page);
        host.distro(DISTRO).start();
        page.line("After the next start /etc/resolv.conf is still ours:");
        page.block(resolvConf(host.snapshot()));
    }

    @Override
    public void close() {
        host.close();
    }

    private void carryOut(Plan plan, Page page) {
        for (Step step : plan.steps()) {
            page.block(step.describe());
            step.commandLines().forEach(command -> page.block("    $ " + command));
            page.block("    undo: " + step.undo());
        }
        host.apply(plan);
        page.line("Applied.");
    }

    private List<String> row(Vantage from, String to, TransportPort port) {
        Reachability.From client = Reachability.in(host.snapshot()).from(from);
        Explanation why = to.equals("localhost") ? client.toLocalhost(port) : client.to(IpAddress.parse(to), port);
        String verdict = why.verdict()
                + why.outcome()
                        .filter(ignored -> !why.isReachable())
                        .map(o -> ", " + o)
                        .orElse("");
        String peer = why.peer().map(Object::toString).orElse("-");
        String via = why.via().isEmpty()
                ? "-"
                : String.join(", ", why.via().stream().map(Object::toString).toList());
        return List.of(from.toString(), to + ":" + port.port(), verdict, via, peer);
    }

    private Explanation fromLan() {
        return Reachability.in(host.snapshot()).from(Vantage.lan()).to(WINDOWS_ON_THE_LAN, WEB);
    }

    private IpAddress guest() {
        return host.snapshot().wsl().eth0Address().orElseThrow();
    }

    private static String resolvConf(Snapshot snapshot) {
        return snapshot.wsl().guests().stream()
                .filter(distro -> distro.name().text().equals(DISTRO))
                .flatMap(distro -> distro.resolvConf().value().stream())
                .flatMap(state -> state.text().stream())
                .findFirst()
                .orElse("(not readable)");
    }

    /** A server of this machine that the story's own one keeps from its port is left out. */
    private static void start(FakeDistro distro, Listener server) {
        try {
            distro.listening(
                    server.address().toString(),
                    server.transportPort(),
                    server.process().orElse("a server of this machine"));
        } catch (AddressInUseException held) {
            // node has port 3000 in this story
        }
    }
}
