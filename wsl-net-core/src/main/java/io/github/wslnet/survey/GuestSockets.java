// SPDX-License-Identifier: Apache-2.0
package io.github.wslnet.survey;

import io.github.wslnet.address.Transport;
import io.github.wslnet.known.Known;
import io.github.wslnet.socket.LinuxSocket;
import io.github.wslnet.socket.ProcNetSockets;
import io.github.wslnet.socket.SocketProcess;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The sockets that a distro sees listen, with the programs behind them as far as they are its own. */
final class GuestSockets {
    private final GuestParts parts;

    GuestSockets(GuestParts parts) {
        this.parts = parts;
    }

    /** Reads the four tables; those of IPv6 are missing where it is switched off. */
    Known<List<GuestListener>> read() {
        List<LinuxSocket> sockets = new ArrayList<>();
        for (Transport transport : Transport.values()) {
            for (String table : List.of(transport.toString(), transport + "6")) {
                Known<List<LinuxSocket>> rows = parts.isMissing(table)
                        ? Known.of(List.of())
                        : parts.parsed(
                                table,
                                text -> ProcNetSockets.parse(transport, text).value());
                if (!rows.isKnown()) {
                    return SurveySections.unknownAs(rows);
                }
                sockets.addAll(rows.orElse(List.of()));
            }
        }
        GuestOwners owners = GuestOwners.of(
                parts.anyOutput("owners").orElse(""), parts.anyOutput("names").orElse(""));
        return Known.of(sockets.stream()
                .flatMap(socket -> listener(socket, owners).stream())
                .toList());
    }

    private static Optional<GuestListener> listener(LinuxSocket socket, GuestOwners owners) {
        Optional<SocketProcess> owner =
                socket.inode().isPresent() ? owners.find(socket.inode().getAsLong()) : Optional.empty();
        return socket.withProcesses(owner.stream().toList())
                .toListener()
                .map(listener -> new GuestListener(listener, owner.isPresent()));
    }
}
