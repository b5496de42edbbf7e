// SPDX-License-Identifier: Apache-2.0
package io.github.wslnet.route;

import io.github.wslnet.internal.scan.JsonTable;
import io.github.wslnet.text.Parsed;
import java.util.List;

/**
 * What {@code ip route} prints: the routes of a Linux system.
 *
 * <p>Read are, told apart by content:
 *
 * <ul>
 *   <li>the text of iproute2 3.x to 6.x, with any of {@code -4 -6 -d -s -o -N -c}, of any table, and of {@code ip route
 *       get};
 *   <li>the same as JSON ({@code -j}, also with {@code -p});
 *   <li>the text of busybox 1.3x.
 * </ul>
 *
 * Text and JSON of one system give equal routes. Not read: realms, type of service, congestion control and other
 * metrics, encapsulations, the numbers of next-hop groups. {@code default} does not say of which family it is: where its
 * gateway or source does not either, it is taken to be of the family of the row after it, else of the row before it,
 * else IPv4. A word that iproute2 does not print is warned of, and the rest of its row kept.
 *
 * <p>Source: {@code ip/iproute.c} of iproute2, {@code networking/libiproute/iproute.c} of busybox.
 *
 * @since 0.1.0
 */
public final class IpRouteOutput {
    static final String FORMAT = "ip route";

    private IpRouteOutput() {}

    /**
     * Reads the routes.
     *
     * @return the routes in the order of the text; none for an empty text, which is how a system without routes answers
     * @throws io.github.wslnet.text.UnparseableTextException when the text holds something, but no route
     */
    public static Parsed<List<Route>> parse(String text) {
        return JsonTable.startsIn(text) ? IpRouteJson.parse(text) : IpRouteText.parse(text);
    }
}
