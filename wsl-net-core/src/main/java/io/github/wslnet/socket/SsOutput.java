// SPDX-License-Identifier: Apache-2.0
package io.github.wslnet.socket;

import io.github.wslnet.internal.scan.Lines;
import io.github.wslnet.text.ParseWarning;
import io.github.wslnet.text.Parsed;
import io.github.wslnet.text.UnparseableTextException;
import java.util.Iterator;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Reads what {@code ss} prints.
 *
 * <p>Accepted:
 *
 * <ul>
 *   <li>{@code ss} with any of {@code -a -e -H -i -l -m -n -o -p -t -u -w -Z -4 -6}; what the last columns say may stand
 *       behind the row or on lines of its own, as it does on narrow terminals;
 *   <li>the forms of old releases: {@code :::22}, {@code *:22}, {@code users:(("sshd",812,3))};
 *   <li>host and service names, where {@code -n} was not given;
 *   <li>a part of such a table, without headings: what {@code grep} leaves.
 * </ul>
 *
 * Sockets without IP address (UNIX, netlink, packet, vsock) are passed over. Not read: {@code -s}, {@code -E}.
 *
 * <p>{@code ss} prints an IPv6 socket that also takes IPv4, the dual-stack wildcard, as {@code *}; {@link
 * SocketEnd#address()} is then empty. Releases before 4.14 print the IPv4 wildcard so.
 *
 * <p>Source: {@code misc/ss.c} of iproute2 3.10 to 6.15.
 *
 * @since 0.1.0
 */
public final class SsOutput {
    private static final String FORMAT = "ss";
    private static final String EXPECTED = "rows like 'LISTEN 0 128 0.0.0.0:22 0.0.0.0:*'";

    private final RowSink<LinuxSocket> sink;
    private final SsRow row;
    private final SsDetails details;
    private LinuxSocket.@Nullable Builder pending;
    private int rowIndent;

    private SsOutput(RowSink<LinuxSocket> sink) {
        Words words = new Words();
        this.sink = sink;
        this.row = new SsRow(words);
        this.details = new SsDetails(words);
    }

    /**
     * Reads a whole table.
     *
     * @return the rows in their order, none where there are only headings; a row that can't be and a line that is none
     *     of the above are warnings
     * @throws UnparseableTextException when there is neither a row nor a heading, or no row of several can be read
     */
    public static Parsed<List<LinuxSocket>> parse(String text) {
        return RowSink.collect(sink -> new SsOutput(sink).read(Lines.of(text)));
    }

    /**
     * Reads a table of any length, holding one row of it at a time.
     *
     * @param lines the lines without their endings
     * @param sockets takes each row, in their order
     * @param warnings takes each line that was passed over
     * @throws UnparseableTextException at the end, when there was neither a row nor a heading
     */
    public static void read(
            Iterator<String> lines, Consumer<? super LinuxSocket> sockets, Consumer<? super ParseWarning> warnings) {
        new SsOutput(new RowSink<>(sockets, warnings)).read(Lines.of(lines));
    }

    private void read(Lines line) {
        while (line.next()) {
            int queueField = SsRow.queueField(line);
            if (queueField >= 0) {
                endRow();
                readRow(line, queueField);
            } else if (!line.isBlank()) {
                readOther(line);
            }
        }
        endRow();
        sink.requireRecognised(FORMAT, EXPECTED);
    }

    private void readRow(Lines line, int queueField) {
        rowIndent = line.indent();
        if (SsRow.isOfOtherFamily(line, queueField)) {
            sink.recognise();
            return;
        }
        pending = row.read(line, queueField);
        if (pending == null) {
            sink.broken(line.warning(String.valueOf(row.complaint())));
            return;
        }
        details.begin(pending);
        readDetails(line, line.fieldEnd(queueField + 3));
    }

    /** Reads a line that is no row: the names of the columns, or what belongs to the row above. */
    private void readOther(Lines line) {
        if (isHeading(line)) {
            endRow();
            sink.recognise();
        } else if (line.indent() > rowIndent || isDetail(line)) {
            if (pending != null) {
                readDetails(line, line.start());
            }
        } else {
            endRow();
            sink.warn(line.warning("this is no row of the table"));
        }
    }

    private void readDetails(Lines line, int start) {
        String complaint = details.read(line.whole(), start, line.end());
        if (complaint != null) {
            sink.warn(line.warning(complaint));
        }
    }

    private static boolean isHeading(Lines line) {
        return line.fieldIs(0, "State") && line.fieldIs(1, "Recv-Q")
                || line.fieldIs(0, "Netid") && line.fieldIs(2, "Recv-Q");
    }

    /** Knows details that have lost their indentation by what most of them begin with. */
    private static boolean isDetail(Lines line) {
        for (int i = 0; i < line.fieldCount(); i++) {
            String text = line.whole();
            int start = line.fieldStart(i);
            if (text.startsWith("users:((", start)
                    || text.startsWith("skmem:(", start)
                    || text.startsWith("timer:(", start)
                    || text.startsWith("rto:", start)
                    || text.startsWith("ino:", start)
                    || text.startsWith("cgroup:", start)) {
                return true;
            }
        }
        return false;
    }

    private void endRow() {
        if (pending != null) {
            sink.row(pending.build());
            pending = null;
        }
    }
}
