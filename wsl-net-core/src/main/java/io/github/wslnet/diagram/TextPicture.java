// SPDX-License-Identifier: Apache-2.0
package io.github.wslnet.diagram;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Draws a scene with characters, and a way as a rail at the left edge. */
final class TextPicture {
    /** Where wires run, counted from the left edge of the outermost boxes. */
    private static final int WIRE = 3;

    private final Canvas canvas;
    private final Pen pen;
    private final Way way;
    private final int left;
    private final Map<Spot, Integer> rows = new HashMap<>();

    TextPicture(Scene scene, Way way, Pen pen, int width) {
        this.canvas = new Canvas(width, pen);
        this.pen = pen;
        this.way = way;
        this.left = way.isEmpty() ? 0 : Rail.WIDTH;
        int bottom = draw(scene.parts());
        if (!way.isEmpty()) {
            Rail.draw(canvas, scene, way, rows);
            legend(bottom + 1);
        }
    }

    @Override
    public String toString() {
        return canvas.toString();
    }

    private int draw(List<Part> parts) {
        int row = 0;
        for (int i = 0; i < parts.size(); i++) {
            boolean fromAbove = i > 0 && parts.get(i - 1) instanceof Wire;
            boolean toBelow = i + 1 < parts.size() && parts.get(i + 1) instanceof Wire;
            boolean besideBox = i > 0 && !fromAbove;
            Part part = parts.get(i);
            if (part instanceof Wire wire) {
                row = wire(wire, row);
            } else if (part instanceof Box box) {
                int top = besideBox ? row + 1 : row;
                int bottom = box(box, top, left, canvas.width() - 1, fromAbove ? WIRE : 0);
                if (toBelow) {
                    canvas.write(bottom, left + WIRE, pen.wireToBelow);
                }
                row = bottom + 1;
            }
        }
        return row;
    }

    private int wire(Wire wire, int top) {
        int row = top;
        for (Row text : wire.rows()) {
            rows.putIfAbsent(text.spot(), row);
            String sign = sign(text.label());
            for (String line : Columns.lines(text.items(), canvas.width() - left - WIRE - 3)) {
                canvas.write(row++, left + WIRE - 1, sign + " " + line);
                sign = sign("");
            }
        }
        return row;
    }

    private String sign(String label) {
        return switch (label) {
            case Wire.SWITCH -> pen.switchBar.repeat(3);
            case Row.UNKNOWN -> " " + Row.UNKNOWN + " ";
            default -> " " + pen.down + " ";
        };
    }

    /** Draws a box and returns the row of its bottom. */
    private int box(Box box, int top, int boxLeft, int boxRight, int wire) {
        rows.putIfAbsent(box.spot(), top);
        int row = top + 1;
        int label =
                box.rows().stream().mapToInt(one -> one.label().length()).max().orElse(0);
        for (Row one : box.rows()) {
            row = row(one, row, boxLeft + 2, label, boxRight - 1);
        }
        for (Box inside : box.inside()) {
            row = box(inside, row, boxLeft + 2, boxRight - 2, 0) + 1;
        }
        canvas.frame(top, boxLeft, row, boxRight);
        title(box.title(), top, boxLeft + wire, boxRight);
        if (wire > 0) {
            canvas.write(top, boxLeft + wire, pen.wireFromAbove);
        }
        return row;
    }

    private void title(String title, int row, int from, int boxRight) {
        canvas.write(row, from + 3, " " + Columns.cut(title, boxRight - from - 7) + " ");
    }

    private int row(Row text, int top, int from, int labelWidth, int to) {
        rows.putIfAbsent(text.spot(), top);
        canvas.write(top, from, text.label());
        int row = top;
        for (String line : Columns.lines(text.items(), to - from - labelWidth - 2)) {
            canvas.write(row++, from + labelWidth + 2, line);
        }
        return row;
    }

    private void legend(int top) {
        int row = top;
        for (String line : Columns.lines(List.of(Columns.printable(way.headline())), canvas.width())) {
            canvas.write(row++, 0, line);
        }
        for (Way.Mark mark : way.marks()) {
            canvas.write(row, 1, mark.sign());
            for (String line : Columns.lines(List.of(mark.text()), canvas.width() - 4)) {
                canvas.write(row++, 4, line);
            }
        }
    }
}
