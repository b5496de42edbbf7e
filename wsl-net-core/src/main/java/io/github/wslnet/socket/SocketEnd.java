// SPDX-License-Identifier: Apache-2.0
package io.github.wslnet.socket;

import io.github.wslnet.address.Endpoint;
import io.github.wslnet.address.IpAddress;
import io.github.wslnet.address.Ipv4Address;
import io.github.wslnet.address.Ipv6Address;
import io.github.wslnet.address.Port;
import io.github.wslnet.text.UnparseableTextException;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/**
 * One end of a socket as a tool shows it: where it is bound, or whom it is connected to.
 *
 * <p>More can stand there than an {@link Endpoint} holds: a host's name, a service's name, {@code *} for "any", port
 * 0, or an address that the tool cut off to fit its column.
 *
 * <p>Hand-written because a table makes two of these a row, and most rows need neither the texts nor the optionals.
 *
 * @since 0.1.0
 */
public final class SocketEnd {
    static final SocketEnd ANY_IPV4 = of(Ipv4Address.UNSPECIFIED, 0);
    static final SocketEnd ANY_IPV6 = of(Ipv6Address.UNSPECIFIED, 0);
    static final SocketEnd ANY = new SocketEnd(null, 0, new Text("*", null, "*", false));

    private final @Nullable IpAddress address;
    private final int port;
    private final @Nullable Text text;

    /**
     * What few ends have.
     *
     * @param host what {@link #host()} shall say, or null where that is the address
     * @param zone the zone, or null
     * @param port the port's name or {@code *}, or null where it is a number
     * @param mayBeCut whether the address is not sure
     */
    record Text(
            @Nullable String host,
            @Nullable String zone,
            @Nullable String port,
            boolean mayBeCut) {
        static final Text NONE = new Text(null, null, null, false);
    }

    /** Makes an end; it has an address, or a text with a host, or both. */
    SocketEnd(@Nullable IpAddress address, int port, @Nullable Text text) {
        this.address = address;
        this.port = port;
        this.text = text;
    }

    /**
     * Returns the end at this address.
     *
     * @param address any; its zone is the end's
     * @param port 0..65535; 0 stands for "none"
     * @throws IllegalArgumentException when the port is not in that range
     */
    public static SocketEnd of(IpAddress address, int port) {
        if (port < 0 || port > 65535) {
            throw new IllegalArgumentException("port must be in 0..65535 but was " + port);
        }
        String zone = address instanceof Ipv6Address v6 ? v6.zone().orElse(null) : null;
        return new SocketEnd(address, port, zone == null ? null : new Text(null, zone, null, false));
    }

    /** Returns the end of a socket that has no peer, which Windows prints as {@code *:*}. */
    public static SocketEnd any() {
        return ANY;
    }

    /**
     * Reads one end.
     *
     * <p>Accepted texts:
     *
     * <ul>
     *   <li>{@code 127.0.0.1:53}, {@code [::1]:53}, {@code :::53} (an IPv6 address without brackets ends at the last
     *       colon);
     *   <li>{@code [fe80::1%12]:53}, {@code [fe80::1]%eth0:53}, {@code 127.0.0.53%lo:53}: with a zone;
     *   <li>{@code *:*}, {@code 0.0.0.0:*}, {@code localhost:domain}: any, and names.
     * </ul>
     *
     * Whether a name is known is not checked.
     *
     * @throws UnparseableTextException when the text has another shape, or the address or port can't be
     */
    public static SocketEnd parse(String text) {
        EndText ends = new EndText(new Words());
        SocketEnd end = ends.read(text, 0, text.length());
        if (end == null) {
            throw new UnparseableTextException("end of a socket", 0, text, ends.complaint());
        }
        return end;
    }

    /**
     * Returns the address, with its zone if it is an IPv6 link-local one.
     *
     * <p>Empty for a name, for {@code *}, and for an address that may be cut. An IPv4 address that {@code netstat} on
     * Linux prints in a {@code tcp6} row is given as what the socket is bound to, {@code ::ffff:127.0.0.1}.
     */
    public Optional<IpAddress> address() {
        return mayBeCut() ? Optional.empty() : Optional.ofNullable(address);
    }

    /** Returns the address as the tool shows it, in canonical form without zone and brackets, or a name, or {@code *}. */
    public String host() {
        String host = text().host();
        return host != null
                ? host
                : String.valueOf(Objects.requireNonNull(address).withoutZone());
    }

    /**
     * Returns the adapter that the end is tied to: its index on Windows, its name on Linux.
     *
     * <p>On Linux IPv4 ends can have one too, for example {@code 127.0.0.53%lo}.
     */
    public Optional<String> zone() {
        return Optional.ofNullable(text().zone());
    }

    /** Returns the port in 0..65535; empty when {@link #portText()} is a name or {@code *}. */
    public OptionalInt port() {
        return text().port() == null ? OptionalInt.of(port) : OptionalInt.empty();
    }

    /** Returns the port's digits, a service's name, or {@code *}. */
    public String portText() {
        String name = text().port();
        return name == null ? Integer.toString(port) : name;
    }

    /** Returns address and port, when both are known and the port is not 0. */
    public Optional<Endpoint> endpoint() {
        return port < 1 ? Optional.empty() : address().map(known -> new Endpoint(known, Port.of(port)));
    }

    /** Tells whether no port is given: {@code 0} or {@code *}. A socket whose peer says so is not connected. */
    public boolean isWithoutPort() {
        return port == 0 && (text == null || text.port() == null || text.port().equals("*"));
    }

    /**
     * Tells whether the tool may have cut off the address's end.
     *
     * <p>{@code netstat} of net-tools cuts what is longer than its column unless it is called with {@code --wide}; an
     * address that just fills the column looks the same.
     */
    public boolean mayBeCut() {
        return text().mayBeCut();
    }

    private Text text() {
        return text == null ? Text.NONE : text;
    }

    /** Tells whether nothing says which peer: no address but {@code 0.0.0.0}, {@code ::} or {@code *}. */
    boolean isAnyHost() {
        return address == null ? "*".equals(text().host()) : address.isUnspecified();
    }

    boolean isName() {
        return address == null && !"*".equals(text().host());
    }

    boolean isIpv4() {
        return address instanceof Ipv4Address;
    }

    /** Returns this end as what an IPv6 socket is bound to where the tool shows an IPv4 address. */
    SocketEnd asIpv6() {
        return address instanceof Ipv4Address v4
                ? new SocketEnd(v4.toMapped(), port, new Text(host(), text().zone(), text().port(), mayBeCut()))
                : this;
    }

    /** Returns this end, its address no longer sure. */
    SocketEnd asMaybeCut() {
        return new SocketEnd(address, port, new Text(text().host(), text().zone(), text().port(), true));
    }

    /** Returns this port with the remains of an address. */
    SocketEnd withCutHost(String remains) {
        return new SocketEnd(null, port, new Text(remains, null, text().port(), true));
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof SocketEnd end
                && end.port == port
                && Objects.equals(end.address, address)
                && Objects.equals(end.text, text);
    }

    @Override
    public int hashCode() {
        return 31 * (31 * Objects.hashCode(address) + Objects.hashCode(text)) + port;
    }

    /** Returns {@code [fe80::1%12]:49667}, {@code 127.0.0.53%lo:53}, {@code localhost:domain} or {@code *:*}. */
    @Override
    public String toString() {
        String host = host();
        String scoped = zone().map(zone -> host + "%" + zone).orElse(host);
        return (host.indexOf(':') >= 0 ? "[" + scoped + "]" : scoped) + ":" + portText();
    }
}
