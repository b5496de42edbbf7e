// SPDX-License-Identifier: Apache-2.0
package io.github.wslnet.guide;

import io.github.wslnet.address.IpAddress;
import io.github.wslnet.address.MacAddress;
import io.github.wslnet.text.ParseWarning;
import io.github.wslnet.text.Parsed;
import io.github.wslnet.text.UnparseableTextException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.StringTokenizer;

// region class
/** Reads what {@code ip neigh} prints (iproute2 6.1): {@code ADDRESS dev LINK [lladdr MAC] [FLAG...] STATE}. */
final class IpNeighOutput {
    /** A host of the same link, and its MAC address once it has answered. */
    record Neighbour(IpAddress address, String link, Optional<MacAddress> mac) {}

    private static final String FORMAT = "ip neigh";

    private IpNeighOutput() {}

    static Parsed<List<Neighbour>> parse(String text) {
        List<Neighbour> rows = new ArrayList<>();
        List<ParseWarning> warnings = new ArrayList<>();
        List<String> lines = text.lines().map(String::strip).toList();
        for (int i = 0; i < lines.size(); i++) {
            Optional<Neighbour> row = row(lines.get(i));
            row.ifPresent(rows::add);
            if (row.isEmpty() && !lines.get(i).isEmpty()) {
                warnings.add(new ParseWarning(i + 1, lines.get(i), "expected ADDRESS dev LINK"));
            }
        }
        if (rows.isEmpty() && !warnings.isEmpty()) {
            ParseWarning first = warnings.get(0);
            throw new UnparseableTextException(FORMAT, first.line(), first.text(), first.reason());
        }
        return new Parsed<>(rows, warnings);
    }

    private static Optional<Neighbour> row(String line) {
        StringTokenizer words = new StringTokenizer(line);
        Optional<IpAddress> address = words.hasMoreTokens() ? IpAddress.tryParse(words.nextToken()) : Optional.empty();
        if (address.isEmpty() || words.countTokens() < 2 || !words.nextToken().equals("dev")) {
            return Optional.empty();
        }
        String link = words.nextToken();
        return Optional.of(new Neighbour(address.get(), link, mac(words)));
    }

    private static Optional<MacAddress> mac(StringTokenizer words) {
        while (words.hasMoreTokens()) {
            if (words.nextToken().equals("lladdr") && words.hasMoreTokens()) {
                return MacAddress.tryParse(words.nextToken());
            }
        }
        return Optional.empty();
    }
}
// endregion
