// SPDX-License-Identifier: Apache-2.0
package io.github.wslnet.windows;

import io.github.wslnet.address.IpAddress;
import io.github.wslnet.address.IpFamily;
import io.github.wslnet.known.Known;
import io.github.wslnet.route.ProcNetRoute;
import io.github.wslnet.route.Route;
import io.github.wslnet.route.RoutingTable;
import java.util.List;

/** The router of this Linux: the gateway of its default route for IPv4. */
final class LocalGateway {
    private final MachineFiles files;

    LocalGateway(MachineFiles files) {
        this.files = files;
    }

    Known<IpAddress> read() {
        Known<List<Route>> routes =
                files.parsed("proc/net/route", text -> ProcNetRoute.parse(text).value());
        if (!routes.isKnown()) {
            return Known.unreadable(routes.whyNot());
        }
        return RoutingTable.of(routes.orElse(List.of()))
                .defaultGateway(IpFamily.V4)
                .map(Known::of)
                .orElseGet(() -> Known.unreadable("there is no default route by a gateway"));
    }
}
