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
 * Reads what {@code netstat} prints on Windows, in any display language.
 *
 * <p>Accepted:
 *
 * <ul>
 *   <li>{@code netstat} with any of {@code -a -b -f -n -o -p -q -t}, in one run or repeated by an interval;
 *   <li>host and service names, where {@code -n} was not given;
 *   <li>a part of such a table, with or without headings, indentation and blank lines: what {@code findstr} leaves.
 * </ul>
 *
 * Not read: {@code -e}, {@code -r}, {@code -s}, {@code -x}, which print other tables. The template column of {@code -y}
 * can't be told from that of {@code -t} and is given as {@link WindowsSocket#offload()}. With {@code -b} and several
 * components the first is given.
 *
 * <p>Source: {@code netstat.exe} of Windows XP to Windows 11 24H2.
 *
 * @since 0.1.0
 */
public final class WindowsNetstatOutput {
    private static final String FORMAT = "netstat of Windows";
    private static final String EXPECTED = "rows like 'TCP 0.0.0.0:135 0.0.0.0:0 LISTENING 984'";

    private final RowSink<WindowsSocket> sink;
    private final WindowsNetstatRow row;
    private final OwnerNotes notes;
    private final Headings headings;
    private @Nullable WindowsSocket pending;

    private WindowsNetstatOutput(RowSink<WindowsSocket> sink) {
        Words words = new Words();
        this.sink = sink;
        this.row = new WindowsNetstatRow(words);
        this.notes = new OwnerNotes(words);
        this.headings = new Headings(sink);
    }

    /**
     * Reads a whole table.
     *
     * @return the rows in their order; a row that can't be and a line that is none of the above are warnings
     * @throws UnparseableTextException when there is no row
     */
    public static Parsed<List<WindowsSocket>> parse(String text) {
        return RowSink.collect(sink -> new WindowsNetstatOutput(sink).read(Lines.of(text)));
    }

    /**
     * Reads a table of any length, holding one row of it at a time.
     *
     * @param lines the lines without their endings
     * @param sockets takes each row, in their order
     * @param warnings takes each line that was passed over
     * @throws UnparseableTextException at the end, when there was no row
     */
    public static void read(
            Iterator<String> lines, Consumer<? super WindowsSocket> sockets, Consumer<? super ParseWarning> warnings) {
        new WindowsNetstatOutput(new RowSink<>(sockets, warnings)).read(Lines.of(lines));
    }

    private void read(Lines line) {
        while (line.next()) {
            WindowsSocket socket = row.read(line);
            if (socket != null) {
                endRow();
                headings.endAtRow();
                pending = socket;
                notes.begin(line);
            } else {
                readOther(line);
            }
        }
        endRow();
        headings.endOfText();
        sink.requireRecognised(FORMAT, EXPECTED);
    }

    private void readOther(Lines line) {
        String complaint = row.complaint();
        if (complaint != null) {
            endRow();
            headings.endAtRow();
            sink.broken(line.warning(complaint));
        } else if (line.isBlank()) {
            endRow();
        } else {
            readNote(line);
        }
    }

    private void readNote(Lines line) {
        WindowsSocket noted = pending;
        if (noted == null) {
            headings.add(line);
            return;
        }
        WindowsSocket owned = notes.owned(noted, line);
        if (owned != null) {
            pending = owned;
        } else if (!notes.add(line)) {
            endRow();
            headings.add(line);
        }
    }

    private void endRow() {
        if (pending != null) {
            sink.row(notes.unowned(pending));
            pending = null;
        }
    }
}
