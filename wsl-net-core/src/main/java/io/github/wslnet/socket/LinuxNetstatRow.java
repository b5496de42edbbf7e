// SPDX-License-Identifier: Apache-2.0
package io.github.wslnet.socket;

import io.github.wslnet.internal.scan.Chars;
import io.github.wslnet.internal.scan.Digits;
import io.github.wslnet.internal.scan.Lines;
import org.jspecify.annotations.Nullable;

/**
 * Reads the rows of one {@code netstat} table of Linux: {@code proto recv-q send-q local remote [state] [user inode]
 * [pid/program] [timer]}.
 *
 * <p>Which of the last four are there depends on options that the text need not show; they are told apart by what they
 * look like.
 */
final class LinuxNetstatRow {
    /** The width of an address column in net-tools: one that is longer is cut to this, before the colon and port. */
    private static final int COLUMN = 23;

    private static final int TAIL_FIELD = 5;

    private final Words words = new Words();
    private final EndText ends = new EndText(words);
    private boolean wide;
    private @Nullable String complaint;

    /** Says what is wrong with the row after {@link #read} gave null; null when the line was no row at all. */
    @Nullable
    String complaint() {
        return complaint;
    }

    /** Tells whether the line begins like a row: a protocol in small letters and two numbers. */
    static boolean isRow(Lines line) {
        return line.fieldCount() >= 3
                && isProtocol(line)
                && Digits.unsignedInt(line, 1) >= 0
                && Digits.unsignedInt(line, 2) >= 0;
    }

    /** Tells whether the line is a row of the table of UNIX domain sockets. */
    static boolean isUnixRow(Lines line) {
        return line.fieldIs(0, "unix") && line.fieldCount() > 1 && Digits.unsignedInt(line, 1) >= 0;
    }

    @Nullable
    LinuxSocket read(Lines line) {
        complaint = null;
        if (!isRow(line)) {
            return null;
        }
        if (line.fieldCount() < TAIL_FIELD) {
            return broken("a row has a protocol, two queues, a local and a foreign address");
        }
        String protocol = words.at(line.whole(), line.fieldStart(0), line.fieldEnd(0));
        long recvQ = Digits.unsignedInt(line, 1);
        long sendQ = Digits.unsignedInt(line, 2);
        if (recvQ == Digits.TOO_LARGE || sendQ == Digits.TOO_LARGE) {
            return broken("the number of waiting bytes is too large");
        }
        SocketEnd local = end(line, 3, protocol);
        SocketEnd peer = local == null ? null : end(line, 4, protocol);
        if (local == null || peer == null) {
            return broken(ends.complaint());
        }
        LinuxSocket.Builder row =
                LinuxSocket.of(protocol, local, peer).recvQ(recvQ).sendQ(sendQ);
        return tail(line, row, protocol, peer);
    }

    private @Nullable SocketEnd end(Lines line, int field, String protocol) {
        int start = line.fieldStart(field);
        int length = line.fieldEnd(field) - start;
        wide |= length > COLUMN;
        SocketEnd end = ends.read(line.whole(), start, start + length);
        boolean full = length == COLUMN && !wide;
        if (end == null) {
            return full ? remains(line.whole(), start, start + length) : null;
        }
        // busybox says tcp for both families, and cuts nothing
        boolean ipv6 = protocol.endsWith("6");
        return full && (ipv6 && !end.isIpv4() || end.isName()) ? end.asMaybeCut() : ipv6 ? end.asIpv6() : end;
    }

    /** Returns what is left of a cut IPv6 address and its port, or null. */
    private @Nullable SocketEnd remains(String text, int start, int end) {
        int colon = Chars.lastIndexOf(text, ':', start, end);
        SocketEnd port = colon < start ? null : ends.read("*" + text.substring(colon, end), 0, end - colon + 1);
        for (int i = start; i < colon; i++) {
            if (text.charAt(i) != ':' && text.charAt(i) != '.' && Character.digit(text.charAt(i), 16) < 0) {
                return null;
            }
        }
        return port == null ? null : port.withCutHost(text.substring(start, colon));
    }

