// SPDX-License-Identifier: Apache-2.0
package io.github.wslnet.diagram;

import io.github.wslnet.distro.DistroName;
import io.github.wslnet.forward.PortProxyKey;
import io.github.wslnet.reach.Server;

/** What a box or a row of the picture stands for, so that a way can be marked on it. */
sealed interface Spot {
    /** What there is once at most. */
    enum Fixed implements Spot {
        LAN,
        WINDOWS,
        LOOPBACK,
        FIREWALL,
        RELAY,
        PORTPROXY,
        LISTENERS,
        SWITCH,
        HYPER_V,
        GUEST,
        /** A row that no way leads over. */
        REMARK
    }

    /** An adapter of Windows. */
    record AdapterOf(String name) implements Spot {}

    /** A portproxy rule. */
    record ForwardOf(PortProxyKey key) implements Spot {}

    /** An interface of the guest. */
    record LinkOf(String name) implements Spot {}

    /** A distro. */
    record DistroOf(DistroName name) implements Spot {}

    /** A socket that waits for clients, on either side. */
    record ListenerOf(Server server) implements Spot {}
}
