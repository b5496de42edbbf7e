// SPDX-License-Identifier: Apache-2.0
package io.github.wslnet.link;

import io.github.wslnet.address.Ipv4Address;
import io.github.wslnet.address.Ipv6Address;
import io.github.wslnet.internal.scan.Digits;
import io.github.wslnet.internal.scan.Lines;
import io.github.wslnet.text.ParseWarning;
import io.github.wslnet.text.Parsed;
import io.github.wslnet.text.UnparseableTextException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Puts the links of a Linux system together from the kernel's tables, for where {@code ip} is not installed.
 *
 * <ul>
 *   <li>{@code /proc/net/fib_trie} has the IPv4 addresses, as leaves of type {@code host LOCAL};
 *   <li>{@code /proc/net/route} has the networks with their links, which gives each address its link and prefix length.
 *       An address in none of these networks is given to {@code lo}, where a single address mostly is, with /32;
 *   <li>{@code /proc/net/if_inet6} has the IPv6 addresses with their links, prefix lengths and the links' numbers.
 * </ul>
 *
 * <p>A link without any address or network is not found, nor are flags other than {@code UP}, which holds for all that
 * are found: the kernel drops routes and addresses when a link goes down.
 *
 * <p>Source: {@code net/ipv4/fib_trie.c} and {@code net/ipv6/addrconf.c} of Linux 6.6. Words of the route table are
 * read as little-endian, as on x86-64 and ARM64.
 */
public final class ProcNetLinks {
    private static final String LOOPBACK = "lo";
    private static final int LOOPBACK_NETWORK = 127;

    private final Map<String, Link.Builder> links = new LinkedHashMap<>();
    private final List<Network> networks = new ArrayList<>();
    private final List<ParseWarning> warnings = new ArrayList<>();

    private ProcNetLinks() {}

    /** A row of the route table that leads to the link's own network. */
    private record Network(String link, int network, int mask) {
        boolean contains(int address) {
            return (address & mask) == network;
        }

        int prefixLength() {
            return Integer.bitCount(mask);
        }
    }

    /**
     * Reads the three tables.
     *
     * @param fibTrie the text of {@code /proc/net/fib_trie}
     * @param routes the text of {@code /proc/net/route}, empty when it can't be had
     * @param ifInet6 the text of {@code /proc/net/if_inet6}, empty when there is no IPv6
     * @return the links, those with networks first, in the order of the tables. A line of any table that is no row is a
     *     warning
     * @throws UnparseableTextException when the first text has no local address at all
     */
    public static Parsed<List<Link>> parse(String fibTrie, String routes, String ifInet6) {
        ProcNetLinks reader = new ProcNetLinks();
        reader.readRoutes(Lines.of(routes));
        for (int address : reader.localAddresses(Lines.of(fibTrie))) {
            reader.give(address);
        }
        reader.readIfInet6(Lines.of(ifInet6));
        return new Parsed<>(
                reader.links.values().stream().map(Link.Builder::build).toList(), reader.warnings);
    }

    private Link.Builder link(String name) {
        return links.computeIfAbsent(name, absent -> Link.named(name).up());
    }

    private void readRoutes(Lines line) {
        while (line.next()) {
            if (line.isBlank() || line.number() == 1 && !isRoute(line)) {
                continue;
            }
            if (!isRoute(line)) {
                warnings.add(line.warning("expected a name and ten numbers, of which three are 8 hex digits"));
                continue;
            }
            int mask = word(line, 7);
            if (word(line, 2) == 0 && mask != 0) {
                networks.add(new Network(line.field(0), word(line, 1), mask));
                link(line.field(0));
            }
        }
    }

    private static boolean isRoute(Lines line) {
        return line.fieldCount() >= 8 && isWords(line, 1, 1) && isWords(line, 2, 1) && isWords(line, 7, 1);
    }

    private void give(int address) {
        Network best = null;
        for (Network network : networks) {
            if (network.contains(address) && (best == null || network.prefixLength() > best.prefixLength())) {
                best = network;
            }
        }
        boolean isLoopback = address >>> 24 == LOOPBACK_NETWORK;
        String name = best == null ? LOOPBACK : best.link();
        int prefixLength = best == null ? isLoopback ? 8 : 32 : best.prefixLength();
        link(name).addAddress(LinkAddress.of(Ipv4Address.ofBits(address), prefixLength));
    }

    private Set<Integer> localAddresses(Lines line) {
        Set<Integer> addresses = new LinkedHashSet<>();
        @Nullable Ipv4Address leaf = null;
        while (line.next()) {
            if (line.fieldIs(0, "|--") && line.fieldCount() == 2) {
                leaf = Ipv4Address.tryParse(line.field(1)).orElse(null);
                if (leaf == null) {
                    warnings.add(line.warning("expected an IPv4 address after '|--'"));
                }
            } else if (leaf != null && isLocal(line)) {
                addresses.add(leaf.bits());
            }
        }
        if (addresses.isEmpty()) {
            throw new UnparseableTextException(
                    "/proc/net/fib_trie", 0, "", "expected a leaf '|-- ADDRESS' with '/32 host LOCAL'");
        }
        return addresses;
    }

    private static boolean isLocal(Lines line) {
        return line.fieldIs(0, "/32") && line.fieldIs(1, "host") && line.fieldIs(2, "LOCAL");
    }

    private void readIfInet6(Lines line) {
        while (line.next()) {
            if (line.isBlank()) {
                continue;
            }
            if (line.fieldCount() != 6 || !isWords(line, 0, 4)) {
                warnings.add(line.warning("expected 32 hex digits, four numbers in hex digits and a name"));
                continue;
            }
            int prefixLength = (int) Digits.hexOrMinusOne(line.whole(), line.fieldStart(2), line.fieldEnd(2));
            if (prefixLength < 0 || prefixLength > 128) {
                warnings.add(line.warning("expected a prefix length up to 80 in hex digits, which is 128"));
                continue;
            }
            add6(line, prefixLength);
        }
    }

    private void add6(Lines line, int prefixLength) {
        int start = line.fieldStart(0);
        long high = hex(line, start) << 32 | hex(line, start + 8);
        long low = hex(line, start + 16) << 32 | hex(line, start + 24);
        link(line.field(5)).addAddress(LinkAddress.of(Ipv6Address.ofBits(high, low), prefixLength));
    }

    private static long hex(Lines line, int start) {
        return Digits.hexOrMinusOne(line.whole(), start, start + 8);
    }

    /** Tells whether a field is so many words of 32 bits, each in eight hexadecimal digits. */
    private static boolean isWords(Lines line, int field, int count) {
        int start = line.fieldStart(field);
        int end = line.fieldEnd(field);
        if (end - start != 8 * count) {
            return false;
        }
        for (int from = start; from < end; from += 8) {
            if (hex(line, from) < 0) {
                return false;
            }
        }
        return true;
    }

    /** Returns a field in the order of the network; the kernel prints it in that of the machine. */
    private static int word(Lines line, int field) {
        return Integer.reverseBytes((int) hex(line, line.fieldStart(field)));
    }
}
