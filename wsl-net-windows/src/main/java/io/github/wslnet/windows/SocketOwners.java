// SPDX-License-Identifier: Apache-2.0
package io.github.wslnet.windows;

import io.github.wslnet.socket.SocketProcess;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Who has which socket open, by the links in {@code /proc/PID/fd} that read {@code socket:[INODE]}.
 *
 * <p>Only root sees those of all users; who may not be seen is not found. Of several processes that share a socket the
 * one with the lowest number counts: it is the one that the others were forked from, unless numbers began anew.
 *
 * <p>Source: proc(5), Linux man-pages 6.9.
 */
final class SocketOwners {
    private static final String PREFIX = "socket:[";

    private final Map<Long, SocketProcess> byInode = new HashMap<>();

    private SocketOwners() {}

    /** Looks for the owners of these sockets. */
    static SocketOwners of(Set<Long> inodes, MachineFiles files) {
        SocketOwners owners = new SocketOwners();
        if (!inodes.isEmpty()) {
            for (int pid : pids(files)) {
                owners.look(pid, inodes, files);
            }
        }
        return owners;
    }

    Optional<SocketProcess> find(long inode) {
        return Optional.ofNullable(byInode.get(inode));
    }

    private static List<Integer> pids(MachineFiles files) {
        return files.list("proc").stream()
                .map(path -> path.getFileName().toString())
                .filter(name -> isNumber(name, 9))
                .map(Integer::parseInt)
                .sorted()
                .toList();
    }

    private void look(int pid, Set<Long> inodes, MachineFiles files) {
        String name = "";
        for (Path fd : files.list("proc/" + pid + "/fd")) {
            long inode = inode(MachineFiles.link(fd).orElse(""));
            if (inodes.contains(inode) && !byInode.containsKey(inode)) {
                name = name.isEmpty() ? name(pid, files) : name;
                byInode.put(inode, SocketProcess.of(name, pid));
            }
        }
    }

    /** Returns the process's name without the line feed that the kernel puts behind it. */
    private static String name(int pid, MachineFiles files) {
        String comm = files.text("proc/" + pid + "/comm").orElse("?");
        return comm.endsWith("\n") ? comm.substring(0, comm.length() - 1) : comm;
    }

    private static long inode(String link) {
        if (!link.startsWith(PREFIX) || !link.endsWith("]")) {
            return -1;
        }
        String digits = link.substring(PREFIX.length(), link.length() - 1);
        return isNumber(digits, 18) ? Long.parseLong(digits) : -1;
    }

    private static boolean isNumber(String text, int mostDigits) {
        return !text.isEmpty() && text.length() <= mostDigits && text.chars().allMatch(c -> c >= '0' && c <= '9');
    }
}
