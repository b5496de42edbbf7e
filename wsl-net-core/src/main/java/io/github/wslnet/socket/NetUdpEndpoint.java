// SPDX-License-Identifier: Apache-2.0
package io.github.wslnet.socket;

import io.github.wslnet.address.IpAddress;
import io.github.wslnet.internal.WslNetStyle;
import java.util.Optional;
import java.util.OptionalInt;
import org.immutables.value.Value;

/**
 * A UDP socket of Windows, as {@code Get-NetUDPEndpoint} shows it ({@code MSFT_NetUDPEndpoint}).
 *
 * <p>What wasn't printed is missing.
 *
 * @since 0.1.0
 */
@Value.Immutable
@WslNetStyle
public sealed interface NetUdpEndpoint extends WithNetUdpEndpoint permits ImmutableNetUdpEndpoint {
    /** Returns the address that the socket is bound to; missing too where a table was too narrow for it. */
    Optional<IpAddress> localAddress();

    /** Returns the port that the socket is bound to, 0..65535. */
    int localPort();

    /** Returns the id of the process. */
    OptionalInt owningProcess();

    /** Starts a row for this port. */
    static Builder of(int localPort) {
        return new Builder().localPort(localPort);
    }

    /** Builds a row. */
    final class Builder extends ImmutableNetUdpEndpoint.Builder {
        Builder() {}
    }
}
