// SPDX-License-Identifier: Apache-2.0
package io.github.wslnet.adapter;

import io.github.wslnet.internal.WslNetStyle;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import org.immutables.value.Value;

/**
 * One IP family of an adapter, as {@code Get-NetIPInterface} shows it ({@code MSFT_NetIPInterface}).
 *
 * <p>What wasn't printed, or was cut off by a table, is missing.
 *
 * @since 0.1.0
 */
@Value.Immutable
@WslNetStyle
public sealed interface NetIpInterface extends WithNetIpInterface permits ImmutableNetIpInterface {
    /** Returns the adapter's index, which Windows gives anew at each start. */
    OptionalInt interfaceIndex();

    /** Returns the adapter's name. */
    Optional<String> interfaceAlias();

    /** Returns {@code IPv4} or {@code IPv6}. */
    Optional<String> addressFamily();

    /** Returns the largest packet; 4294967295 for the loopback. */
    OptionalLong mtuBytes();

    /** Returns what is added to the metric of each route through here; lower is preferred. */
    OptionalInt interfaceMetric();

    /** Returns {@code Enabled} or {@code Disabled}. */
    Optional<String> dhcp();

    /** Returns {@code Connected} or {@code Disconnected}. */
    Optional<String> connectionState();

    /** Returns {@code ActiveStore} (in force now) or {@code PersistentStore} (to be set up at each start). */
    Optional<String> policyStore();

    /** Starts a row for the adapter of this index. */
    static Builder of(int interfaceIndex) {
        return new Builder().interfaceIndex(interfaceIndex);
    }

    /** Builds a row. */
    final class Builder extends ImmutableNetIpInterface.Builder {
        Builder() {}
    }
}
