// SPDX-License-Identifier: Apache-2.0
package io.github.wslnet.socket;

import io.github.wslnet.internal.scan.Digits;
import io.github.wslnet.internal.scan.Lines;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads the rows of one {@code ss} table: {@code [netid] state recv-q send-q local peer [details]}. */
final class SsRow {
    /** What {@code ss} calls the sockets that have no IP address: netlink, UNIX, packet, TIPC, vsock, XDP. */
    private static final Set<String> OTHER_FAMILIES = Set.of("nl", "u", "p", "ti", "v", "xdp");

    private final Words words;
    private final EndText ends;
    private @Nullable String complaint;

    SsRow(Words words) {
        this.words = words;
        this.ends = new EndText(words);
    }

    /** Says what is wrong with the row after {@link #read} gave null. */
    @Nullable
    String complaint() {
        return complaint;
    }

    /** Returns the field of the first of the two numbers that every row has, or -1 when the line is no row. */
    static int queueField(Lines line) {
        int fields = line.fieldCount();
        // the last association of an SCTP socket is drawn as a branch
        int first = line.fieldIs(0, "`-") ? 1 : 0;
        for (int i = first + 1; i <= first + 2 && i + 1 < fields; i++) {
            if (Digits.unsignedInt(line, i) >= 0) {
                return Digits.unsignedInt(line, i + 1) >= 0 && isWord(line, i - 1) ? i : -1;
            }
        }
        return -1;
    }

    /** Tells whether the row, whose numbers begin there, is of a socket without IP address. */
    static boolean isOfOtherFamily(Lines line, int queueField) {
        if (queueField < 2) {
            return false;
        }
        String netid = line.field(queueField - 2);
        int underscore = netid.indexOf('_');
        return OTHER_FAMILIES.contains(underscore < 0 ? netid : netid.substring(0, underscore));
    }

    /** Returns the row but for its details, or null. */
    LinuxSocket.@Nullable Builder read(Lines line, int queueField) {
        complaint = null;
        if (line.fieldCount() < queueField + 4) {
            return broken("a row has a state, two queues, a local and a peer address");
        }
        long recvQ = Digits.unsignedInt(line, queueField);
        long sendQ = Digits.unsignedInt(line, queueField + 1);
        if (recvQ == Digits.TOO_LARGE || sendQ == Digits.TOO_LARGE) {
            return broken("the number of waiting bytes is too large");
        }
        SocketEnd local = end(line, queueField + 2);
        SocketEnd peer = local == null ? null : end(line, queueField + 3);
        if (local == null || peer == null) {
            return broken(ends.complaint());
        }
        LinuxSocket.Builder row = new LinuxSocket.Builder();
        row.recvQ(recvQ).sendQ(sendQ).local(local).peer(peer);
        state(line, queueField, row);
        return row;
    }

    private void state(Lines line, int queueField, LinuxSocket.Builder row) {
        String word = word(line, queueField - 1);
        row.rawState(word);
        TcpState state = StateWords.stateOf(word);
        if (state != null) {
            row.state(state);
        }
        if (queueField >= 2 && !line.fieldIs(queueField - 2, "`-")) {
            row.protocol(word(line, queueField - 2));
        }
    }

    private @Nullable SocketEnd end(Lines line, int field) {
        return ends.read(line.whole(), line.fieldStart(field), line.fieldEnd(field));
    }

    private String word(Lines line, int field) {
        return words.at(line.whole(), line.fieldStart(field), line.fieldEnd(field));
    }

    /** A state begins with a capital letter: {@code LISTEN}, {@code FIN-WAIT-1}. */
    private static boolean isWord(Lines line, int field) {
        char first = line.whole().charAt(line.fieldStart(field));
        return first >= 'A' && first <= 'Z';
    }

    private LinuxSocket.@Nullable Builder broken(String reason) {
        complaint = reason;
        return null;
    }
}
