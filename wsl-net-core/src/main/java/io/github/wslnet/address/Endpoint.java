// SPDX-License-Identifier: Apache-2.0
package io.github.wslnet.address;

import io.github.wslnet.text.UnparseableTextException;

/**
 * An address and a port, for example {@code 172.26.17.100:3000} or {@code [::1]:3000}.
 *
 * @param address any address; a zone is kept
 * @param port the port
 * @since 0.1.0
 */
public record Endpoint(IpAddress address, Port port) {
    /**
     * Returns the endpoint of an address in text and a port.
     *
     * @throws UnparseableTextException when the text is no address
     * @throws IllegalArgumentException when the port is not in 1..65535
     */
    public static Endpoint of(String address, int port) {
        return new Endpoint(IpAddress.parse(address), Port.of(port));
    }

    /**
     * Reads {@code 1.2.3.4:80}, {@code [::1]:80} or {@code [fe80::1%12]:80}.
     *
     * <p>An IPv6 address must stand in brackets; without them {@code ::1:80} would be an address of its own.
     *
     * @throws UnparseableTextException when the text has another shape
     */
    public static Endpoint parse(String text) {
        int colon = text.lastIndexOf(':');
        if (colon < 0) {
            throw new UnparseableTextException("endpoint", 0, text, "expected address:port");
        }
        String host = text.substring(0, colon);
        boolean bracketed = host.startsWith("[") && host.endsWith("]") && host.length() > 2;
        if (host.indexOf(':') >= 0 && !bracketed) {
            throw new UnparseableTextException("endpoint", 0, text, "an IPv6 address must stand in brackets");
        }
        IpAddress address =
                bracketed ? Ipv6Address.parse(host.substring(1, host.length() - 1)) : Ipv4Address.parse(host);
        return new Endpoint(address, Port.parse(text.substring(colon + 1)));
    }

    @Override
    public String toString() {
        return address instanceof Ipv6Address ? "[" + address + "]:" + port : address + ":" + port;
    }
}
