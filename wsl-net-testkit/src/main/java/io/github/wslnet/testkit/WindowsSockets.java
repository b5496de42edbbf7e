// SPDX-License-Identifier: Apache-2.0
package io.github.wslnet.testkit;

import io.github.wslnet.address.TransportPort;
import io.github.wslnet.distro.WslVersion;
import io.github.wslnet.forward.PortProxyRule;
import io.github.wslnet.relay.LocalhostRelay;
import io.github.wslnet.snapshot.Era;
import io.github.wslnet.snapshot.StoredForward;
import io.github.wslnet.socket.Listener;
import io.github.wslnet.socket.PortClaim;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * The sockets of the fake Windows: programs', IP Helper's for the forwards, and the relay's.
 *
 * <p>Who binds first matters, as on a real Windows: a socket that is there is left alone, and one that could not be had
 * is asked for again at the next change. (The real relay asks again only when the Linux server comes back.)
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
    private final List<Listener> forwarded = new ArrayList<>();

    /** Returns all of them, the ones that every Windows has first. */
    List<Listener> all() {
        List<Listener> all = new ArrayList<>();
        all.add(RPC);
        all.addAll(programs);
        all.addAll(forwarded);
        all.addAll(relayed);
        return List.copyOf(all);
    }

    void listen(Listener wanted, World world) {
        requireFree(wanted);
        programs.add(wanted);
        refresh(world);
    }

    void close(TransportPort port, World world) {
        programs.removeIf(listener -> listener.transportPort().equals(port));
        refresh(world);
    }

    /** Refuses a socket on the very address of another; a wildcard and an address may share a port on Windows. */
    void requireFree(Listener wanted) {
        holder(wanted).ifPresent(holder -> {
            throw new AddressInUseException(wanted, holder.process().orElse("a program") + " on Windows");
        });
    }

    /** Refuses a socket of the guest on a port that any socket of Windows holds. */
    void requireUnheld(Listener wanted) {
        all().stream()
                .filter(other -> other.transportPort().equals(wanted.transportPort()))
                .findFirst()
                .ifPresent(holder -> {
                    throw new AddressInUseException(wanted, holder.process().orElse("a program") + " on Windows");
                });
    }

    void reset() {
        programs.clear();
        relayed.clear();
        forwarded.clear();
    }

    /** Lets relay and IP Helper give up what is no longer wanted and take what has become possible. */
    void refresh(World world) {
        settle(forwarded, wantedForwards(world));
        settle(relayed, wantedRelays(world));
    }

    private void settle(List<Listener> present, List<Listener> wanted) {
        present.retainAll(wanted);
        for (Listener one : wanted) {
            if (!present.contains(one) && relayMayBind(one)) {
                present.add(one);
            }
        }
    }

    /** A socket of another account on the wildcard keeps the relay out of loopback, and the other way round. */
    private boolean relayMayBind(Listener wanted) {
        boolean shadowed = wanted.account() == Listener.Account.SAME
                && PortClaim.heldBy(forwarded, wanted).isPresent();
        return !shadowed && holder(wanted).isEmpty();
    }

    private Optional<Listener> holder(Listener wanted) {
        return all().stream()
                .filter(other -> other.transportPort().equals(wanted.transportPort())
                        && other.address().equals(wanted.address()))
                .findFirst();
    }

    private static List<Listener> wantedForwards(World world) {
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

    private static List<Listener> wantedRelays(World world) {
        Optional<String> process = world.build() < Era.FIRST_BUILD_WITH_RELAY
                        || !world.capabilities().relaysLocalhost()
                ? Optional.empty()
                : (world.isStore() ? Era.WSLRELAY : Era.WSLHOST).relayProcess();
        List<Listener> guest = world.distros().stream()
                .filter(distro -> distro.version() == WslVersion.WSL2)
                .flatMap(distro -> distro.listeners().stream())
                .toList();
        return process.map(name -> LocalhostRelay.listeners(guest, name, OptionalInt.of(RELAY_PID)))
                .orElse(List.of());
    }
}
