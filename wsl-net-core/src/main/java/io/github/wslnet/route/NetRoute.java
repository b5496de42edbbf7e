// SPDX-License-Identifier: Apache-2.0
package io.github.wslnet.route;

import io.github.wslnet.address.Cidr;
import io.github.wslnet.address.IpAddress;
import io.github.wslnet.internal.WslNetStyle;
import java.util.Optional;
import java.util.OptionalInt;
import org.immutables.value.Value;

/**
 * A route of Windows, as {@code Get-NetRoute} shows it ({@code MSFT_NetRoute}).
 *
 * <p>What wasn't printed, or was cut off by a table, is missing.
 *
 * @since 0.1.0
 */
@Value.Immutable
@WslNetStyle
public sealed interface NetRoute extends WithNetRoute permits ImmutableNetRoute {
    /** Returns the adapter's index, which Windows gives anew at each start. */
    OptionalInt interfaceIndex();

    /** Returns the network that the route leads to; {@code 0.0.0.0/0} and {@code ::/0} are the default. */
    Cidr destinationPrefix();

    /** Returns the gateway; {@code 0.0.0.0} or {@code ::} when the network is on the link. */
    Optional<IpAddress> nextHop();

    /** Returns the route's own metric; the adapter's is added to it, and the lowest sum is preferred. */
    OptionalInt routeMetric();

    /** Returns the adapter's metric. */
    OptionalInt interfaceMetric();

    /** Returns {@code ActiveStore} (in force now) or {@code PersistentStore} (to be set up at each start). */
    Optional<String> policyStore();

    /** Returns the adapter's name. */
    Optional<String> interfaceAlias();

    /** Starts a route to this network. */
    static Builder to(Cidr destinationPrefix) {
        return new Builder().destinationPrefix(destinationPrefix);
    }

    /** Builds a row. */
    final class Builder extends ImmutableNetRoute.Builder {
        Builder() {}
    }
}
