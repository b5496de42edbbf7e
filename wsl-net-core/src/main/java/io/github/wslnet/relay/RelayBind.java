// SPDX-License-Identifier: Apache-2.0
package io.github.wslnet.relay;

import io.github.wslnet.address.IpAddress;
import io.github.wslnet.address.Port;
import io.github.wslnet.address.Transport;
import io.github.wslnet.socket.Listener;
import java.util.Collection;

/**
 * What comes of the relay's wish to listen on a port that Windows programs may hold.
 *
 * <p>The relay binds loopback with {@code SO_REUSEADDR}; the rules are Winsock's ("Using SO_REUSEADDR and
 * SO_EXCLUSIVEADDRUSE" on Microsoft Learn, tables for Windows Server 2003 and later). A bind that fails is logged and not
 * tried again until the Linux server goes and comes back ({@code src/windows/wslrelay/localhost.cpp} in microsoft/WSL).
 *
 * @since 0.1.0
 */
public enum RelayBind {
    /** The relay gets loopback; a program on the wildcard keeps the other addresses. */
    SUCCEEDS,
    /** Two sockets are bound to the very same address; which of them a client gets is left to chance. */
    SHARED,
    /** The port stays with the program. */
    FAILS;

    /**
     * Returns what comes of binding a loopback address.
     *
     * @param programs the sockets on Windows that are there already, the relay's own not among them
     * @param loopback {@code 127.0.0.1} or {@code ::1}
     */
    public static RelayBind beside(Collection<Listener> programs, IpAddress loopback, Port port) {
        RelayBind worst = SUCCEEDS;
        for (Listener program : programs) {
            if (program.transport() == Transport.TCP
                    && program.port().equals(port)
                    && program.address().sameFamilyAs(loopback)) {
                RelayBind here = beside(program, loopback);
                worst = here.compareTo(worst) > 0 ? here : worst;
            }
        }
        return worst;
    }

    private static RelayBind beside(Listener program, IpAddress loopback) {
        boolean same = program.address().equals(loopback);
        if (!same && !program.isWildcard()) {
            return SUCCEEDS;
        }
        return switch (program.binding()) {
            case EXCLUSIVE -> FAILS;
            case REUSE -> same ? SHARED : SUCCEEDS;
            case DEFAULT -> same || program.account() == Listener.Account.OTHER ? FAILS : SUCCEEDS;
        };
    }
}
