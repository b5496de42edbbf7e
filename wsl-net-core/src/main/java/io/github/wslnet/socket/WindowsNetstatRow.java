// SPDX-License-Identifier: Apache-2.0
package io.github.wslnet.socket;

import io.github.wslnet.address.Transport;
import io.github.wslnet.internal.scan.Digits;
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

    private String lastWord = "";
    private @Nullable TcpState lastState;

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
        Transport transport = line.isBlank() ? null : transport(line);
        if (transport == null) {
            complaint = null;
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
        return transport == Transport.TCP ? tcp(line, local, remote) : udp(line, local, remote);
    }

    private @Nullable WindowsSocket tcp(Lines line, SocketEnd local, SocketEnd remote) {
        int fields = line.fieldCount();
        if (fields == STATE_FIELD) {
            return broken("a TCP row ends with its state");
        }
        int pidField = fields;
        long pid = -1;
        while (pid < 0 && --pidField > STATE_FIELD) {
            pid = Digits.unsignedInt(line, pidField);
        }
        int offloadField = pid < 0 ? offloadField(line) : pidField + 1;
        String word = word(line, pid < 0 ? offloadField : pidField);
        return socket(line, Transport.TCP, local, remote, word, pid, offloadField);
    }

    private @Nullable WindowsSocket udp(Lines line, SocketEnd local, SocketEnd remote) {
        long pid = line.fieldCount() > STATE_FIELD ? Digits.unsignedInt(line, STATE_FIELD) : -1;
        return socket(line, Transport.UDP, local, remote, null, pid, pid < 0 ? STATE_FIELD : STATE_FIELD + 1);
    }

    private @Nullable WindowsSocket socket(
            Lines line,
            Transport transport,
            SocketEnd local,
            SocketEnd remote,
            @Nullable String word,
            long pid,
            int offloadField) {
        if (pid > Integer.MAX_VALUE) {
            return broken("the process id is too large");
        }
        String offload = offloadField < line.fieldCount() ? line.rest(offloadField) : null;
        TcpState state = word == null ? null : state(word, remote);
        return new WindowsSocket(
                transport, local, remote, word, state, (int) pid, WindowsSocket.Notes.offload(offload));
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

    /** Returns the state's words, and keeps what they mean: most rows have the same as the row before. */
    private String word(Lines line, int endField) {
        int start = line.fieldStart(STATE_FIELD);
        int end = line.fieldEnd(endField - 1);
        if (end - start != lastWord.length() || !line.whole().startsWith(lastWord, start)) {
            lastWord = words.at(line.whole(), start, end);
            lastState = StateWords.stateOf(lastWord);
        }
        return lastWord;
    }

    /**
     * Explains the state of this row.
     *
     * <p>Without {@code -q} only a listening socket has no peer. With it sockets that are only bound have none either;
     * they come later in the table, and by another word.
     */
    private @Nullable TcpState state(String word, SocketEnd remote) {
        TcpState known = lastState;
        boolean noPeer = remote.isWithoutPort() && (remote.isAnyHost() || remote.isName());
        if (!noPeer || known != null && known != TcpState.LISTEN) {
            return known;
        }
        if (listenWord == null) {
            listenWord = word;
        }
        return known != null || listenWord.equals(word) ? TcpState.LISTEN : null;
    }

    /** Finds the column behind the state: columns stand apart by two blanks or more, words of a state by one. */
    private static int offloadField(Lines line) {
        int fields = line.fieldCount();
        for (int i = fields - 1; i > STATE_FIELD; i--) {
            if (line.fieldStart(i) - line.fieldEnd(i - 1) > 1) {
                return i;
            }
        }
        // blanks squeezed: the one word that nearly all sockets have
        return fields > STATE_FIELD + 1 && line.fieldIs(fields - 1, "InHost") ? fields - 1 : fields;
    }

    private @Nullable WindowsSocket broken(String reason) {
        complaint = reason;
        return null;
    }
}
