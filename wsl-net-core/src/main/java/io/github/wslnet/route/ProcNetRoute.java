// SPDX-License-Identifier: Apache-2.0
package io.github.wslnet.route;

import io.github.wslnet.address.IpAddress;
import io.github.wslnet.address.Ipv4Address;
import io.github.wslnet.internal.scan.Digits;
import io.github.wslnet.internal.scan.Lines;
import io.github.wslnet.internal.scan.Warnings;
import io.github.wslnet.text.Parsed;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The file {@code /proc/net/route}: the IPv4 routes of the table {@code main}, where there is no {@code ip}.
 *
 * <p>Each line holds the fields below, parted by tabs. Addresses are 32 bits in hexadecimal digits, in the byte order of
 * the machine, which for every machine that WSL runs on is little-endian.
 *
 * <pre>
 * Iface Destination Gateway  Flags RefCnt Use Metric Mask     MTU Window IRTT
 * eth0  00000000    01101AAC 0003  0      0   0      00000000 0   0      0
 * </pre>
 *
 * <p>Not told by the kernel: IPv6 routes, gateways of the other family, any next hop but the first. Not read: the
 * counters, and {@code MTU}, which is not the one of the route. Source: {@code net/ipv4/fib_trie.c} of Linux, {@code
 * fib_route_seq_show}.
 *
 * @since 0.1.0
 */
public final class ProcNetRoute {
    private static final String FORMAT = "/proc/net/route";
    private static final String NO_LINK = "*";
    private static final int FIELDS = 8;
    private static final int REJECT = 0x200;

    private ProcNetRoute() {}

    /**
     * Reads the routes.
     *
     * @return the routes in the order of the file; none when it holds nothing but its heading
     * @throws io.github.wslnet.text.UnparseableTextException when the text is empty or holds neither heading nor route
     */
    public static Parsed<List<Route>> parse(String text) {
        Lines lines = Lines.of(text);
        List<Route> routes = new ArrayList<>();
        Warnings warnings = new Warnings();
        boolean headed = false;
        while (lines.next()) {
            if (lines.fieldIs(1, "Destination") && lines.fieldIs(2, "Gateway")) {
                headed = true;
            } else if (!lines.isBlank()) {
                Optional<Route> route = route(lines);
                route.ifPresent(routes::add);
                if (route.isEmpty()) {
                    warnings.add(lines.warning("expected a link, and addresses of eight hexadecimal digits"));
                }
            }
        }
        if (routes.isEmpty() && (!headed || !warnings.isEmpty())) {
            throw warnings.nothingRead(FORMAT);
        }
        return warnings.besides(List.copyOf(routes));
    }

    private static Optional<Route> route(Lines lines) {
        long destination = hex(lines, 1, 8);
        long gateway = hex(lines, 2, 8);
        long flags = hex(lines, 3, 4);
        long metric = lines.hasField(FIELDS - 1)
                ? Digits.numberOrMinusOne(lines.whole(), lines.fieldStart(6), lines.fieldEnd(6))
                : -1;
        long mask = hex(lines, 7, 8);
        int prefixLength = Integer.bitCount((int) mask);
        boolean isMask = Integer.reverseBytes((int) mask) == (int) (prefixLength == 0 ? 0 : -1L << 32 - prefixLength);
        if (destination < 0 || gateway < 0 || flags < 0 || metric < 0 || mask < 0 || !isMask) {
            return Optional.empty();
        }
        Route.Builder route = Route.to(address(destination), prefixLength).metric(metric);
        if (gateway != 0) {
            route.via(address(gateway));
        }
        if (!lines.fieldIs(0, NO_LINK)) {
            route.dev(lines.field(0));
        } else {
            route.type((flags & REJECT) != 0 ? RouteType.UNREACHABLE : RouteType.BLACKHOLE);
        }
        return Optional.of(route.build());
    }

    /** Returns the number of a field of so many hexadecimal digits, or -1. */
    private static long hex(Lines lines, int field, int digits) {
        boolean fits = lines.hasField(field) && lines.fieldEnd(field) - lines.fieldStart(field) == digits;
        return fits ? Digits.hexOrMinusOne(lines.whole(), lines.fieldStart(field), lines.fieldEnd(field)) : -1;
    }

    private static IpAddress address(long littleEndian) {
        return Ipv4Address.ofBits(Integer.reverseBytes((int) littleEndian));
    }
}
