// SPDX-License-Identifier: Apache-2.0
package io.github.wslnet.testkit.assertj;

import io.github.wslnet.address.IpAddress;
import io.github.wslnet.address.TransportPort;
import io.github.wslnet.distro.DistroName;
import io.github.wslnet.firewall.Firewall;
import io.github.wslnet.firewall.FirewallRule;
import io.github.wslnet.firewall.HyperVFirewall;
import io.github.wslnet.forward.PortProxyRule;
import io.github.wslnet.known.Known;
import io.github.wslnet.snapshot.Distro;
import io.github.wslnet.snapshot.Snapshot;
import io.github.wslnet.snapshot.StoredForward;
import io.github.wslnet.socket.Listener;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.assertj.core.api.AbstractAssert;

/**
 * Says what a machine looks like. What was not read satisfies none of these.
 *
 * @since 0.1.0
 */
public final class SnapshotAssert extends AbstractAssert<SnapshotAssert, Snapshot> {
    SnapshotAssert(Snapshot snapshot) {
        super(snapshot, SnapshotAssert.class);
    }

    /**
     * Says that a portproxy rule leads from a port of Windows to where a distro is <em>now</em>: a rule that has gone
     * stale does not count.
     *
     * @param listen the port on Windows
     * @param distro the distro, which has to be installed; no other distro may hold the port in Linux
     * @param port the port in Linux
     */
    public SnapshotAssert forwards(TransportPort listen, String distro, int port) {
        boolean installed = actual.wsl().distro(DistroName.of(distro)).isPresent();
        boolean leads = rules().anyMatch(rule -> leads(rule, listen, port));
        return require(
                installed && leads && !isHeldByAnother(distro, port),
                "to forward " + listen + " to port " + port + " of " + distro,
                forwards());
    }

    /** Says that there is this very portproxy rule. */
    public SnapshotAssert hasForward(PortProxyRule wanted) {
        return require(rules().anyMatch(wanted::equals), "to have the portproxy rule " + wanted, forwards());
    }

    /** Says that there is no portproxy rule at all, others' included. */
    public SnapshotAssert hasNoForwards() {
        return require(
                actual.windows().portProxy().value().filter(List::isEmpty).isPresent(),
                "to have no portproxy rules",
                forwards());
    }

    /** Says that the host's firewall has a rule of this name. */
    public SnapshotAssert hasFirewallRule(String name) {
        return require(named(hostRules(), name), "to have the firewall rule '" + name + "'", names(hostRules()));
    }

    /** Says that the host's firewall is known to have no rule of this name. */
    public SnapshotAssert hasNoFirewallRule(String name) {
        return require(
                hostRules().isKnown() && !named(hostRules(), name),
                "to have no firewall rule '" + name + "'",
                names(hostRules()));
    }

    /** Says that the host's firewall is known to have no rules at all. */
    public SnapshotAssert hasNoFirewallRules() {
        return require(
                hostRules().value().filter(List::isEmpty).isPresent(), "to have no firewall rules", names(hostRules()));
    }

    /** Says that the Hyper-V firewall has a rule of this name. */
    public SnapshotAssert hasHyperVRule(String name) {
        return require(
                named(hyperVRules(), name), "to have the Hyper-V firewall rule '" + name + "'", names(hyperVRules()));
    }

    /** Says that a program on Windows, a relay perhaps, listens on a port. */
    public SnapshotAssert listensOnWindows(TransportPort port) {
        List<Listener> listeners = actual.windows().listeners().orElse(List.of());
        return require(
                listeners.stream().anyMatch(listener -> listener.transportPort().equals(port)),
                "to listen on " + port + " on Windows",
                lines(listeners));
    }

    /** Says that a distro runs. */
    public SnapshotAssert runs(String distro) {
        return require(state(distro).equals(Optional.of("Running")), "to run " + distro, distros());
    }

    /** Says that a distro is installed and does not run. */
    public SnapshotAssert hasStopped(String distro) {
        return require(state(distro).equals(Optional.of("Stopped")), "to have " + distro + " stopped", distros());
    }

    /** Says that the machine is as it was, apart from times. */
    public SnapshotAssert isAsBefore(Snapshot before) {
        Snapshot now = withoutTimes(actual);
        Snapshot then = withoutTimes(before);
        return require(now.equals(then), "to be as before:\n" + then, "it is:\n" + now);
    }

    private static Snapshot withoutTimes(Snapshot snapshot) {
        return snapshot.withTakenAt(Known.absent())
                .mapWindows(windows -> windows.withGlobalConfigFile(Known.absent()))
                .mapWsl(wsl -> wsl.withVmStartedAt(Known.absent())
                        .withDistros(wsl.distros()
                                .<List<Distro>>map(all -> all.stream()
                                        .map(distro -> distro.withStartedAt(Known.absent())
                                                .withWslConfModifiedAt(Known.absent()))
                                        .toList())));
    }

    private boolean leads(PortProxyRule rule, TransportPort listen, int port) {
        return rule.listenPort().filter(listen.port()::equals).isPresent()
                && rule.connectPort().filter(to -> to.number() == port).isPresent()
                && rule.connectIp().filter(this::isGuest).isPresent();
    }

    private boolean isGuest(IpAddress target) {
        return target.isLoopback() || actual.wsl().guestHolds(target);
    }

    private boolean isHeldByAnother(String distro, int port) {
        return actual.wsl().guests().stream()
                .filter(other -> !other.name().equals(DistroName.of(distro)))
                .flatMap(other -> other.listeners().orElse(List.of()).stream())
                .anyMatch(listener -> listener.port().number() == port);
    }

    private Stream<PortProxyRule> rules() {
        return actual.windows().portProxy().orElse(List.of()).stream().map(StoredForward::rule);
    }

    private String forwards() {
        String guest = actual.wsl().eth0Address().map(IpAddress::toString).orElse("not known");
        return "the guest is at " + guest + ", the rules are: "
                + actual.windows().portProxy().map(all -> lines(rules().toList()));
    }

    private Known<List<FirewallRule>> hostRules() {
        return flat(actual.windows().firewall().map(Firewall::rules));
    }

    private Known<List<FirewallRule>> hyperVRules() {
        return flat(flat(actual.windows().firewall().map(Firewall::hyperV)).map(HyperVFirewall::rules));
    }

    private static <T> Known<T> flat(Known<Known<T>> nested) {
        return nested.value().orElseGet(() -> Known.unreadable(nested.whyNot()));
    }

    private static boolean named(Known<List<FirewallRule>> rules, String name) {
        return rules.orElse(List.of()).stream().anyMatch(rule -> rule.name().equals(name));
    }

    private static String names(Known<List<FirewallRule>> rules) {
        return "the rules are: "
                + rules.map(all -> lines(all.stream().map(FirewallRule::name).toList()));
    }

    private Optional<String> state(String distro) {
        return actual.wsl()
                .distro(DistroName.of(distro))
                .flatMap(found -> found.state().value());
    }

    private String distros() {
        return "the distros are: "
                + actual.wsl()
                        .distros()
                        .map(all -> lines(all.stream()
                                .map(distro -> distro.name() + " " + distro.state())
                                .toList()));
    }

    private static String lines(Collection<?> values) {
        return values.isEmpty()
                ? "none"
                : values.stream().map(value -> "\n  " + value).collect(Collectors.joining());
    }

    private SnapshotAssert require(boolean holds, String expected, String found) {
        if (!holds) {
            failWithMessage("%s", "Expected the machine " + expected + "; " + found);
        }
        return this;
    }
}
