// SPDX-License-Identifier: Apache-2.0
package io.github.wslnet.socket;

import io.github.wslnet.address.Endpoint;
import io.github.wslnet.address.IpAddress;
import io.github.wslnet.address.Ipv4Address;
import io.github.wslnet.address.Ipv6Address;
import io.github.wslnet.address.Port;
import io.github.wslnet.address.Transport;
import io.github.wslnet.address.TransportPort;
import io.github.wslnet.internal.WslNetStyle;
import java.util.Optional;
import java.util.OptionalInt;
import org.immutables.value.Value;

/**
 * A socket that waits for clients: a listening TCP socket or a bound UDP socket.
 *
 * <p>The address is the one that the kernel has, not the one that a program printed: {@code ::ffff:127.0.0.1} is a
 * socket of the IPv6 family even though {@code netstat} shows {@code 127.0.0.1}.
 *
 * @since 0.1.0
 */
@Value.Immutable
@WslNetStyle
public sealed interface Listener extends WithListener permits ImmutableListener {
    /** Returns TCP or UDP. */
    Transport transport();

    /** Returns the address that the socket is bound to. */
    IpAddress address();

    /** Returns the port that the socket is bound to. */
    Port port();

    /** Returns the process, if it is known; on Windows and Linux numbers are never shared. */
    OptionalInt pid();

    /** Returns the name of the program, for example {@code node} or {@code wslrelay.exe}, if it is known. */
    Optional<String> process();

    /** Tells whether a socket on {@code ::} refuses IPv4 clients ({@code IPV6_V6ONLY}). */
    default boolean v6Only() {
        return false;
    }

    /** Returns under whose account the socket was bound, as far as it differs from the user's. */
    default Account account() {
        return Account.SAME;
    }

    /** Returns how the socket shares its port. */
    default Binding binding() {
        return Binding.DEFAULT;
    }

    /** Whose process a Windows socket belongs to; Winsock lets only the same account share a port. */
    enum Account {
        SAME,
        OTHER
    }

    /** What a Windows program asked for when it bound: nothing, {@code SO_EXCLUSIVEADDRUSE} or {@code SO_REUSEADDR}. */
    enum Binding {
        DEFAULT,
        EXCLUSIVE,
        REUSE
    }

    /**
     * Starts a listener.
     *
     * @throws io.github.wslnet.text.UnparseableTextException when the text is no address
     * @throws IllegalArgumentException when the port is not in 1..65535
     */
    static Builder tcp(String address, int port) {
        return on(IpAddress.parse(address), TransportPort.tcp(port));
    }

    /**
     * Starts a bound UDP socket.
     *
     * @throws io.github.wslnet.text.UnparseableTextException when the text is no address
     * @throws IllegalArgumentException when the port is not in 1..65535
     */
    static Builder udp(String address, int port) {
        return on(IpAddress.parse(address), TransportPort.udp(port));
    }

    /** Starts a listener on a transport and port. */
    static Builder on(IpAddress address, TransportPort port) {
        return new Builder().transport(port.transport()).address(address).port(port.port());
    }

    /** Returns the transport together with the port. */
    @Value.NonAttribute
    default TransportPort transportPort() {
        return new TransportPort(transport(), port());
    }

    /** Returns the address together with the port. */
    @Value.NonAttribute
    default Endpoint endpoint() {
        return new Endpoint(address(), port());
    }

    /**
     * Tells whether a packet sent to this address of the same machine is for this socket, its port aside.
     *
     * <p>A socket on {@code 0.0.0.0} takes IPv4; one on {@code ::} takes IPv6, and IPv4 too unless it is {@link #v6Only()};
     * one on {@code ::ffff:a.b.c.d} takes what is sent to {@code a.b.c.d}.
     */
    default boolean accepts(IpAddress destination) {
        if (address().isUnspecified()) {
            return address().sameFamilyAs(destination) || address() instanceof Ipv6Address && !v6Only();
        }
        return bare(address()).equals(bare(destination));
    }

    /**
     * Tells whether a Linux kernel refuses the other socket while this one is there ({@code EADDRINUSE}): both are on one
     * port, and one of them takes what is sent to where the other is bound.
     *
     * <p>All WSL2 distributions share one network namespace, so the sockets of every one count. Sockets that share a port
     * on purpose ({@code SO_REUSEPORT}) are not modelled.
     */
    default boolean excludes(Listener other) {
        return transportPort().equals(other.transportPort()) && (covers(other.address()) || other.covers(address()));
    }

    /** Tells whether the socket takes any address of the machine rather than one of them. */
    @Value.NonAttribute
    default boolean isWildcard() {
        return address().isUnspecified();
    }

    /** Tells whether the socket takes what is sent to where another wants to bind. */
    private boolean covers(IpAddress bound) {
        if (!bound.isUnspecified()) {
            return accepts(bound);
        }
        boolean dualStack = address() instanceof Ipv6Address && !v6Only();
        return isWildcard() && (address().sameFamilyAs(bound) || dualStack);
    }

    /** Returns the address without its zone, an IPv4-mapped one as IPv4. */
    private static IpAddress bare(IpAddress address) {
        if (address instanceof Ipv6Address v6 && v6.isIpv4Mapped()) {
            return Ipv4Address.ofBits((int) v6.lowBits());
        }
        return address.withoutZone();
    }

    /** Builds a {@link Listener}. */
    final class Builder extends ImmutableListener.Builder {
        Builder() {}

        /** Sets the process's number and name. */
        public Builder by(String process, int pid) {
            return process(process).pid(pid);
        }
    }
}