    private @Nullable LinuxSocket tail(Lines line, LinuxSocket.Builder row, String protocol, SocketEnd peer) {
        int timer = timerField(line);
        int program = programField(line, timer);
        int inode = inodeField(line, program, protocol);
        int stateEnd = inode < 0 ? program : inode - 1;
        if (stateEnd > TAIL_FIELD) {
            String state = words.at(line.whole(), line.fieldStart(TAIL_FIELD), line.fieldEnd(stateEnd - 1));
            row.rawState(state);
            stateOf(state, protocol, peer, row);
        } else if (protocol.startsWith("tcp")) {
            return broken("a TCP row has a state");
        }
        if (inode >= 0) {
            row.user(words.at(line.whole(), line.fieldStart(inode - 1), line.fieldEnd(inode - 1)));
            row.inode(Digits.unsignedInt(line, inode));
        }
        if (program < timer && line.fieldEnd(program) - line.fieldStart(program) > 1) {
            return process(line, program, timer, row);
        }
        return row.build();
    }

    private static void stateOf(String word, String protocol, SocketEnd peer, LinuxSocket.Builder row) {
        if (protocol.startsWith("raw")) {
            return; // net-tools prints the state's number here, busybox that of the protocol
        }
        TcpState known = StateWords.stateOf(word);
        if (known != null) {
            row.state(known);
        } else if (protocol.startsWith("tcp") && peer.portText().equals("*")) {
            row.state(TcpState.LISTEN); // whatever the language
        }
    }

    private @Nullable LinuxSocket process(Lines line, int program, int timer, LinuxSocket.Builder row) {
        String text = line.whole();
        int slash = Chars.indexOf(text, '/', line.fieldStart(program), line.fieldEnd(program));
        int last = program;
        while (last + 1 < timer && line.fieldStart(last + 1) - line.fieldEnd(last) == 1) {
            last++;
        }
        long pid = Digits.unsignedInt(text, line.fieldStart(program), slash);
        if (pid > Integer.MAX_VALUE) {
            return broken("the process id is too large");
        }
        int end = line.fieldEnd(last);
        String name = slash + 1 < end ? words.at(text, slash + 1, end) : "";
        return row.addProcess(SocketProcess.of(name, (int) pid)).build();
    }

    /** Returns the field where {@code off (0.00/0/0)} starts, or how many fields there are. */
    private static int timerField(Lines line) {
        int fields = line.fieldCount();
        int start = line.fieldStart(fields - 1);
        String text = line.whole();
        boolean timer = fields > TAIL_FIELD + 1
                && line.fieldEnd(fields - 1) - start > 2
                && text.charAt(start) == '('
                && text.charAt(start + 1) >= '0'
                && text.charAt(start + 1) <= '9'
                && text.charAt(line.fieldEnd(fields - 1) - 1) == ')';
        return timer ? fields - 2 : fields;
    }

    /** Returns the field that is {@code -} or begins with digits and a slash, or {@code end}. */
    private static int programField(Lines line, int end) {
        for (int i = TAIL_FIELD; i < end; i++) {
            if (line.fieldIs(i, "-")) {
                return i;
            }
            int slash = Chars.indexOf(line.whole(), '/', line.fieldStart(i), line.fieldEnd(i));
            if (slash > line.fieldStart(i) && Digits.unsignedInt(line.whole(), line.fieldStart(i), slash) >= 0) {
                return i;
            }
        }
        return end;
    }

    /** Returns the field of the inode, which follows the user, or -1. */
    private static int inodeField(Lines line, int end, String protocol) {
        int fewest = protocol.startsWith("udp") ? 2 : 3;
        return end - TAIL_FIELD >= fewest && Digits.unsignedInt(line, end - 1) >= 0 ? end - 1 : -1;
    }

    private static boolean isProtocol(Lines line) {
        int start = line.fieldStart(0);
        for (int i = start; i < line.fieldEnd(0); i++) {
            char c = line.whole().charAt(i);
            boolean letter = c >= 'a' && c <= 'z';
            if (!letter && (i == start || c < '0' || c > '9')) {
                return false;
            }
        }
        return true;
    }

    private @Nullable LinuxSocket broken(String reason) {
        complaint = reason;
        return null;
    }
}
