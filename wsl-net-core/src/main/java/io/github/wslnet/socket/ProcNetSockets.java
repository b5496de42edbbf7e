// SPDX-License-Identifier: Apache-2.0
package io.github.wslnet.socket;

import io.github.wslnet.address.IpAddress;
import io.github.wslnet.address.Ipv4Address;
import io.github.wslnet.address.Ipv6Address;
import io.github.wslnet.address.Transport;
import io.github.wslnet.internal.scan.Digits;
import io.github.wslnet.internal.scan.Lines;
import io.github.wslnet.text.Parsed;
import io.github.wslnet.text.UnparseableTextException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Reads the kernel's own tables: {@code /proc/net/tcp}, {@code tcp6}, {@code udp} and {@code udp6}.
 *
 * <p>Every Linux has them, they never depend on a language or a tool, and they cut nothing. They tell no process: that
 * is who has {@code socket:[INODE]} in {@code /proc/PID/fd}. Accepted is one table, or a v4 and a v6 one behind each
 * other, with or without heading.
 *
 * <p>Addresses are 32-bit words in the machine's byte order, in hexadecimal digits; read here is the little-endian order
 * of x86-64 and ARM64, the two that WSL runs on. An IPv6 link-local address comes without its zone.
 *
 * <p>Source: {@code net/ipv4/tcp_ipv4.c}, {@code net/ipv6/tcp_ipv6.c}, {@code net/ipv4/udp.c} and {@code
 * net/ipv6/datagram.c} of Linux 5.15 and 6.6.
 *
 * @since 0.1.0
 */
public final class ProcNetSockets {
    private static final String EXPECTED = "rows like '0: 0100007F:0CEA 00000000:0000 0A 00000000:00000000 …'";
    private static final int INODE_FIELD = 9;

    private final Transport transport;
    private @Nullable String complaint;

    private ProcNetSockets(Transport transport) {
        this.transport = transport;
    }

    /**
     * Reads one or two tables.
     *
     * @param transport what the table is of, which its text does not say; {@link LinuxSocket#protocol()} becomes, for
     *     example, {@code udp} or {@code udp6}
     * @return the rows in their order, none where there are only headings; {@link LinuxSocket#rawState()} is the
     *     kernel's number, for example {@code 0A}. A line that is no row is a warning
     * @throws UnparseableTextException when there is neither a row nor a heading, or no row of several can be read
     */
    public static Parsed<List<LinuxSocket>> parse(Transport transport, String text) {
        return RowSink.collect(sink -> new ProcNetSockets(transport).read(Lines.of(text), sink));
    }

    private void read(Lines line, RowSink<LinuxSocket> sink) {
        while (line.next()) {
            if (line.isBlank()) {
                continue;
            }
            if (line.fieldIs(0, "sl")) {
                sink.recognise();
                continue;
            }
            LinuxSocket socket = row(line);
            if (socket != null) {
                sink.row(socket);
            } else {
                sink.broken(line.warning(String.valueOf(complaint)));
            }
        }
        sink.requireRecognised("/proc/net/" + transport, EXPECTED);
    }

    private @Nullable LinuxSocket row(Lines line) {
        if (line.fieldCount() <= INODE_FIELD || line.whole().charAt(line.fieldEnd(0) - 1) != ':') {
            return broken("a row has a number and a colon, and nine further fields");
        }
        SocketEnd local = end(line, 1);
        SocketEnd peer = end(line, 2);
        long state = Digits.hexOrMinusOne(line.whole(), line.fieldStart(3), line.fieldEnd(3));
        long queues = queues(line);
        long uid = Digits.unsignedInt(line, 7);
        long inode = Digits.unsignedInt(line, INODE_FIELD);
        if (local == null || peer == null) {
            return broken("an end is 8 or 32 hex digits, a colon and 4 hex digits");
        }
        if (state < 0 || state > 0xff || queues < 0 || uid < 0 || inode < 0) {
            return broken("state and queues are hex digits, user and inode decimal ones");
        }
        String protocol = transport + (local.isIpv4() ? "" : "6");
        LinuxSocket.Builder row = LinuxSocket.of(protocol, local, peer);
        row.recvQ(queues & 0xffff_ffffL).sendQ(queues >>> 32);
        row.user(line.field(7)).inode(inode).rawState(line.field(3));
        TcpState known = StateWords.ofLinuxCode((int) state);
        return known == null ? row.build() : row.state(known).build();
    }

    /** Returns the sending queue in the high half and the receiving one in the low half, or -1. */
    private static long queues(Lines line) {
        int start = line.fieldStart(4);
        int end = line.fieldEnd(4);
        long sent = end - start == 17 ? Digits.hexOrMinusOne(line.whole(), start, start + 8) : -1;
        long received = sent < 0 ? -1 : Digits.hexOrMinusOne(line.whole(), start + 9, end);
        return received < 0 || sent > Integer.MAX_VALUE || line.whole().charAt(start + 8) != ':'
                ? -1
                : sent << 32 | received;
    }

    private static @Nullable SocketEnd end(Lines line, int field) {
        String text = line.whole();
        int start = line.fieldStart(field);
        int colon = line.fieldEnd(field) - 5;
        if (colon <= start || text.charAt(colon) != ':') {
            return null;
        }
        IpAddress address = address(text, start, colon);
        long port = Digits.hexOrMinusOne(text, colon + 1, colon + 5);
        return address == null || port < 0 ? null : SocketEnd.of(address, (int) port);
    }

    private static @Nullable IpAddress address(String text, int start, int end) {
        if (end - start == 8) {
            long word = word(text, start);
            return word < 0 ? null : Ipv4Address.ofBits((int) word);
        }
        if (end - start != 32) {
            return null;
        }
        long first = word(text, start);
        long second = word(text, start + 8);
        long third = word(text, start + 16);
        long fourth = word(text, start + 24);
        return first < 0 || second < 0 || third < 0 || fourth < 0
                ? null
                : Ipv6Address.ofBits(first << 32 | second, third << 32 | fourth);
    }

    /** Returns eight digits as an address's 32 bits, or -1. */
    private static long word(String text, int start) {
        long word = Digits.hexOrMinusOne(text, start, start + 8);
        return word < 0 ? -1 : Integer.reverseBytes((int) word) & 0xffff_ffffL;
    }

    private @Nullable LinuxSocket broken(String reason) {
        complaint = reason;
        return null;
    }
}
