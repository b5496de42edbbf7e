// SPDX-License-Identifier: Apache-2.0
package io.github.wslnet.tour;

import io.github.wslnet.address.Transport;
import io.github.wslnet.known.Known;
import io.github.wslnet.link.Link;
import io.github.wslnet.relay.LocalhostRelay;
import io.github.wslnet.snapshot.Distro;
import io.github.wslnet.snapshot.WslSide;
import io.github.wslnet.socket.Listener;
import io.github.wslnet.windows.LocalLinux;
import java.util.List;
import java.util.stream.Collectors;

/** The first chapter: what this machine really has. */
final class LinuxSideChapter {
    private final LocalLinux machine;
    private final WslSide side;

    LinuxSideChapter(LocalLinux machine) {
        this.machine = machine;
        this.side = machine.wslSide();
    }

    void tell(Page page) {
        page.chapter("The Linux side: this very machine");
        page.line("This is " + machine.kind().describe() + ". It is only read, never changed.");
        links(page, side.links());
        List<Listener> listeners = listeners();
        page.line(listeners.size() + " sockets wait for clients here:");
        listeners.stream().limit(12).forEach(listener -> page.block(said(listener)));
        if (listeners.size() > 12) {
            page.block("... and " + (listeners.size() - 12) + " more");
        }
    }

    /** Returns the TCP servers of this machine that would be servers of a distro: their sockets go into the story. */
    List<Listener> servers() {
        return listeners().stream()
                .filter(listener -> listener.transport() == Transport.TCP && LocalhostRelay.takes(listener))
                .toList();
    }

    private static void links(Page page, Known<List<Link>> links) {
        if (!links.isKnown()) {
            page.line("Its interfaces can't be read: " + links.whyNot());
        }
        for (Link link : links.orElse(List.of())) {
            String addresses = link.addresses().stream().map(Object::toString).collect(Collectors.joining(", "));
            page.block(link.name() + (link.isUp() ? " up " : " down ") + addresses);
        }
    }

    private List<Listener> listeners() {
        return side.distros().orElse(List.of()).stream()
                .map(Distro::listeners)
                .flatMap(known -> known.orElse(List.of()).stream())
                .toList();
    }

    private static String said(Listener listener) {
        String server = listener.process().orElse("some program");
        return listener.transport() + " " + listener.endpoint() + "  " + server;
    }
}
