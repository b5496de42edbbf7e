// SPDX-License-Identifier: Apache-2.0
package io.github.wslnet.socket;

import io.github.wslnet.address.Endpoint;
import io.github.wslnet.address.Transport;
import io.github.wslnet.address.TransportPort;
import io.github.wslnet.internal.WslNetStyle;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.immutables.value.Value;

/**
 * An IPv4 or IPv6 socket in a Linux list: that of {@code ss}, of {@code netstat}, or the kernel's own.
 *
 * @since 0.1.0
 */
@Value.Immutable
@WslNetStyle
public sealed interface LinuxSocket extends WithLinuxSocket permits ImmutableLinuxSocket {
    /**
     * Returns the protocol as printed, for example {@code tcp}, {@code udp6} or {@code raw}.
     *
     * <p>{@code ss} leaves it out when it is asked for one protocol only; {@code ss -tu} makes it say.
     */
    Optional<String> protocol();

    /** Returns the state as printed, for example {@code TIME-WAIT} or {@code 7}; {@code netstat} has none for UDP. */
    Optional<String> rawState();

    /** Returns the state, whatever tool printed it; empty when there was none, and for a word that nothing explains. */
    Optional<TcpState> state();

    /** Returns the bytes that were received but not yet read; of a listening socket the connections not yet accepted. */
    default long recvQ() {
        return 0;
    }

    /** Returns the bytes not yet acknowledged by the peer; {@code ss} gives a listening socket's backlog limit here. */
    default long sendQ() {
        return 0;
    }

    /** Returns where the socket is bound. */
    SocketEnd local();

    /** Returns the peer, whose port is {@code *} or 0 when there is none. */
    SocketEnd peer();

    /** Returns the processes that hold the socket, in the order printed; empty also when the reader may not see them. */
    List<SocketProcess> processes();

    /** Returns the owner's number or name; {@code ss} leaves root's out. */
    Optional<String> user();

    /** Returns the socket's inode, which {@code /proc/PID/fd} refers to. */
    OptionalLong inode();

    /** Returns TCP or UDP; empty for other protocols, and where {@code ss} left the protocol out and it can be either. */
    @Value.NonAttribute
    default Optional<Transport> transport() {
        if (protocol().isEmpty()) {
            // no UDP socket is ever in this state
            return rawState().filter("LISTEN"::equals).map(listen -> Transport.TCP);
        }
        String name = protocol().get();
        return name.startsWith("tcp")
                ? Optional.of(Transport.TCP)
                : name.equals("udp") || name.equals("udp6") ? Optional.of(Transport.UDP) : Optional.empty();
    }

    /** Tells whether others can reach a server here: a TCP socket that listens, or a UDP socket without peer. */
    @Value.NonAttribute
    default boolean isListening() {
        return state().filter(TcpState.LISTEN::equals).isPresent()
                || transport().filter(Transport.UDP::equals).isPresent() && peer().isWithoutPort();
    }

    /**
     * Returns the socket as a server that others can reach; empty when it {@linkplain #isListening listens} to nobody, or
     * where it is bound is not an address with a port. Of several processes that hold it the first one is named.
     */
    @Value.NonAttribute
    default Optional<Listener> toListener() {
        if (!isListening() || transport().isEmpty() || local().endpoint().isEmpty()) {
            return Optional.empty();
        }
        Endpoint bound = local().endpoint().get();
        Listener.Builder listener =
                Listener.on(bound.address(), new TransportPort(transport().get(), bound.port()));
        processes().stream().findFirst().ifPresent(process -> listener.by(process.name(), process.pid()));
        return Optional.of(listener.build());
    }

    /** Starts a socket with empty queues. */
    static Builder of(String protocol, SocketEnd local, SocketEnd peer) {
        return new Builder().protocol(protocol).local(local).peer(peer);
    }

    /** Builds a {@link LinuxSocket}. */
    final class Builder extends ImmutableLinuxSocket.Builder {
        Builder() {}
    }
}
