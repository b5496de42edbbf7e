// SPDX-License-Identifier: Apache-2.0
package io.github.wslnet.socket;

import io.github.wslnet.WslNetStyle;
import io.github.wslnet.address.Transport;
import java.util.Optional;
import java.util.OptionalInt;
import org.immutables.value.Value;

/** A socket in the list of {@code netstat} on Windows. */
@Value.Immutable
@WslNetStyle
public sealed interface WindowsSocket extends WithWindowsSocket permits ImmutableWindowsSocket {
    /** Returns TCP or UDP. */
    Transport transport();

    /** Returns where the socket is bound. */
    SocketEnd local();

    /** Returns the peer: {@code 0.0.0.0:0} or {@code [::]:0} for a TCP socket without one, {@code *:*} for a UDP one. */
    SocketEnd remote();

    /** Returns the state, whatever language it was printed in; empty for UDP, and for a word that nothing explains. */
    Optional<TcpState> state();

    /** Returns the state as printed, for example {@code LISTENING} or {@code HERGESTELLT}; empty for UDP. */
    Optional<String> rawState();

    /** Returns the id of the process that owns the socket ({@code -o}); 0 for a connection whose process is gone. */
    OptionalInt pid();

    /** Returns the service that opened the socket inside of {@code svchost.exe}, for example {@code Dnscache} ({@code -b}). */
    Optional<String> component();

    /** Returns the owning program's file name, for example {@code wslrelay.exe} ({@code -b}). */
    Optional<String> executable();

    /** Tells whether {@code -b} said that the owner can't be found out. */
    default boolean ownershipUnavailable() {
        return false;
    }

    /** Returns the state of the offload to the network card ({@code -t}), as printed, for example {@code InHost}. */
    Optional<String> offload();

    /** Tells whether others can reach a server here: a TCP socket that listens, or a UDP socket without peer. */
    @Value.NonAttribute
    default boolean isListening() {
        return transport() == Transport.TCP
                ? state().filter(TcpState.LISTEN::equals).isPresent()
                : remote().isWithoutPort();
    }

    /** Starts a TCP socket that listens. */
    static Builder listening(SocketEnd local) {
        SocketEnd none = local.host().indexOf(':') < 0 ? SocketEnd.ANY_IPV4 : SocketEnd.ANY_IPV6;
        return tcp(local, none, TcpState.LISTEN).rawState("LISTENING");
    }

    /** Starts a TCP socket. */
    static Builder tcp(SocketEnd local, SocketEnd remote, TcpState state) {
        return new Builder()
                .transport(Transport.TCP)
                .local(local)
                .remote(remote)
                .state(state);
    }

    /** Starts a UDP socket without peer. */
    static Builder udp(SocketEnd local) {
        return new Builder().transport(Transport.UDP).local(local).remote(SocketEnd.ANY);
    }

    /** Builds a {@link WindowsSocket}. */
    final class Builder extends ImmutableWindowsSocket.Builder {
        Builder() {}
    }
}
