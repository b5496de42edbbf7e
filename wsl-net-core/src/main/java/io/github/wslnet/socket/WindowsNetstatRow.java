// SPDX-License-Identifier: Apache-2.0
package io.github.wslnet.socket;

import io.github.wslnet.address.Transport;
import io.github.wslnet.internal.scan.Lines;
import org.jspecify.annotations.Nullable;

/**
 * Reads the rows of one {@code netstat} table of Windows: {@code TCP local remote state [pid] [offload]}, {@code UDP
 * local remote [pid]}.
 */
final class WindowsNetstatRow {
    private static final int STATE_FIELD = 3;

    private final Words words;
    private final EndText ends;
    private @Nullable String complaint;

    /** The first state word of a TCP socket without peer: in an unknown language this is the word for LISTEN. */
    private @Nullable String listenWord;

    WindowsNetstatRow(Words words) {
        this.words = words;
        this.ends = new EndText(words);
    }

    /** Says what is wrong with the row after {@link #read} gave null; null when the line was no row at all. */
    @Nullable
    String complaint() {
        return complaint;
    }

    @Nullable
    WindowsSocket read(Lines line) {
        complaint = null;
        Transport transport = transport(line);
        if (transport == null) {
            return null;
        }
        if (line.fieldCount() < STATE_FIELD) {
            return broken("a row has a protocol, a local and a remote address");
        }
        SocketEnd local = ends.read(line.whole(), line.fieldStart(1), line.fieldEnd(1));
        SocketEnd remote = local == null ? null : ends.read(line.whole(), line.fieldStart(2), line.fieldEnd(2));
        if (local == null || remote == null) {
            return broken(ends.complaint());
        }
        WindowsSocket.Builder row = new WindowsSocket.Builder();
        row.transport(transport).local(local).remote(remote);
        return tail(line, row, transport, remote);
    }

    private static @Nullable Transport transport(Lines line) {
        int start = line.fieldStart(0);
        int length = line.fieldEnd(0) - start;
        String text = line.whole();
        if (length != 3 && !(length == 5 && text.regionMatches(true, start + 3, "v6", 0, 2))) {
            return null;
        }
        if (lower(text, start + 1) == 'c') {
            return lower(text, start) == 't' && lower(text, start + 2) == 'p' ? Transport.TCP : null;
        }
        boolean udp = lower(text, start) == 'u' && lower(text, start + 1) == 'd' && lower(text, start + 2) == 'p';
        return udp ? Transport.UDP : null;
    }

    /** Returns the small letter of an ASCII letter; no other character gives one of those compared with here. */
    private static int lower(String text, int index) {
        return text.charAt(index) | 0x20;
    }

    /** Reads what stands behind the addresses. The process id is the last number there; what follows it is offload. */
    private @Nullable WindowsSocket tail(Lines line, WindowsSocket.Builder row, Transport transport, SocketEnd remote) {
        int fields = line.fieldCount();
        int fewest = transport == Transport.TCP ? STATE_FIELD + 1 : STATE_FIELD;
        if (fields < fewest) {
            return broken("a TCP row ends with its state");
        }
        int pid = lastNumber(line, fewest);
        int offload = pid < 0 ? offloadField(line, fewest) : pid + 1;
        if (pid >= 0) {
            long number = Digits.number(line, pid);
            if (number > Integer.MAX_VALUE) {
                return broken("the process id is too large");
            }
            row.pid((int) number);
        }
        if (offload < fields) {
            row.offload(words.at(line.whole(), line.fieldStart(offload), line.fieldEnd(fields - 1)));
        }
        if (transport == Transport.TCP) {
            state(line, row, pid >= 0 ? pid : offload, remote);
        }
        return row.build();
    }

    private void state(Lines line, WindowsSocket.Builder row, int end, SocketEnd remote) {
        String word = words.at(line.whole(), line.fieldStart(STATE_FIELD), line.fieldEnd(end - 1));
        TcpState state = state(word, remote);
        row.rawState(word);
        if (state != null) {
            row.state(state);
        }
    }

    /**
     * Explains a state's word.
     *
     * <p>Without {@code -q} only a listening socket has no peer. With it sockets that are only bound have none either;
     * they come later in the table, and by another word.
     */
    private @Nullable TcpState state(String word, SocketEnd remote) {
        TcpState known = StateWords.stateOf(word);
        boolean noPeer = remote.isWithoutPort() && (remote.isAnyHost() || remote.isName());
        if (!noPeer || known != null && known != TcpState.LISTEN) {
            return known;
        }
        if (listenWord == null) {
            listenWord = word;
        }
        return known != null || listenWord.equals(word) ? TcpState.LISTEN : null;
    }

    private static int lastNumber(Lines line, int first) {
        int i = line.fieldCount() - 1;
        while (i >= first && Digits.number(line, i) < 0) {
            i--;
        }
        return i < first ? -1 : i;
    }

    /** Finds the column behind the state: columns stand apart by two blanks or more, words of a state by one. */
    private static int offloadField(Lines line, int first) {
        int fields = line.fieldCount();
        if (first == STATE_FIELD) {
            return first;
        }
        for (int i = fields - 1; i >= first; i--) {
            if (line.fieldStart(i) - line.fieldEnd(i - 1) > 1) {
                return i;
            }
        }
        // blanks squeezed: the one word that nearly all sockets have
        return fields > first && line.fieldIs(fields - 1, "InHost") ? fields - 1 : fields;
    }

    private @Nullable WindowsSocket broken(String reason) {
        complaint = reason;
        return null;
    }
}
