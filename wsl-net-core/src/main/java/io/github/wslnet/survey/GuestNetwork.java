// SPDX-License-Identifier: Apache-2.0
package io.github.wslnet.survey;

import io.github.wslnet.distro.DistroName;
import io.github.wslnet.known.Known;
import io.github.wslnet.socket.Listener;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The sockets of a virtual machine, shared out among its distros.
 *
 * <p>All distros of WSL2 are in one network, so that each sees the sockets of all, but only its own processes. A socket
 * that no distro has a process for (WSL's own DNS server is one) is there nevertheless, and is given to the first distro
 * that could be read; not so while another running one could not, since it may be that one's.
 *
 * @since 0.1.0
 */
public final class GuestNetwork {
    private final Map<DistroName, Known<List<Listener>>> byDistro = new LinkedHashMap<>();

    private GuestNetwork() {}

    /** Shares out what the running distros of one virtual machine see. */
    public static GuestNetwork of(Map<DistroName, Known<GuestAnswers>> guests) {
        GuestNetwork network = new GuestNetwork();
        Map<DistroName, List<GuestListener>> seen = new LinkedHashMap<>();
        guests.forEach((name, answers) -> {
            Known<List<GuestListener>> listeners =
                    answers.value().map(GuestAnswers::listeners).orElseGet(() -> SurveySections.unknownAs(answers));
            listeners.value().ifPresent(all -> seen.put(name, all));
            network.byDistro.put(name, listeners.map(all -> List.of()));
        });
        network.share(seen, seen.size() == guests.size());
        return network;
    }

    private void share(Map<DistroName, List<GuestListener>> seen, boolean isWhole) {
        Set<Object> owned = new HashSet<>();
        seen.values().forEach(all -> all.stream().filter(GuestListener::isOwn).forEach(one -> owned.add(place(one))));
        Optional<DistroName> first =
                seen.keySet().stream().filter(name -> isWhole).findFirst();
        seen.forEach((name, all) -> {
            List<Listener> listeners = new ArrayList<>();
            for (GuestListener one : all) {
                boolean isLeft = first.equals(Optional.of(name)) && !owned.contains(place(one));
                if (one.isOwn() || isLeft) {
                    listeners.add(one.listener());
                }
            }
            byDistro.put(name, Known.of(listeners));
        });
    }

    private static Object place(GuestListener one) {
        return List.of(one.listener().transport(), one.listener().endpoint());
    }

    /** Returns the sockets of a distro; unreadable where the distro could not be read, absent where it was not asked. */
    public Known<List<Listener>> listeners(DistroName name) {
        Known<List<Listener>> listeners = byDistro.get(name);
        return listeners == null ? Known.absent() : listeners;
    }
}
