// SPDX-License-Identifier: Apache-2.0
package io.github.wslnet.adapter;

import io.github.wslnet.internal.scan.Lines;
import io.github.wslnet.text.ParseWarning;
import io.github.wslnet.text.Parsed;
import io.github.wslnet.text.UnparseableTextException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What {@code ipconfig} and {@code ipconfig /all} print, in any language of Windows.
 *
 * <p>No word is read: a heading is a line that ends in a colon, and which row is which follows from the order that all
 * languages share and from the form of the values. The indentation may be lost, and a part of a text may start below a
 * heading. What is told of the computer as a whole is passed over. Source: output of Windows XP to 11; Microsoft
 * doesn't
 * document it.
 *
 * @since 0.1.0
 */
public final class IpconfigOutput {
    private static final String FORMAT = "ipconfig";

    private final List<IpconfigLine> lines = new ArrayList<>();
    private final Map<String, Integer> labels = new HashMap<>();
    private final List<IpconfigBlock> blocks = new ArrayList<>();
    private final List<ParseWarning> warnings = new ArrayList<>();

    private IpconfigBlock open = new IpconfigBlock(Optional.empty());
    private boolean dotted;

    private IpconfigOutput(String text) {
        Lines cursor = Lines.of(text);
        while (cursor.next()) {
            if (!cursor.isBlank()) {
                lines.add(IpconfigLine.of(cursor));
            }
        }
        lines.stream().filter(IpconfigLine::isLabelled).forEach(line -> labels.merge(line.label(), 1, Integer::sum));
    }

    /**
     * Reads the adapters.
     *
     * @throws UnparseableTextException when there is none; it names the line and what was expected
     */
    public static Parsed<List<IpconfigAdapter>> parse(String text) {
        return new IpconfigOutput(text).parse();
    }

    private Parsed<List<IpconfigAdapter>> parse() {
        for (int i = 0; i < lines.size(); i++) {
            dotted |= lines.get(i).isDotted();
            if (isHeading(i)) {
                close();
                open = new IpconfigBlock(Optional.of(lines.get(i)));
            } else if (!addToRow(i)) {
                warnUnlessTitle(i);
            }
        }
        close();
        if (blocks.isEmpty() || !dotted) {
            throw failure();
        }
        return new Parsed<>(blocks.stream().map(IpconfigBlock::toAdapter).toList(), warnings);
    }

    private void close() {
        warnings.addAll(open.complaints());
        boolean aboutComputer = !open.hasHeading() && !open.hasAddresses();
        if (!aboutComputer && !open.isEmpty()) {
            blocks.add(open);
        }
    }

    /** Tells whether a line is an adapter's heading: it ends in a colon, and rows stand below, further right. */
    private boolean isHeading(int index) {
        IpconfigLine line = lines.get(index);
        if (!line.isHeadingLike()) {
            return false;
        }
        if (open.isIndented()) {
            return line.indent() < open.rowIndent();
        }
        boolean last = index + 1 == lines.size();
        return !last
                && lines.get(index + 1).isLabelled()
                && (lines.get(index + 1).indent() > line.indent() || isHeadingByPlace(index));
    }

    /**
     * Tells headings from labels without dots and value (the DNS suffix in German) where the indentation is lost.
     *
     * <p>Such a label stands right after a heading, or in a text with blank lines right after a row, or in several
     * adapters.
     */
    private boolean isHeadingByPlace(int index) {
        boolean rightAfterHeading = open.hasHeading() && open.isEmpty();
        boolean rightAfterRow = open.isSpaced() && isRightBelow(index);
        return !rightAfterHeading
                && !rightAfterRow
                && labels.getOrDefault(lines.get(index).label(), 1) == 1;
    }

    private boolean isRightBelow(int index) {
        return index > 0 && lines.get(index - 1).number() == lines.get(index).number() - 1;
    }

    /** Adds a row, or one more value to the row above. */
    private boolean addToRow(int index) {
        IpconfigLine line = lines.get(index);
        if (line.isLabelled()) {
            open.add(line);
            return true;
        }
        IpconfigRow row = open.lastRow();
        boolean furtherRight = open.isIndented() && line.indent() > open.rowIndent();
        if (row == null || !line.isAddress() && !(isRightBelow(index) && (furtherRight || row.startsEmpty()))) {
            return false;
        }
        row.add(line.text());
        return true;
    }

    /** Warns of a line, save the title above all: {@code Windows IP Configuration} in some language. */
    private void warnUnlessTitle(int index) {
        boolean aboveAll = blocks.isEmpty() && !open.hasHeading() && open.isEmpty();
        boolean aboveLabel = index + 1 < lines.size() && lines.get(index + 1).isLabelled();
        if (!aboveAll || !aboveLabel) {
            warnings.add(lines.get(index).warning("neither a heading nor a property of an adapter"));
        }
    }

    private UnparseableTextException failure() {
        if (lines.isEmpty()) {
            return new UnparseableTextException(FORMAT, 0, "", "the text is empty");
        }
        IpconfigLine first = lines.get(0);
        return new UnparseableTextException(
                FORMAT,
                first.number(),
                first.text(),
                "expected an adapter: a line that ends in a colon, with rows of the form 'label . . . : value' below");
    }
}
