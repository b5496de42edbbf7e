// SPDX-License-Identifier: Apache-2.0
package io.github.wslnet.windows;

import io.github.wslnet.address.Transport;
import io.github.wslnet.known.Known;
import io.github.wslnet.socket.LinuxSocket;
import io.github.wslnet.socket.Listener;
import io.github.wslnet.socket.ProcNetSockets;
import io.github.wslnet.socket.SocketProcess;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * The sockets that wait for clients, by the kernel's tables, with the programs behind them as far as this user sees.
 *
 * <p>The tables are those of the network namespace. All WSL2 distros share one, so those of the others are in it too,
 * without a program, as each distro sees its own processes only.
 */
final class LocalListeners {
    private final MachineFiles files;

    LocalListeners(MachineFiles files) {
        this.files = files;
    }

    /** Reads the sockets; an IPv6 table may be missing, where IPv6 is switched off. */
    Known<List<Listener>> read() {
        List<LinuxSocket> sockets = new ArrayList<>();
        for (Transport transport : Transport.values()) {
            for (String table : List.of("proc/net/" + transport, "proc/net/" + transport + "6")) {
                Known<List<LinuxSocket>> listening = listening(transport, table);
                if (!listening.isKnown()) {
                    return Known.unreadable(listening.whyNot());
                }
                sockets.addAll(listening.orElse(List.of()));
            }
        }
        return Known.of(listeners(sockets));
    }

    private Known<List<LinuxSocket>> listening(Transport transport, String table) {
        if (table.endsWith("6") && !files.exists(table)) {
            return Known.of(List.of());
        }
        return files.parsed(
                table,
                text -> ProcNetSockets.parse(transport, text).value().stream()
                        .filter(LinuxSocket::isListening)
                        .toList());
    }

    private List<Listener> listeners(List<LinuxSocket> sockets) {
        Set<Long> inodes = new HashSet<>();
        sockets.forEach(socket -> socket.inode().ifPresent(inodes::add));
        SocketOwners owners = SocketOwners.of(inodes, files);
        return sockets.stream()
                .flatMap(socket -> socket.withProcesses(owner(socket, owners)).toListener().stream())
                .toList();
    }

    private static List<SocketProcess> owner(LinuxSocket socket, SocketOwners owners) {
        return socket.inode().isPresent()
                ? owners.find(socket.inode().getAsLong()).stream().toList()
                : List.of();
    }
}
