// SPDX-License-Identifier: Apache-2.0
package io.github.wslnet.link;

import io.github.wslnet.internal.scan.JsonTable;
import io.github.wslnet.text.Parsed;
import java.util.List;

/**
 * What {@code ip addr} prints: the links of a Linux system with their addresses.
 *
 * <p>Read are, told apart by content:
 *
 * <ul>
 *   <li>the text of iproute2 4.15 to 6.x, with any of {@code -4 -6 -d -s -o -h -N -c}, and of {@code ip link};
 *   <li>the same as JSON ({@code -j}, also with {@code -p});
 *   <li>the brief table ({@code -br});
 *   <li>the text of busybox 1.3x, and that of iproute2 under WSL 1, which has no qdisc, no state and no labels.
 * </ul>
 *
 * Text and JSON of one system give equal links. Not read: queueing, statistics, what {@code -d} tells of the kind of a
 * link, anycast addresses, addresses of other families. An address that is not of its family, has a prefix length out
 * of range or stands under no link is passed over with a warning.
 *
 * <p>Source: {@code ip/ipaddress.c} of iproute2, {@code networking/libiproute/ipaddress.c} of busybox.
 *
 * @since 0.1.0
 */
public final class IpAddrOutput {
    static final String FORMAT = "ip addr";

    private IpAddrOutput() {}

    /**
     * Reads the links.
     *
     * @return the links in the order of the text; none only for an empty JSON list
     * @throws io.github.wslnet.text.UnparseableTextException when the text is empty or holds no link
     */
    public static Parsed<List<Link>> parse(String text) {
        return JsonTable.startsIn(text) ? IpAddrJson.parse(text) : IpAddrText.parse(text);
    }
}
