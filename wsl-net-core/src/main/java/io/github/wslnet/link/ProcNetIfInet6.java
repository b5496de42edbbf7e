// SPDX-License-Identifier: Apache-2.0
package io.github.wslnet.link;

import io.github.wslnet.address.Ipv6Address;
import io.github.wslnet.internal.scan.Digits;
import io.github.wslnet.internal.scan.Lines;
import io.github.wslnet.internal.scan.Warnings;
import io.github.wslnet.text.Parsed;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The file {@code /proc/net/if_inet6}: the IPv6 addresses of the system, where there is no {@code ip}.
 *
 * <p>A row is an address without colons, the number of its link, the prefix length, the scope and the flags, all in
 * hexadecimal digits, and the name of the link:
 *
 * <pre>
 * fe8000000000000002155dfffe0a1b2c 02 40 20 80     eth0
 * </pre>
 *
 * <p>Scope and flags get the words of {@code ip addr}. Lifetimes, peers and all else of the link are not told. A link
 * that has an address here is up: the kernel takes them away when it goes down.
 *
 * <p>Source: {@code if6_seq_show} in {@code net/ipv6/addrconf.c} and {@code include/uapi/linux/if_addr.h} of Linux 6.6.
 *
 * @since 0.1.0
 */
public final class ProcNetIfInet6 {
    private static final String FORMAT = "/proc/net/if_inet6";
    private static final int FIELDS = 6;
    private static final int ADDRESS_DIGITS = 32;

    /** The flag that {@code ip} says nothing about; it prints {@code dynamic} for an address without it. */
    private static final int PERMANENT = 0x80;

    /** The names by their bit, lowest first, in the words of {@code ip}; that of {@code PERMANENT} is not printed. */
    private static final List<String> FLAGS =
            List.of("temporary", "nodad", "optimistic", "dadfailed", "home", "deprecated", "tentative");

    private final Lines lines;
    private final Map<String, Link.Builder> links = new LinkedHashMap<>();
    private final Warnings warnings = new Warnings();

    private ProcNetIfInet6(String text) {
        this.lines = Lines.of(text);
    }

    /**
     * Reads the addresses.
     *
     * @return the links that have an IPv6 address, in the order of the file; a line that is no row is a warning
     * @throws io.github.wslnet.text.UnparseableTextException when there is no row: where the file is, {@code lo} has one
     */
    public static Parsed<List<Link>> parse(String text) {
        ProcNetIfInet6 reader = new ProcNetIfInet6(text);
        Parsed<List<Link>> parsed = reader.read();
        if (parsed.value().isEmpty()) {
            throw reader.warnings.nothingRead(FORMAT);
        }
        return parsed;
    }

    /** Reads what may be empty, since there may be no IPv6. */
    static Parsed<List<Link>> parseIfAny(String text) {
        return new ProcNetIfInet6(text).read();
    }

    private Parsed<List<Link>> read() {
        while (lines.next()) {
            if (!lines.isBlank() && !readRow()) {
                warnings.add(lines.warning("expected 32 hex digits, four numbers in hex digits and a name"));
            }
        }
        return warnings.besides(links.values().stream().map(Link.Builder::build).toList());
    }

    private boolean readRow() {
        Optional<Ipv6Address> address = lines.fieldCount() == FIELDS ? address() : Optional.empty();
        int index = (int) hex(1);
        int prefixLength = (int) hex(2);
        String scope = scope((int) hex(3));
        int flags = (int) hex(4);
        if (address.isEmpty() || index < 0 || prefixLength < 0 || prefixLength > 128 || scope == null || flags < 0) {
            return false;
        }
        LinkAddress.Builder row =
                LinkAddress.builder(address.get(), prefixLength).scope(scope);
        for (int bit = 0; bit < FLAGS.size(); bit++) {
            if ((flags >> bit & 1) != 0) {
                row.addFlag(FLAGS.get(bit));
            }
        }
        if ((flags & PERMANENT) == 0) {
            row.addFlag("dynamic");
        }
        links.computeIfAbsent(lines.field(5), name -> Link.named(name).up().index(index))
                .addAddress(row.build());
        return true;
    }

    private Optional<Ipv6Address> address() {
        int start = lines.fieldStart(0);
        if (lines.fieldEnd(0) - start != ADDRESS_DIGITS) {
            return Optional.empty();
        }
        long[] words = new long[4];
        for (int i = 0; i < words.length; i++) {
            words[i] = Digits.hexOrMinusOne(lines.whole(), start + 8 * i, start + 8 * i + 8);
            if (words[i] < 0) {
                return Optional.empty();
            }
        }
        return Optional.of(Ipv6Address.ofBits(words[0] << 32 | words[1], words[2] << 32 | words[3]));
    }

    /** Returns the number that a field is in two to seven hexadecimal digits, or -1; the kernel pads to two. */
    private long hex(int field) {
        if (!lines.hasField(field) || lines.fieldEnd(field) - lines.fieldStart(field) > 7) {
            return -1;
        }
        return Digits.hexOrMinusOne(lines.whole(), lines.fieldStart(field), lines.fieldEnd(field));
    }

    /** Returns the word for the kernel's own numbers of scopes, which are not those of IPv4. */
    private static @Nullable String scope(int number) {
        return switch (number) {
            case 0x00 -> "global";
            case 0x10 -> "host";
            case 0x20 -> "link";
            case 0x40 -> "site";
            case 0x80 -> "global"; // an IPv4-compatible address, long since out of use
            default -> null;
        };
    }
}
