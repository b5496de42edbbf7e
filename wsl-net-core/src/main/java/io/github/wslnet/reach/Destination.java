// SPDX-License-Identifier: Apache-2.0
package io.github.wslnet.reach;

import io.github.wslnet.address.Endpoint;
import io.github.wslnet.address.IpAddress;
import io.github.wslnet.address.Port;
import io.github.wslnet.address.Transport;
import io.github.wslnet.address.TransportPort;
import io.github.wslnet.distro.DistroName;
import io.github.wslnet.text.UnparseableTextException;

/**
 * Where a client wants to get to.
 *
 * @since 0.1.0
 */
public sealed interface Destination {
    /** Returns the transport and port. */
    TransportPort port();

    /** Returns an address. */
    static Destination at(IpAddress address, TransportPort port) {
        return new At(address, port);
    }

    /** Returns the name {@code localhost}, which a client tries as {@code ::1} and {@code 127.0.0.1}. */
    static Destination localhost(TransportPort port) {
        return new Localhost(port);
    }

    /**
     * Returns a server in a distro, by whatever address the client can use.
     *
     * @throws IllegalArgumentException when the name is none that WSL takes
     */
    static Destination server(String distro, TransportPort port) {
        return new ServerIn(DistroName.of(distro), port);
    }

    /**
     * Reads {@code tcp://HOST:PORT} or {@code udp://HOST:PORT}; HOST is an address, in brackets if IPv6, or
     * {@code localhost}.
     *
     * @throws UnparseableTextException when the text has another shape
     */
    static Destination parse(String uri) {
        int scheme = uri.indexOf("://");
        Transport transport = Transport.tryParse(scheme < 0 ? "" : uri.substring(0, scheme))
                .orElseThrow(() -> new UnparseableTextException(
                        "destination", 0, uri, "expected tcp://HOST:PORT or udp://HOST:PORT"));
        String rest = uri.substring(scheme + 3);
        int colon = rest.lastIndexOf(':');
        if (colon >= 0 && rest.substring(0, colon).equalsIgnoreCase("localhost")) {
            return localhost(new TransportPort(transport, Port.parse(rest.substring(colon + 1))));
        }
        Endpoint endpoint = Endpoint.parse(rest);
        return at(endpoint.address(), new TransportPort(transport, endpoint.port()));
    }

    /**
     * An address and a port.
     *
     * @param address the address
     * @param port the transport and port
     */
    record At(IpAddress address, TransportPort port) implements Destination {
        @Override
        public String toString() {
            return port.transport() + "://" + new Endpoint(address, port.port());
        }
    }

    /**
     * The name {@code localhost}.
     *
     * @param port the transport and port
     */
    record Localhost(TransportPort port) implements Destination {
        @Override
        public String toString() {
            return port.transport() + "://localhost:" + port.port();
        }
    }

    /**
     * A server in a distro.
     *
     * @param distro the distro that it runs in
     * @param port the transport and port that it listens on
     */
    record ServerIn(DistroName distro, TransportPort port) implements Destination {
        @Override
        public String toString() {
            return port + " of " + distro;
        }
    }
}
