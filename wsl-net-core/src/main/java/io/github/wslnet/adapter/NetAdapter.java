// SPDX-License-Identifier: Apache-2.0
package io.github.wslnet.adapter;

import io.github.wslnet.address.MacAddress;
import io.github.wslnet.internal.WslNetStyle;
import java.util.Optional;
import java.util.OptionalInt;
import org.immutables.value.Value;

/**
 * A network adapter, as {@code Get-NetAdapter} shows it ({@code MSFT_NetAdapter}).
 *
 * <p>WSL's own is hidden while no distribution runs; {@code -IncludeHidden} shows it. What wasn't printed, or was cut
 * off
 * by a table, is missing.
 *
 * @since 0.1.0
 */
@Value.Immutable
@WslNetStyle
public sealed interface NetAdapter extends WithNetAdapter permits ImmutableNetAdapter {
    /** Returns the adapter's name, for example {@code vEthernet (WSL (Hyper-V firewall))}. */
    Optional<String> name();

    /** Returns the device, for example {@code Hyper-V Virtual Ethernet Adapter #2}. */
    Optional<String> description();

    /** Returns the adapter's index, which Windows gives anew at each start. */
    OptionalInt interfaceIndex();

    /** Returns {@code Up}, {@code Disconnected}, {@code Disabled} or {@code Not Present}. */
    Optional<String> status();

    /** Returns the hardware address. */
    Optional<MacAddress> macAddress();

    /** Returns the speed as printed, for example {@code 10 Gbps}; the decimal mark is that of the culture. */
    Optional<String> linkSpeed();

    /** Tells whether the adapter is shown only with {@code -IncludeHidden}. */
    Optional<Boolean> hidden();

    /** Returns the GUID in braces, by which firewall rules name adapters. */
    Optional<String> interfaceGuid();

    /** Starts an adapter of this name. */
    static Builder named(String name) {
        return new Builder().name(name);
    }

    /** Builds a row. */
    final class Builder extends ImmutableNetAdapter.Builder {
        Builder() {}
    }
}
