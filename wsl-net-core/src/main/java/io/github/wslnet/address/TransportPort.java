// SPDX-License-Identifier: Apache-2.0
package io.github.wslnet.address;

/**
 * A port together with its transport: TCP 53 and UDP 53 have nothing to do with each other.
 *
 * @param transport TCP or UDP
 * @param port the port
 * @since 0.1.0
 */
public record TransportPort(Transport transport, Port port) {
    /**
     * Returns a TCP port.
     *
     * @throws IllegalArgumentException when the number is not in 1..65535
     */
    public static TransportPort tcp(int number) {
        return new TransportPort(Transport.TCP, Port.of(number));
    }

    /**
     * Returns a UDP port.
     *
     * @throws IllegalArgumentException when the number is not in 1..65535
     */
    public static TransportPort udp(int number) {
        return new TransportPort(Transport.UDP, Port.of(number));
    }

    /** Returns the transport and the number, for example {@code tcp 3000}. */
    @Override
    public String toString() {
        return transport + " " + port;
    }
}
