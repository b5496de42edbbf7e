// SPDX-License-Identifier: Apache-2.0
package io.github.wslnet.route;

import io.github.wslnet.address.IpAddress;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.immutables.value.Value;

/**
 * One of several ways that a {@link Route} takes in turn.
 *
 * @since 0.1.0
 */
@Value.Immutable
public sealed interface NextHop extends WithNextHop permits ImmutableNextHop {
    /** Returns the gateway. */
    Optional<IpAddress> via();

    /** Returns the name of the link. */
    Optional<String> dev();

    /** Returns the share of packets that goes this way, beside that of the others; 1..256. */
    OptionalInt weight();

    /** Returns the flags in the order of the tool, for example {@code linkdown} or {@code onlink}. */
    List<String> flags();

    /** Starts a way of which nothing is known. */
    static Builder builder() {
        return new Builder();
    }

    /** Collects what is known of a way. */
    final class Builder extends ImmutableNextHop.Builder {
        Builder() {}
    }
}
