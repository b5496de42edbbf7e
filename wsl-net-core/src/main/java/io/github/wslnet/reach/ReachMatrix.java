// SPDX-License-Identifier: Apache-2.0
package io.github.wslnet.reach;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Who reaches which server: a row for each server, an answer for each place.
 *
 * <p>A server is a socket of a program; the relay's, IP Helper's and consomme's sockets on Windows are ways and no
 * servers. An answer is about that very socket, by the likeliest address by which a client there reaches it.
 *
 * @param vantages the places, in the order of the answers
 * @param rows the servers
 * @since 0.1.0
 */
public record ReachMatrix(List<Vantage> vantages, List<Row> rows) {
    public ReachMatrix {
        vantages = List.copyOf(vantages);
        rows = List.copyOf(rows);
    }

    /**
     * Who reaches one server.
     *
     * @param server the server
     * @param answers one for each place, in the order of {@link ReachMatrix#vantages()}
     */
    public record Row(Server server, List<Explanation> answers) {
        public Row {
            answers = List.copyOf(answers);
        }
    }

    /**
     * An answer that is another one than before.
     *
     * @param from where the client stands
     * @param server the server that it wants to reach
     * @param before the answer before; empty when there was no such server
     * @param after the answer after; empty when there is no such server
     */
    public record Change(Vantage from, Server server, Optional<Explanation> before, Optional<Explanation> after) {
        /** Returns one line, for example {@code lan -> node in Ubuntu on 0.0.0.0:3000: blocked (timed-out), then ...}. */
        @Override
        public String toString() {
            return from + " -> " + server + ": " + words(before) + ", then " + words(after);
        }

        private static String words(Optional<Explanation> answer) {
            return answer.map(MatrixText::cell).orElse("no such server");
        }
    }

    /** Returns the answer for a place and a server, if both are in the matrix. */
    public Optional<Explanation> answer(Vantage from, Server server) {
        int column = vantages.indexOf(from);
        return column < 0
                ? Optional.empty()
                : rows.stream()
                        .filter(row -> row.server.equals(server))
                        .map(row -> row.answers.get(column))
                        .findFirst();
    }

    /**
     * Returns which answers are other ones later: in verdict, outcome, way, or the client's address as the server sees it.
     *
     * <p>A server is the same one if distro, transport, port and address are; its process may be another.
     */
    public List<Change> changesTo(ReachMatrix later) {
        Map<Object, Row> before = byServer();
        Map<Object, Row> after = later.byServer();
        Map<Object, Row> all = new LinkedHashMap<>(before);
        after.forEach(all::putIfAbsent);
        List<Change> changes = new ArrayList<>();
        all.forEach((key, row) -> {
            for (Vantage from : allVantages(later)) {
                Optional<Explanation> then = answer(from, Optional.ofNullable(before.get(key)));
                Optional<Explanation> now = later.answer(from, Optional.ofNullable(after.get(key)));
                if (!then.map(ReachMatrix::essence).equals(now.map(ReachMatrix::essence))) {
                    changes.add(new Change(from, row.server, then, now));
                }
            }
        });
        return changes;
    }

    /** Returns the matrix as a table of text, a line for each server. */
    @Override
    public String toString() {
        return MatrixText.table(this);
    }

    /** Returns the matrix as a Mermaid flowchart: places, servers, and an arrow for each way that leads there. */
    public String toMermaid() {
        return MatrixText.mermaid(this);
    }

    private List<Vantage> allVantages(ReachMatrix later) {
        List<Vantage> all = new ArrayList<>(vantages);
        later.vantages.stream().filter(one -> !all.contains(one)).forEach(all::add);
        return all;
    }

    private Optional<Explanation> answer(Vantage from, Optional<Row> row) {
        int column = vantages.indexOf(from);
        return column < 0 ? Optional.empty() : row.map(known -> known.answers.get(column));
    }

    private Map<Object, Row> byServer() {
        Map<Object, Row> byServer = new LinkedHashMap<>();
        for (Row row : rows) {
            Server server = row.server;
            byServer.putIfAbsent(
                    List.of(
                            server.distro(),
                            server.listener().transportPort(),
                            server.listener().address()),
                    row);
        }
        return byServer;
    }

    private static Object essence(Explanation why) {
        return List.of(why.verdict(), why.outcome(), why.via(), why.peer());
    }
}
