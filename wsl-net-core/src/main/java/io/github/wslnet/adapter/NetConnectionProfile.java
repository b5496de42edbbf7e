// SPDX-License-Identifier: Apache-2.0
package io.github.wslnet.adapter;

import io.github.wslnet.internal.WslNetStyle;
import java.util.Optional;
import java.util.OptionalInt;
import org.immutables.value.Value;

/**
 * A network that Windows is connected to, as {@code Get-NetConnectionProfile} shows it.
 *
 * <p>Its category decides which firewall profile is in force on the adapter. WSL's adapter isn't among these; the
 * profile
 * there is Public.
 *
 * @since 0.1.0
 */
@Value.Immutable
@WslNetStyle
public sealed interface NetConnectionProfile extends WithNetConnectionProfile permits ImmutableNetConnectionProfile {
    /** Returns what Windows calls the network. */
    Optional<String> name();

    /** Returns the adapter's name. */
    Optional<String> interfaceAlias();

    /** Returns the adapter's index, which Windows gives anew at each start. */
    OptionalInt interfaceIndex();

    /** Returns {@code Public}, {@code Private} or {@code DomainAuthenticated}. */
    Optional<String> networkCategory();

    /** Returns {@code Disconnected}, {@code NoTraffic}, {@code Subnet}, {@code LocalNetwork} or {@code Internet}. */
    Optional<String> ipv4Connectivity();

    /** Returns the same for IPv6. */
    Optional<String> ipv6Connectivity();

    /** Starts a row for the adapter of this index. */
    static Builder of(int interfaceIndex) {
        return new Builder().interfaceIndex(interfaceIndex);
    }

    /** Builds a row. */
    final class Builder extends ImmutableNetConnectionProfile.Builder {
        Builder() {}
    }
}
