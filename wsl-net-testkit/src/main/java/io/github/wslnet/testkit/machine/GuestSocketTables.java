// SPDX-License-Identifier: Apache-2.0
package io.github.wslnet.testkit.machine;

import io.github.wslnet.address.IpAddress;
import io.github.wslnet.address.Ipv4Address;
import io.github.wslnet.address.Ipv6Address;
import io.github.wslnet.address.Transport;
import io.github.wslnet.distro.DistroName;
import io.github.wslnet.distro.WslVersion;
import io.github.wslnet.snapshot.Distro;
import io.github.wslnet.snapshot.WslSide;
import io.github.wslnet.socket.Listener;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The kernel's tables of sockets, which are those of all distros, and the processes of one distro. */
final class GuestSocketTables {
    private static final String HEADING =
            "  sl  local_address rem_address   st tx_queue rx_queue tr tm->when retrnsmt" + "   uid  timeout inode\n";
    private static final int FIRST_INODE = 4000;

    private final List<Listener> all = new ArrayList<>();
    private final List<Listener> own = new ArrayList<>();

    /**
     * Makes the tables.
     *
     * @param hasStack whether the kernel has any: that of WSL1 has none
     */
    GuestSocketTables(WslSide wsl, DistroName asked, boolean hasStack) {
        if (hasStack) {
            for (Distro distro : wsl.running(WslVersion.WSL2)) {
                List<Listener> listeners = distro.listeners().orElse(List.of());
                all.addAll(listeners);
                if (distro.name().equals(asked)) {
                    own.addAll(listeners);
                }
            }
        }
    }

    String table(String name) {
        StringBuilder table = new StringBuilder(HEADING);
        for (Listener listener : all) {
            if (name(listener).equals(name)) {
                boolean isV4 = listener.address() instanceof Ipv4Address;
                table.append(String.format(
                        Locale.ROOT,
                        "%4d: %s:%04X %s:0000 %s 00000000:00000000 00:00000000 00000000  1000        0 %d 1%n",
                        all.indexOf(listener),
                        hex(listener.address()),
                        listener.port().number(),
                        "0".repeat(isV4 ? 8 : 32),
                        listener.transport() == Transport.TCP ? "0A" : "07",
                        inode(listener)));
            }
        }
        return table.toString();
    }

    String owners() {
        StringBuilder links = new StringBuilder();
        for (Listener listener : own) {
            listener.pid()
                    .ifPresent(pid -> links.append("/proc/")
                            .append(pid)
                            .append("/fd:\n")
                            .append("lrwx------ 1 root root 64 Nov 22 12:00 18 -> socket:[")
                            .append(inode(listener))
                            .append("]\n"));
        }
        return links.toString();
    }

    String names() {
        StringBuilder names = new StringBuilder();
        for (Listener listener : own) {
            listener.pid()
                    .ifPresent(pid -> names.append("/proc/")
                            .append(pid)
                            .append("/comm:")
                            .append(listener.process().orElse("?"))
                            .append('\n'));
        }
        return names.toString();
    }

    private int inode(Listener listener) {
        return FIRST_INODE + all.indexOf(listener);
    }

    private static String name(Listener listener) {
        return listener.transport() + (listener.address() instanceof Ipv4Address ? "" : "6");
    }

    /** Each word of 32 bits is in the byte order of the machine. */
    private static String hex(IpAddress address) {
        if (address instanceof Ipv4Address v4) {
            return word(v4.bits());
        }
        Ipv6Address v6 = (Ipv6Address) address;
        return word((int) (v6.highBits() >>> 32))
                + word((int) v6.highBits())
                + word((int) (v6.lowBits() >>> 32))
                + word((int) v6.lowBits());
    }

    private static String word(int bits) {
        return String.format(Locale.ROOT, "%08X", Integer.reverseBytes(bits));
    }
}
