// SPDX-License-Identifier: Apache-2.0
package io.github.wslnet.testkit;

import io.github.wslnet.address.TransportPort;
import io.github.wslnet.forward.PortProxyRule;
import io.github.wslnet.relay.LocalhostRelay;
import io.github.wslnet.relay.RelayBind;
import io.github.wslnet.snapshot.StoredForward;
import io.github.wslnet.socket.Listener;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The sockets of the fake Windows: programs', IP Helper's for the forwards, and the relay's.
 *
 * <p>Who binds first matters, as on a real Windows: a socket that is there is left alone. The relay asks once for each
 * server in Linux and, when it is refused, not again until that server has gone and come back.
 */
final class WindowsSockets {
    /** The relay's process id in the articles' netstat. */
    private static final int RELAY_PID = 30968;

    private static final int IP_HELPER_PID = 4012;
    private static final Listener RPC = Listener.tcp("0.0.0.0", 135)
            .by("svchost.exe", 1080)
            .account(Listener.Account.OTHER)
            .build();

    private final List<Listener> programs = new ArrayList<>();
    private final List<Listener> relayed = new ArrayList<>();
    private final List<Listener> askedFor = new ArrayList<>();
    private final List<Listener> forwarded = new ArrayList<>();
    private final ReservedPorts reserved;

    WindowsSockets(ReservedPorts reserved) {
        this.reserved = reserved;
    }

    /** Returns all of them, the ones that every Windows has first. */
    List<Listener> all() {
        List<Listener> all = ownedByOthers();
        all.addAll(relayed);
        return List.copyOf(all);
    }

    private List<Listener> ownedByOthers() {
        List<Listener> all = new ArrayList<>();
        all.add(RPC);
        all.addAll(programs);
        all.addAll(forwarded);
        return all;
    }

    List<Listener> programs() {
        return List.copyOf(programs);
    }

    List<Listener> relayed() {
        return List.copyOf(relayed);
    }

    void listen(Listener wanted, WorldState world) {
        requireFree(wanted);
        programs.add(wanted);
        refresh(world);
    }

    void close(TransportPort port, WorldState world) {
        programs.removeIf(listener -> listener.transportPort().equals(port));
        refresh(world);
    }

    /**
     * Refuses a socket that Winsock would: on the very address of another, beside one that wants its port for itself, or
     * in a range that Windows keeps. A wildcard and an address may share a port otherwise.
     */
    void requireFree(Listener wanted) {
        requireNotReserved(wanted);
        all().stream().filter(other -> refuses(other, wanted)).findFirst().ifPresent(holder -> {
            throw held(wanted, holder);
        });
    }

    private static boolean refuses(Listener held, Listener wanted) {
        if (!held.transportPort().equals(wanted.transportPort())
                || !held.address().sameFamilyAs(wanted.address())) {
            return false;
        }
        boolean shared = held.binding() == Listener.Binding.REUSE && wanted.binding() == Listener.Binding.REUSE;
        boolean overlaps = held.isWildcard() || wanted.isWildcard();
        boolean exclusive =
                held.binding() == Listener.Binding.EXCLUSIVE || wanted.binding() == Listener.Binding.EXCLUSIVE;
        return held.address().equals(wanted.address()) && !shared || overlaps && exclusive;
    }

    /** Refuses a socket of the guest on a port that any socket of Windows holds. */
    void requireUnheld(Listener wanted) {
        requireNotReserved(wanted);
        all().stream()
                .filter(other -> other.transportPort().equals(wanted.transportPort()))
                .findFirst()
                .ifPresent(holder -> {
                    throw held(wanted, holder);
                });
    }

    private void requireNotReserved(Listener wanted) {
        reserved.excluding(wanted.transportPort()).ifPresent(range -> {
            throw new AddressInUseException(wanted, "Windows, which keeps the ports " + range + " for itself");
        });
    }

    private static AddressInUseException held(Listener wanted, Listener holder) {
        return new AddressInUseException(wanted, holder.process().orElse("a program") + " on Windows");
    }

    void reset() {
        programs.clear();
        relayed.clear();
        askedFor.clear();
        forwarded.clear();
    }

    /** Lets IP Helper give up what is no longer wanted and take what has become possible. */
    void refresh(WorldState world) {
        List<Listener> wanted = wantedForwards(world);
        forwarded.retainAll(wanted);
        for (Listener one : wanted) {
            if (!forwarded.contains(one) && isFree(one) && !world.holders().guestHolds(one.transportPort())) {
                forwarded.add(one);
            }
        }
    }

    private boolean isFree(Listener wanted) {
        return reserved.excluding(wanted.transportPort()).isEmpty()
                && all().stream().noneMatch(other -> refuses(other, wanted));
    }

    /**
     * Lets the relay look at the servers in Linux, as it does each second.
     *
     * @param wsl1 the sockets of WSL1 distros, which are Windows' own
     * @param process its name; empty when there is none
     */
    void scan(List<Listener> guest, List<Listener> wsl1, Optional<String> process) {
        List<Listener> wanted = process.stream()
                .flatMap(name -> LocalhostRelay.listeners(guest, name).stream())
                .map(one -> one.withPid(RELAY_PID))
                .toList();
        relayed.retainAll(wanted);
        askedFor.retainAll(wanted);
        for (Listener one : wanted) {
            if (!askedFor.contains(one)) {
                askedFor.add(one);
                if (relayMayBind(one, wsl1)) {
                    relayed.add(one);
                }
            }
        }
    }

    private boolean relayMayBind(Listener wanted, List<Listener> wsl1) {
        List<Listener> others = ownedByOthers();
        others.addAll(wsl1);
        return reserved.excluding(wanted.transportPort()).isEmpty()
                && RelayBind.beside(others, wanted.address(), wanted.port()) != RelayBind.FAILS;
    }

    private static List<Listener> wantedForwards(WorldState world) {
        if (!"Running".equals(world.services().get("iphlpsvc"))) {
            return List.of();
        }
        return world.forwards().stream()
                .map(StoredForward::rule)
                .filter(PortProxyRule::isValid)
                .flatMap(rule -> socketOf(rule).stream())
                .toList();
    }

    private static Optional<Listener> socketOf(PortProxyRule rule) {
        return rule.listenIp()
                .flatMap(address -> rule.listenPort()
                        .map(port -> Listener.on(address, TransportPort.tcp(port.number()))
                                .by("svchost.exe", IP_HELPER_PID)
                                .account(Listener.Account.OTHER)
                                .build()));
    }
}
