// SPDX-License-Identifier: Apache-2.0
package io.github.wslnet.survey;

import io.github.wslnet.address.IpAddress;
import io.github.wslnet.address.TransportPort;
import io.github.wslnet.known.Known;
import io.github.wslnet.socket.Listener;
import java.util.Map;
import java.util.OptionalInt;

/** Who holds the sockets of Windows. */
final class WindowsProcesses {
    /** The number that stands where a process is gone. */
    private static final int NONE = 0;

    private final Map<Integer, WindowsProcess> byPid;

    private WindowsProcesses(Map<Integer, WindowsProcess> byPid) {
        this.byPid = byPid;
    }

    /** Returns those that are known; where they are not, listeners have ids but no names. */
    static WindowsProcesses of(Known<Map<Integer, WindowsProcess>> processes) {
        return new WindowsProcesses(processes.orElse(Map.of()));
    }

    Listener listener(IpAddress address, TransportPort port, OptionalInt pid) {
        Listener.Builder listener = Listener.on(address, port);
        pid.ifPresent(listener::pid);
        return complete(listener.build());
    }

    /** Returns a socket with its process's account, and the name unless it has one. */
    Listener complete(Listener listener) {
        int pid = listener.pid().orElse(NONE);
        if (pid == NONE) {
            return listener.withPid(OptionalInt.empty());
        }
        WindowsProcess process = byPid.get(pid);
        return process == null
                ? listener
                : listener.withProcess(listener.process().orElse(process.name()))
                        .withAccount(process.isService() ? Listener.Account.OTHER : Listener.Account.SAME);
    }
}
