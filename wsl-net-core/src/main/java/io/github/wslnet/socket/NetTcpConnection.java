// SPDX-License-Identifier: Apache-2.0
package io.github.wslnet.socket;

import io.github.wslnet.address.IpAddress;
import io.github.wslnet.internal.WslNetStyle;
import java.util.Optional;
import java.util.OptionalInt;
import org.immutables.value.Value;

/**
 * A TCP socket of Windows, as {@code Get-NetTCPConnection} shows it ({@code MSFT_NetTCPConnection}).
 *
 * <p>What wasn't printed is missing. A program that listens on both families has one row, with the address {@code ::}.
 *
 * @since 0.1.0
 */
@Value.Immutable
@WslNetStyle
public sealed interface NetTcpConnection extends WithNetTcpConnection permits ImmutableNetTcpConnection {
    /** Returns the address on this side; missing too where a table was too narrow for it. */
    Optional<IpAddress> localAddress();

    /** Returns the port on this side, 0..65535. */
    int localPort();

    /** Returns the address on the other side; {@code 0.0.0.0} or {@code ::} while listening. */
    Optional<IpAddress> remoteAddress();

    /** Returns the port on the other side, 0..65535; 0 while listening. */
    OptionalInt remotePort();

    /**
     * Returns Microsoft's word for the state: {@code Closed}, {@code Listen}, {@code SynSent}, {@code SynReceived},
     * {@code
     * Established}, {@code FinWait1}, {@code FinWait2}, {@code CloseWait}, {@code Closing}, {@code LastAck}, {@code
     * TimeWait}, {@code DeleteTCB}, {@code Bound}, or one that came later.
     */
    Optional<String> state();

    /** Returns which TCP settings are in force, for example {@code Internet}; listeners have none. */
    Optional<String> appliedSetting();

    /** Returns the id of the process; 0 for a socket that its process left, 4 for the system. */
    OptionalInt owningProcess();

    /** Tells whether connections can come in here. */
    @Value.NonAttribute
    default boolean isListening() {
        return state().filter("Listen"::equals).isPresent();
    }

    /** Starts a row. */
    static Builder of(int localPort) {
        return new Builder().localPort(localPort);
    }

    /** Builds a row. */
    final class Builder extends ImmutableNetTcpConnection.Builder {
        Builder() {}
    }
}
