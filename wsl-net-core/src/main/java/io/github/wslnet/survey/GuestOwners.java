// SPDX-License-Identifier: Apache-2.0
package io.github.wslnet.survey;

import io.github.wslnet.internal.scan.Digits;
import io.github.wslnet.socket.SocketProcess;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Who has which socket open, by the links of all processes as {@code ls -l} lists them and their names as {@code grep -H}
 * does.
 *
 * <p>Of several processes that share a socket the one with the lowest number counts: it is the one that the others were
 * forked from, unless numbers began anew.
 */
final class GuestOwners {
    private static final String PROC = "/proc/";
    private static final String FD = "/fd:";
    private static final String COMM = "/comm:";
    private static final String SOCKET = " socket:[";

    private final Map<Long, Integer> pids = new HashMap<>();
    private final Map<Integer, String> names = new HashMap<>();

    private GuestOwners() {}

    static GuestOwners of(String links, String comms) {
        GuestOwners owners = new GuestOwners();
        owners.readLinks(links);
        comms.lines().forEach(owners::readName);
        return owners;
    }

    Optional<SocketProcess> find(long inode) {
        return Optional.ofNullable(pids.get(inode)).map(pid -> SocketProcess.of(names.getOrDefault(pid, "?"), pid));
    }

    private void readLinks(String links) {
        int pid = -1;
        for (String line : links.lines().toList()) {
            if (line.startsWith(PROC)) {
                pid = line.endsWith(FD) ? pid(line, line.length() - FD.length()) : -1;
            } else if (pid >= 0) {
                readLink(line, pid);
            }
        }
    }

    private void readLink(String line, int pid) {
        int start = line.lastIndexOf(SOCKET);
        if (start >= 0 && line.endsWith("]")) {
            long inode = Digits.numberOrMinusOne(line, start + SOCKET.length(), line.length() - 1);
            pids.merge(inode, pid, Math::min);
        }
    }

    /** A name may hold anything but NUL; of one with line feeds the first line counts. */
    private void readName(String line) {
        int end = line.indexOf(COMM);
        int pid = line.startsWith(PROC) && end > 0 ? pid(line, end) : -1;
        if (pid >= 0) {
            names.putIfAbsent(pid, line.substring(end + COMM.length()));
        }
    }

    private static int pid(String line, int end) {
        long number = Digits.numberOrMinusOne(line, PROC.length(), end);
        return number > Integer.MAX_VALUE ? -1 : (int) number;
    }
}
