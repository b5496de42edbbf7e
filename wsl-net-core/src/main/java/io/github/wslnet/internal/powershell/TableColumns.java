// SPDX-License-Identifier: Apache-2.0
package io.github.wslnet.internal.powershell;

import io.github.wslnet.internal.scan.Lines;
import io.github.wslnet.text.ParseWarning;
import java.util.ArrayList;
import java.util.List;

/**
 * The columns of a table, from its heading and the row of dashes below.
 *
 * <p>The dashes are as long as the name, not as the column: they tell where a column to the left starts and where one
 * to the right ends. Every value hence touches its dashes; the further words of a value may stand beside them.
 */
final class TableColumns {
    private final RecordShape shape;
    private final int[] starts;
    private final int[] ends;
    private final int[] names;

    private TableColumns(RecordShape shape, int[] starts, int[] ends) {
        this.shape = shape;
        this.starts = starts;
        this.ends = ends;
        this.names = new int[starts.length];
    }

    /** Tells whether a line is a row of dashes. */
    static boolean isDashes(Lines lines) {
        String text = lines.whole();
        boolean some = false;
        for (int i = lines.start(); i < lines.end(); i++) {
            char c = text.charAt(i);
            if (c != '-' && !Lines.isBlank(c)) {
                return false;
            }
            some |= c == '-';
        }
        return some;
    }

    /**
     * Returns the columns whose dashes are the current line.
     *
     * @param above the lines above that weren't understood, the nearest last; those that are the heading are taken away
     */
    static TableColumns of(RecordShape shape, Lines dashes, List<ParseWarning> above) {
        int count = dashes.fieldCount();
        int[] starts = new int[count];
        int[] ends = new int[count];
        for (int i = 0; i < count; i++) {
            starts[i] = dashes.fieldStart(i) - dashes.start();
            ends[i] = dashes.fieldEnd(i) - dashes.start();
        }
        TableColumns columns = new TableColumns(shape, starts, ends);
        columns.nameBy(columns.takeHeading(above));
        return columns;
    }

    int count() {
        return starts.length;
    }

    int start(int column) {
        return starts[column];
    }

    /** Returns the name of a column, or {@link RecordShape#UNKNOWN} when it isn't wanted. */
    int name(int column) {
        return names[column];
    }

    /** Returns the wanted properties in the order of the columns. */
    List<Property<?>> properties() {
        List<Property<?>> properties = new ArrayList<>();
        for (int name : names) {
            if (name != RecordShape.UNKNOWN) {
                properties.add(shape.owner(name));
            }
        }
        return properties;
    }

    /** Returns the first column from {@code from} on whose dashes a stretch touches, or the number of columns. */
    int touching(int from, int start, int end) {
        int column = from;
        while (column < starts.length && ends[column] <= start) {
            column++;
        }
        return column < starts.length && starts[column] < end ? column : starts.length;
    }

    /** Tells whether a stretch starts or ends exactly where a column's dashes do. */
    boolean fits(int column, int start, int end) {
        return starts[column] == start || ends[column] == end;
    }

    /**
     * Takes the lines of the heading from the end of a list.
     *
     * <p>Long names go on below, so only the heading's first line has something in every column.
     */
    private List<String> takeHeading(List<ParseWarning> above) {
        int first = above.size() - 1;
        while (first >= 0 && !isFull(above.get(first).text())) {
            first--;
        }
        List<ParseWarning> heading = above.subList(first >= 0 ? first : Math.max(0, above.size() - 1), above.size());
        List<String> texts = heading.stream().map(ParseWarning::text).toList();
        heading.clear();
        return texts;
    }

    private boolean isFull(String line) {
        for (int i = 0; i < starts.length; i++) {
            if (piece(line, i).isEmpty()) {
                return false;
            }
        }
        return true;
    }

    private void nameBy(List<String> heading) {
        Lines only = Lines.of(heading.size() == 1 ? heading.get(0) : "");
        boolean aWordEach = only.next() && only.fieldCount() == names.length;
        for (int i = 0; i < names.length; i++) {
            names[i] = shape.findHeading(aWordEach ? only.field(i) : label(heading, i));
        }
    }

    private String label(List<String> heading, int column) {
        StringBuilder label = new StringBuilder();
        for (String line : heading) {
            label.append(piece(line, column));
        }
        return label.toString();
    }

    /** Returns what stands above a column's dashes. */
    private String piece(String line, int column) {
        int from = Math.min(starts[column], line.length());
        return line.substring(from, Math.min(ends[column], line.length())).strip();
    }
}
