// SPDX-License-Identifier: Apache-2.0
package io.github.wslnet.diagram;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** A grid of character cells that grows downwards as it is drawn on; rows and columns count from 0. */
final class Canvas {
    private static final String BLANK = " ";

    private final int width;
    private final Pen pen;
    private final List<String[]> rows = new ArrayList<>();

    Canvas(int width, Pen pen) {
        this.width = width;
        this.pen = pen;
    }

    int width() {
        return width;
    }

    /** Writes a text; what goes beyond the right edge is lost. */
    void write(int row, int column, String text) {
        String[] cells = row(row);
        int at = column;
        for (int i = 0; i < text.length(); i = text.offsetByCodePoints(i, 1)) {
            int c = text.codePointAt(i);
            int columns = Columns.of(c);
            if (at + columns > width) {
                return;
            }
            if (columns == 0) {
                cells[Math.max(at - 1, 0)] += Character.toString(c);
                continue;
            }
            cells[at] = Character.toString(c);
            // the second cell of a wide character prints nothing
            Arrays.fill(cells, at + 1, at + columns, "");
            at += columns;
        }
    }

    /** Draws the frame of a box by its outermost cells. */
    void frame(int top, int left, int bottom, int right) {
        edge(top, left, right, pen.topLeft, pen.topRight);
        for (int row = top + 1; row < bottom; row++) {
            write(row, left, pen.down);
            write(row, right, pen.down);
        }
        edge(bottom, left, right, pen.bottomLeft, pen.bottomRight);
    }

    /** Draws a line down the cells of a column that are still blank, both ends included. */
    void line(int column, int top, int bottom) {
        for (int row = top; row <= bottom; row++) {
            if (row(row)[column].equals(BLANK)) {
                write(row, column, pen.down);
            }
        }
    }

    private void edge(int row, int left, int right, String start, String end) {
        write(row, left, start + pen.across.repeat(right - left - 1) + end);
    }

    private String[] row(int index) {
        while (rows.size() <= index) {
            String[] cells = new String[width];
            Arrays.fill(cells, BLANK);
            rows.add(cells);
        }
        return rows.get(index);
    }

    /** Returns the lines, without blanks at their ends, each ended by a line feed. */
    @Override
    public String toString() {
        StringBuilder text = new StringBuilder();
        for (String[] cells : rows) {
            text.append(String.join("", cells).stripTrailing()).append('\n');
        }
        return text.toString();
    }
}
