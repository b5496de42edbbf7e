// SPDX-License-Identifier: Apache-2.0
package io.github.wslnet.testkit.machine;

import io.github.wslnet.address.PortRange;
import io.github.wslnet.address.Transport;
import io.github.wslnet.known.Known;
import io.github.wslnet.snapshot.WindowsSide;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** What {@code netsh interface ipv4|ipv6 show} prints of ports, in the language of Windows. */
final class NetshTables {
    private NetshTables() {}

    /**
     * Returns the lines.
     *
     * @param arguments the family, the table and the transport
     */
    static Known<List<Object>> lines(WindowsSide windows, Locale language, List<String> arguments) {
        Transport transport = Transport.tryParse(arguments.get(2)).orElseThrow();
        if (arguments.get(1).equals("excludedportrange")) {
            return windows.excludedPorts()
                    .map(all -> excluded(all.getOrDefault(transport, List.of()), words(language)));
        }
        Known<Map<Transport, PortRange>> dynamic = windows.dynamicPorts();
        return dynamic.map(all -> dynamic(all.get(transport), words(language)));
    }

    private static List<Object> excluded(List<PortRange> ranges, Words words) {
        List<Object> lines =
                new ArrayList<>(List.of("", words.excluded(), "", words.columns(), "----------    --------"));
        ranges.forEach(range -> lines.add(String.format(
                Locale.ROOT, "%10d  %10d", range.first().number(), range.last().number())));
        lines.addAll(List.of("", words.star(), ""));
        return lines;
    }

    private static List<Object> dynamic(@org.jspecify.annotations.Nullable PortRange range, Words words) {
        if (range == null) {
            return List.of(words.failure());
        }
        int first = range.first().number();
        int count = range.last().number() - first + 1;
        return List.of(
                "",
                words.dynamic(),
                "---------------------------------",
                words.first() + " : " + first,
                words.count() + " : " + count,
                "");
    }

    /** What the rows stand among. */
    private record Words(
            String excluded, String columns, String star, String dynamic, String first, String count, String failure) {}

    private static Words words(Locale language) {
        return switch (language.getLanguage()) {
            case "ja" ->
                new Words(
                        "プロトコル tcp ポート除外範囲",
                        "開始ポート    終了ポート",
                        "* - 管理されたポート除外です。",
                        "プロトコル tcp の動的ポートの範囲",
                        "開始ポート",
                        "ポート数",
                        "要求された操作には管理者特権が必要です。");
            case "de" ->
                new Words(
                        "Protokoll tcp Portausschlussbereiche",
                        "Startport    Endport",
                        "* - Verwaltete Portausschlüsse.",
                        "Protokoll tcp Dynamischer Portbereich",
                        "Startport",
                        "Anzahl von Ports",
                        "Der angeforderte Vorgang erfordert erhöhte Rechte.");
            default ->
                new Words(
                        "Protocol tcp Port Exclusion Ranges",
                        "Start Port    End Port",
                        "* - Administered port exclusions.",
                        "Protocol tcp Dynamic Port Range",
                        "Start Port",
                        "Number of Ports",
                        "The requested operation requires elevation.");
        };
    }
}
