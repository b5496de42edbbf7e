// SPDX-License-Identifier: Apache-2.0
package io.github.wslnet.diagram;

import io.github.wslnet.text.VisibleText;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Writes a scene in the language of Mermaid's flowcharts: boxes are subgraphs, rows are nodes.
 *
 * <p>A sign that belongs to a box as a whole stands in it as a circle of its own, since Mermaid can't draw an arrow
 * between a subgraph and what is inside it.
 *
 * <p>Source: "Flowcharts" in Mermaid's documentation, version 11.
 */
final class MermaidChart {
    private final StringBuilder text = new StringBuilder("flowchart TB\n");
    private final Map<Spot, List<Way.Mark>> marks = new HashMap<>();
    private final Map<Way.Mark, String> marked = new HashMap<>();
    private int count;

    MermaidChart(Scene scene, Way way) {
        way.marks()
                .forEach(mark -> scene.first(mark.spots())
                        .ifPresent(spot -> marks.computeIfAbsent(spot, none -> new ArrayList<>())
                                .add(mark)));
        wires(scene.parts());
        way(way);
    }

    @Override
    public String toString() {
        return text.toString();
    }

    /** Writes the parts, each followed by the edge that joins it to the one before if one of them is a wire. */
    private void wires(List<Part> parts) {
        List<String> chain = new ArrayList<>();
        boolean joined = false;
        for (Part part : parts) {
            boolean isWire = part instanceof Wire;
            if (!chain.isEmpty() && !isWire && !joined) {
                edges(chain);
                chain.clear();
            }
            if (part instanceof Wire wire) {
                wire.rows().forEach(row -> chain.add(node(row.spot(), onWire(row), "([", "])", 1)));
            } else if (part instanceof Box box) {
                chain.add(box(box, 1));
            }
            joined = isWire;
        }
        edges(chain);
    }

    private void edges(List<String> chain) {
        for (int i = 1; i < chain.size(); i++) {
            line(1, chain.get(i - 1) + " --- " + chain.get(i));
        }
    }

    private String box(Box box, int depth) {
        if (box.isEmpty()) {
            return node(box.spot(), box.title(), "[", "]", depth);
        }
        String id = nextId();
        line(depth, "subgraph " + id + "[" + VisibleText.mermaid(box.title()) + "]");
        for (Way.Mark mark : marksAt(box.spot())) {
            String circle = nextId();
            marked.put(mark, circle);
            line(depth + 1, circle + "((" + VisibleText.mermaid(mark.sign()) + "))");
        }
        box.rows().forEach(row -> node(row.spot(), row.onOneLine(), "[", "]", depth + 1));
        box.inside().forEach(inside -> box(inside, depth + 1));
        line(depth, "end");
        return id;
    }

    private String node(Spot spot, String title, String opening, String closing, int depth) {
        String id = nextId();
        line(depth, id + opening + VisibleText.mermaid(title) + closing);
        marksAt(spot).forEach(mark -> marked.putIfAbsent(mark, id));
        return id;
    }

    private static String onWire(Row row) {
        String text = String.join(", ", row.items());
        return row.label().equals(Row.UNKNOWN) ? Row.UNKNOWN + " " + text : text;
    }

    private List<Way.Mark> marksAt(Spot spot) {
        return marks.getOrDefault(spot, List.of());
    }

    /** Joins the marks by thick arrows and colours what they stand on. */
    private void way(Way way) {
        String before = "";
        for (Way.Mark mark : way.marks()) {
            String here = marked.getOrDefault(mark, before);
            boolean stops = mark.sign().equals(Way.STOP);
            if (!before.isEmpty()) {
                String label = "|" + VisibleText.mermaid(mark.sign() + " " + mark.text()) + "| ";
                line(1, before + (stops ? " ==x" : " ==>") + label + here);
            }
            if (!here.isEmpty()) {
                line(1, "class " + here + (stops ? " stop" : " way"));
            }
            before = here;
        }
        if (!way.isEmpty()) {
            line(1, "classDef way stroke:#07c,stroke-width:3px");
            line(1, "classDef stop stroke:#c00,stroke-width:3px");
        }
    }

    private String nextId() {
        return "n" + count++;
    }

    private void line(int depth, String line) {
        text.append("  ".repeat(depth)).append(line).append('\n');
    }
}
