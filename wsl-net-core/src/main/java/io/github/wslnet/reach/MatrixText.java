// SPDX-License-Identifier: Apache-2.0
package io.github.wslnet.reach;

import io.github.wslnet.text.VisibleText;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** The texts of a matrix: a table for a terminal, and a flowchart in Mermaid's language. */
final class MatrixText {
    private static final String GAP = "  ";

    private MatrixText() {}

    static String table(ReachMatrix matrix) {
        List<List<String>> lines = new ArrayList<>();
        List<String> head = new ArrayList<>(List.of("server"));
        matrix.vantages().forEach(vantage -> head.add(VisibleText.line("from " + vantage)));
        lines.add(head);
        for (ReachMatrix.Row row : matrix.rows()) {
            List<String> line = new ArrayList<>(
                    List.of(VisibleText.line(row.server().listener().transport() + " " + row.server())));
            row.answers().forEach(answer -> line.add(VisibleText.line(cell(answer))));
            lines.add(line);
        }
        return aligned(lines, matrix.vantages().size() + 1);
    }

    /** Returns the way and address by which a server is reached, or why it is not. */
    static String cell(Explanation answer) {
        String address = answer.to() instanceof Destination.At at ? at.address().toString() : "";
        if (answer.isReachable()) {
            String via = answer.via().stream().map(Carrier::toString).collect(Collectors.joining("+"));
            return address + (via.isEmpty() ? "" : " " + via);
        }
        return answer.verdict()
                + answer.outcome().map(outcome -> " (" + outcome + ")").orElse("");
    }

    static String mermaid(ReachMatrix matrix) {
        StringBuilder text = new StringBuilder("flowchart LR\n");
        for (int i = 0; i < matrix.vantages().size(); i++) {
            text.append("    v")
                    .append(i)
                    .append("([")
                    .append(VisibleText.mermaid(matrix.vantages().get(i).toString()))
                    .append("])\n");
        }
        for (int i = 0; i < matrix.rows().size(); i++) {
            ReachMatrix.Row row = matrix.rows().get(i);
            text.append("    s")
                    .append(i)
                    .append("[")
                    .append(VisibleText.mermaid(row.server().toString()))
                    .append("]\n");
            arrows(text, i, row);
        }
        return text.toString();
    }

    private static void arrows(StringBuilder text, int server, ReachMatrix.Row row) {
        for (int place = 0; place < row.answers().size(); place++) {
            Explanation answer = row.answers().get(place);
            if (answer.verdict() != Verdict.BLOCKED) {
                String arrow = answer.isReachable() ? " -->|" : " -.->|";
                text.append("    v")
                        .append(place)
                        .append(arrow)
                        .append(VisibleText.mermaid(cell(answer)))
                        .append("| s")
                        .append(server)
                        .append('\n');
            }
        }
    }

    private static String aligned(List<List<String>> lines, int columns) {
        int[] widths = new int[columns];
        for (List<String> line : lines) {
            for (int i = 0; i < columns; i++) {
                widths[i] = Math.max(widths[i], line.get(i).length());
            }
        }
        return lines.stream().map(line -> aligned(line, widths)).collect(Collectors.joining("\n"));
    }

    private static String aligned(List<String> line, int[] widths) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < widths.length; i++) {
            text.append(line.get(i))
                    .append(" ".repeat(widths[i] - line.get(i).length()))
                    .append(GAP);
        }
        return text.toString().stripTrailing();
    }
}
