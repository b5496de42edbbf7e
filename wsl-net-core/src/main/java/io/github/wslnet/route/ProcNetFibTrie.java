// SPDX-License-Identifier: Apache-2.0
package io.github.wslnet.route;

import io.github.wslnet.address.IpAddress;
import io.github.wslnet.address.Ipv4Address;
import io.github.wslnet.internal.scan.Lines;
import io.github.wslnet.internal.scan.Warnings;
import io.github.wslnet.text.Parsed;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The file {@code /proc/net/fib_trie}: the IPv4 addresses of the system, where there is no {@code ip}.
 *
 * <p>An address of the system is a leaf of the tables {@code Main} or {@code Local} whose route is {@code /32 host
 * LOCAL}:
 *
 * <pre>
 * Main:
 *   +-- 0.0.0.0/0 3 0 5
 *      |-- 172.26.17.100
 *         /32 host LOCAL
 * </pre>
 *
 * <p>Other tables are not read: WSL's mirrored mode keeps the addresses of Windows in one of them. The file does not say
 * which link has an address. Source: {@code net/ipv4/fib_trie.c} of Linux, {@code fib_trie_seq_show}.
 *
 * @since 0.1.0
 */
public final class ProcNetFibTrie {
    private static final String FORMAT = "/proc/net/fib_trie";

    private final Lines lines;
    private final Set<Ipv4Address> addresses = new LinkedHashSet<>();
    private final Warnings warnings = new Warnings();
    private boolean seen;
    private boolean ours;
    private @Nullable Ipv4Address leaf;

    private ProcNetFibTrie(String text) {
        this.lines = Lines.of(text);
    }

    /**
     * Reads the addresses.
     *
     * @return the addresses in the order of the file, each once; none when the tables hold none
     * @throws io.github.wslnet.text.UnparseableTextException when the text is empty or holds no part of such a table
     */
    public static Parsed<List<Ipv4Address>> parse(String text) {
        ProcNetFibTrie reader = new ProcNetFibTrie(text);
        while (reader.lines.next()) {
            if (!reader.lines.isBlank() && !reader.readLine()) {
                reader.warnings.add(reader.lines.warning("expected a table, a node, a leaf or a route"));
            }
        }
        if (!reader.seen) {
            throw reader.warnings.nothingRead(FORMAT);
        }
        return reader.warnings.besides(List.copyOf(reader.addresses));
    }

    private boolean readLine() {
        if (lines.fieldIs(0, "+--")) {
            return lines.hasField(1);
        }
        if (lines.fieldIs(0, "|--")) {
            return readLeaf();
        }
        String text = lines.whole();
        if (text.charAt(lines.fieldStart(0)) == '/') {
            return readRoute();
        }
        boolean isTable = text.charAt(lines.fieldEnd(lines.fieldCount() - 1) - 1) == ':' && lines.fieldCount() <= 2;
        if (isTable) {
            ours = lines.fieldIs(0, "Main:") || lines.fieldIs(0, "Local:");
            leaf = null;
        }
        return isTable;
    }

    private boolean readLeaf() {
        boolean isAddress = lines.hasField(1)
                && IpAddress.tryParse(lines.whole(), lines.fieldStart(1), lines.fieldEnd(1))
                                .orElse(null)
                        instanceof Ipv4Address;
        leaf = isAddress ? Ipv4Address.parse(lines.field(1)) : null;
        seen |= isAddress;
        return isAddress;
    }

    private boolean readRoute() {
        if (leaf == null || !lines.hasField(2)) {
            return false;
        }
        if (ours && lines.fieldIs(0, "/32") && lines.fieldIs(2, "LOCAL")) {
            addresses.add(leaf);
        }
        return true;
    }
}
