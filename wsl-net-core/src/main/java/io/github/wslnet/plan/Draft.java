// SPDX-License-Identifier: Apache-2.0
package io.github.wslnet.plan;

import io.github.wslnet.adapter.Adapter;
import io.github.wslnet.address.TransportPort;
import io.github.wslnet.firewall.ChangingFirewall;
import io.github.wslnet.firewall.Firewall;
import io.github.wslnet.snapshot.Snapshot;
import io.github.wslnet.socket.Listener;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A plan in the making: the steps so far, and what is there once they are taken.
 *
 * <p>Forwards and rules of the host's firewall may be many, and each step changes one of them. So they are kept apart from
 * the snapshot, in tables; the snapshot itself has the rest.
 */
final class Draft {
    private final List<Step> steps = new ArrayList<>();
    private final List<String> warnings = new ArrayList<>();
    private final DraftForwards forwards;
    private final ChangingFirewall firewall;
    private final Map<TransportPort, List<Listener>> windowsListeners = new HashMap<>();
    private final List<Adapter> lanAdapters;
    private Snapshot snapshot;

    Draft(Snapshot snapshot) {
        this.snapshot = snapshot;
        this.forwards = new DraftForwards(snapshot.windows().portProxy());
        this.firewall = ChangingFirewall.of(snapshot.windows().firewall());
        this.lanAdapters = snapshot.windows().lanAdapters();
        snapshot.windows()
                .listeners()
                .orElse(List.of())
                .forEach(listener -> windowsListeners
                        .computeIfAbsent(listener.transportPort(), absent -> new ArrayList<>(1))
                        .add(listener));
    }

    /**
     * Returns the machine as the steps so far leave it, so that goals do not work against each other; its forwards and
     * rules of the host's firewall are those of before.
     */
    Snapshot snapshot() {
        return snapshot;
    }

    /** Returns the forwards as the steps so far leave them. */
    DraftForwards forwards() {
        return forwards;
    }

    /** Returns the host's firewall as the steps so far leave it. */
    ChangingFirewall firewall() {
        return firewall;
    }

    /** Returns what listens on a port of Windows. */
    List<Listener> windowsListeners(TransportPort port) {
        return windowsListeners.getOrDefault(port, List.of());
    }

    /** Returns the adapters by which hosts of a LAN come in; no step changes those. */
    List<Adapter> lanAdapters() {
        return lanAdapters;
    }

    void add(Step step) {
        steps.add(step);
        if (step instanceof Step.PortProxyAdd add) {
            forwards.add(add.rule());
        } else if (step instanceof Step.PortProxyDelete delete) {
            forwards.delete(delete.rule());
        } else if (step instanceof OwnershipStep owning) {
            forwards.own(owning.rule(), owning instanceof OwnershipStep.Adopt);
        } else if (step instanceof Step.FirewallAllow allow) {
            firewall.add(allow.rule());
        } else if (step instanceof Step.FirewallRemove remove) {
            firewall.remove(remove.rule());
        } else {
            snapshot = Foresight.after(step, snapshot);
        }
    }

    /** Returns the whole machine as the steps so far leave it. */
    Snapshot foreseen() {
        return snapshot.mapWindows(windows -> windows.withPortProxy(forwards.now())
                .withFirewall(firewall.now()
                        .map(host -> new Firewall(
                                host.profiles(),
                                host.rules(),
                                windows.firewall().value().orElse(host).hyperV()))));
    }

    void warn(String sentence) {
        warnings.add(sentence);
    }

    List<Step> steps() {
        return steps;
    }

    List<String> warnings() {
        return warnings;
    }
}
