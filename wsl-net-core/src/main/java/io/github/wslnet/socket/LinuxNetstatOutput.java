// SPDX-License-Identifier: Apache-2.0
package io.github.wslnet.socket;

import io.github.wslnet.internal.scan.Lines;
import io.github.wslnet.text.ParseWarning;
import io.github.wslnet.text.Parsed;
import io.github.wslnet.text.UnparseableTextException;
import java.util.Iterator;
import java.util.List;
import java.util.function.Consumer;

/**
 * Reads what {@code netstat} prints on Linux.
 *
 * <p>Accepted:
 *
 * <ul>
 *   <li>{@code netstat} of net-tools with any of {@code -a -c -e -l -n -o -p -t -u -w -W}, and of busybox;
 *   <li>host, service and user names, where {@code -n} was not given;
 *   <li>a part of such a table, without headings: what {@code grep} leaves.
 * </ul>
 *
 * The tables of UNIX domain sockets are passed over. Not read: {@code -g}, {@code -i}, {@code -r}, {@code -s}, which
 * print other tables. The lines that say that other users' processes are not shown become warnings.
 *
 * <p>Two things that net-tools prints are not what they seem: an IPv4 address in a {@code tcp6} or {@code udp6} row is
 * an IPv4-mapped one ({@link SocketEnd#address()} says so), and without {@code --wide} a long address is cut
 * ({@link SocketEnd#mayBeCut()}).
 *
 * <p>Source: {@code netstat.c} of net-tools 1.60 to 2.10, {@code networking/netstat.c} of busybox 1.35.
 *
 * @since 0.1.0
 */
public final class LinuxNetstatOutput {
    private static final String FORMAT = "netstat of Linux";
    private static final String EXPECTED = "rows like 'tcp 0 0 0.0.0.0:22 0.0.0.0:* LISTEN 812/sshd'";

    private LinuxNetstatOutput() {}

    /**
     * Reads a whole table.
     *
     * @return the rows in their order, none where there are only headings; a row that can't be and a line that is none
     *     of the above are warnings
     * @throws UnparseableTextException when there is neither a row nor a heading, or no row of several can be read
     */
    public static Parsed<List<LinuxSocket>> parse(String text) {
        return RowSink.collect(sink -> read(Lines.of(text), sink));
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
        read(Lines.of(lines), new RowSink<>(sockets, warnings));
    }

    private static void read(Lines line, RowSink<LinuxSocket> sink) {
        LinuxNetstatRow row = new LinuxNetstatRow();
        Headings headings = new Headings(sink);
        while (line.next()) {
            if (!line.isBlank()) {
                read(line, row, headings, sink);
            }
        }
        headings.endOfText();
        sink.requireRecognised(FORMAT, EXPECTED);
    }

    private static void read(Lines line, LinuxNetstatRow row, Headings headings, RowSink<LinuxSocket> sink) {
        LinuxSocket socket = row.read(line);
        if (socket != null) {
            headings.endAtRow();
            sink.row(socket);
        } else if (row.complaint() != null) {
            headings.endAtRow();
            sink.broken(line.warning(row.complaint()));
        } else if (LinuxNetstatRow.isUnixRow(line)) {
            headings.endAtRow();
            sink.recognise();
        } else if (isEnglishHeading(line)) {
            headings.endAtColumns();
            sink.recognise();
        } else {
            headings.add(line);
        }
    }

    /** Knows the names of the columns, so that a table without rows is one; other languages need a row. */
    static boolean isEnglishHeading(Lines line) {
        return line.fieldIs(0, "Proto") && (line.fieldIs(1, "Recv-Q") || line.fieldIs(1, "RefCnt"));
    }
}
