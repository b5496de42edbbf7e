// SPDX-License-Identifier: Apache-2.0
package io.github.wslnet.adapter;

import io.github.wslnet.address.IpAddress;
import io.github.wslnet.internal.WslNetStyle;
import io.github.wslnet.link.Lifetime;
import java.util.Optional;
import java.util.OptionalInt;
import org.immutables.value.Value;

/**
 * An address of a Windows adapter, as {@code Get-NetIPAddress} shows it ({@code MSFT_NetIPAddress}).
 *
 * <p>What wasn't printed is missing: a table has fewer properties than a list. Words are Microsoft's, also ones that
 * came after this was written.
 *
 * @since 0.1.0
 */
@Value.Immutable
@WslNetStyle
public sealed interface NetIpAddress extends WithNetIpAddress permits ImmutableNetIpAddress {
    /** Returns the address; a link-local IPv6 one has its adapter's index as its zone. */
    IpAddress address();

    /** Returns the adapter's index, which Windows gives anew at each start. */
    OptionalInt interfaceIndex();

    /** Returns the adapter's name, for example {@code vEthernet (WSL (Hyper-V firewall))}. */
    Optional<String> interfaceAlias();

    /** Returns {@code Unicast} or {@code Anycast}. */
    Optional<String> type();

    /** Returns the length of the network's prefix, 0..32 or 0..128. */
    OptionalInt prefixLength();

    /** Returns {@code Other}, {@code Manual}, {@code WellKnown}, {@code Dhcp} or {@code RouterAdvertisement}. */
    Optional<String> prefixOrigin();

    /** Returns {@code Other}, {@code Manual}, {@code WellKnown}, {@code Dhcp}, {@code Link} or {@code Random}. */
    Optional<String> suffixOrigin();

    /** Returns {@code Invalid}, {@code Tentative}, {@code Duplicate}, {@code Deprecated} or {@code Preferred}. */
    Optional<String> addressState();

    /** Returns how long the address is going to exist. */
    Optional<Lifetime> validLifetime();

    /** Returns how long the address is going to be taken for new connections. */
    Optional<Lifetime> preferredLifetime();

    /** Tells whether Windows never takes this address as a source by itself. */
    Optional<Boolean> skipAsSource();

    /** Returns {@code ActiveStore} (in force now) or {@code PersistentStore} (to be set up at each start). */
    Optional<String> policyStore();

    /** Starts a row. */
    static Builder of(IpAddress address) {
        return new Builder().address(address);
    }

    /** Builds a row. */
    final class Builder extends ImmutableNetIpAddress.Builder {
        Builder() {}
    }
}
