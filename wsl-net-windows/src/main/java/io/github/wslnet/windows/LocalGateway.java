// SPDX-License-Identifier: Apache-2.0
package io.github.wslnet.windows;

import io.github.wslnet.address.IpAddress;
import io.github.wslnet.address.IpFamily;
import io.github.wslnet.known.Known;
import io.github.wslnet.route.ProcNetRoute;
import io.github.wslnet.route.Route;
import io.github.wslnet.route.RoutingTable;
import java.util.List;
import java.util.Optional;

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
        Optional<IpAddress> gateway = RoutingTable.of(routes.orElse(List.of()))
                .defaultRoute(IpFamily.V4)
                .flatMap(Route::via);
        return gateway.map(Known::of).orElseGet(() -> Known.unreadable("there is no default route by a gateway"));
    }
}
