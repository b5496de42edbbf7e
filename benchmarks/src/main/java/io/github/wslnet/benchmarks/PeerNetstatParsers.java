// SPDX-License-Identifier: Apache-2.0
package io.github.wslnet.benchmarks;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import oshi.util.ParseUtil;

/** Netstat parsers as people write them today: they give the same columns, as texts and numbers, and check less. */
final class PeerNetstatParsers {
    private static final Pattern ROW = Pattern.compile(
            "\\s*(TCP|UDP)\\s+(\\S+):(\\d+|\\*)\\s+(\\S+):(\\d+|\\*)\\s+(?:([A-Z_0-9]+)\\s+)?(\\d+)\\s*");

    private PeerNetstatParsers() {}

    record Row(String proto, String local, int localPort, String remote, int remotePort, String state, int pid) {}

    static List<Row> byRegex(String text) {
        List<Row> rows = new ArrayList<>();
        for (String line : text.split("\r?\n")) {
            Matcher row = ROW.matcher(line);
            if (row.matches()) {
                rows.add(new Row(
                        row.group(1),
                        row.group(2),
                        port(row.group(3)),
                        row.group(4),
                        port(row.group(5)),
                        row.group(6) == null ? "" : row.group(6),
                        Integer.parseInt(row.group(7))));
            }
        }
        return rows;
    }

    static List<Row> bySplit(String text) {
        List<Row> rows = new ArrayList<>();
        for (String line : text.split("\r?\n")) {
            String[] words = line.trim().split("\\s+");
            if (words.length >= 4 && (words[0].equals("TCP") || words[0].equals("UDP"))) {
                rows.add(row(words));
            }
        }
        return rows;
    }

    /** With oshi's own helpers, as its netstat drivers use them. */
    static List<Row> byOshiHelpers(String text) {
        List<Row> rows = new ArrayList<>();
        for (String line : text.split("\r?\n")) {
            String[] words = ParseUtil.whitespaces.split(line.trim());
            if (words.length >= 4 && (words[0].equals("TCP") || words[0].equals("UDP"))) {
                rows.add(row(words));
            }
        }
        return rows;
    }

    private static Row row(String[] words) {
        int local = words[1].lastIndexOf(':');
        int remote = words[2].lastIndexOf(':');
        return new Row(
                words[0],
                words[1].substring(0, local),
                port(words[1].substring(local + 1)),
                words[2].substring(0, remote),
                port(words[2].substring(remote + 1)),
                words.length > 4 ? words[3] : "",
                Integer.parseInt(words[words.length - 1]));
    }

    private static int port(String text) {
        return text.equals("*") ? 0 : Integer.parseInt(text);
    }
}
