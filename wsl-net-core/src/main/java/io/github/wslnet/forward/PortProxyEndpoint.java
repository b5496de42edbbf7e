// SPDX-License-Identifier: Apache-2.0
package io.github.wslnet.forward;

import io.github.wslnet.address.IpAddress;
import io.github.wslnet.address.Port;
import io.github.wslnet.internal.scan.Digits;
import io.github.wslnet.text.UnparseableTextException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One side of a portproxy rule, kept in the very words in which Windows stores it.
 *
 * <p>The words matter: {@code *} and {@code 0.0.0.0} mean the same but name two different rules, and a rule is deleted
 * by the words it was made with. So two endpoints are equal when their words are.
 *
 * @since 0.1.0
 */
public final class PortProxyEndpoint {
    /** What is stored when a rule is made without a listen address. */
    public static final String ANY = "*";

    private final String address;
    private final String portText;
    private final @Nullable IpAddress ip;
    private final int port;

    /** Reads the two words once: a machine with thousands of rules is asked for their addresses again and again. */
    private PortProxyEndpoint(String address, String portText) {
        this.address = address;
        this.portText = portText;
        this.ip = IpAddress.tryParse(address).orElse(null);
        this.port = Digits.portOrMinusOne(portText, 0, portText.length());
    }

    /**
     * Returns the endpoint of an address and a port.
     *
     * @param address an IP address, a host name, or {@code *} for any address
     * @throws IllegalArgumentException when the address is empty or has a blank, or the port is not in 1..65535
     */
    public static PortProxyEndpoint of(String address, int port) {
        return of(address, Port.of(port).toString());
    }

    /**
     * Returns the endpoint of two words that could stand in the registry and in a table.
     *
     * @param address an IP address, a host name, or {@code *} for any address
     * @param portText what is stored as the port. netsh stores {@code 30000-50000} or {@code http} without complaint,
     *     though no forward comes of a range
     * @throws IllegalArgumentException when one is empty or has a blank or control character, or the port has a slash
     */
    public static PortProxyEndpoint of(String address, String portText) {
        requireWord("address", address);
        requireWord("port", portText);
        if (portText.indexOf('/') >= 0) {
            throw new IllegalArgumentException("a portproxy port has no slash but was '" + portText + "'");
        }
        return new PortProxyEndpoint(address, portText);
    }

    /**
     * Reads {@code address/port} as it stands in the registry, for example {@code 0.0.0.0/3000} or {@code ::1/80}.
     *
     * @throws UnparseableTextException when there is no slash, nothing on one side of the last one, or a blank
     */
    public static PortProxyEndpoint parse(String text) {
        PortProxyEndpoint endpoint = parseOrNull(text);
        if (endpoint == null) {
            throw new UnparseableTextException(
                    "portproxy registry value", 0, text, "expected address/port without blanks");
        }
        return endpoint;
    }

    static @Nullable PortProxyEndpoint parseOrNull(String text) {
        int slash = text.lastIndexOf('/');
        return slash < 0 ? null : orNull(text.substring(0, slash), text.substring(slash + 1));
    }

    /** Returns the endpoint of two words, or null when they are no words. */
    static @Nullable PortProxyEndpoint orNull(String address, String portText) {
        boolean areWords = isWord(address) && isWord(portText) && portText.indexOf('/') < 0;
        return areWords ? new PortProxyEndpoint(address, portText) : null;
    }

    /** Returns the address as it is stored: an IP address in any spelling, a host name, or {@code *}. */
    public String address() {
        return address;
    }

    /** Returns the port as it is stored, which need not be a number. */
    public String portText() {
        return portText;
    }

    /** Tells whether the address is {@code *}, {@code 0.0.0.0} or {@code ::}. */
    public boolean isAny() {
        return address.equals(ANY) || ip != null && ip.isUnspecified();
    }

    /** Returns the address if it is an IP address; a host name and {@code *} are none. */
    public Optional<IpAddress> ip() {
        return Optional.ofNullable(ip);
    }

    /** Returns the port if what is stored is a number in 1..65535. */
    public Optional<Port> port() {
        return port > 0 ? Optional.of(Port.of(port)) : Optional.empty();
    }

    /**
     * Tells whether this can be listened on or connected to: the port is a number in 1..65535, and the address is an IP
     * address, {@code *}, or could be a host name. Digits and dots alone, or anything with a colon, is no host name.
     */
    public boolean isValid() {
        return port > 0 && (ip != null || couldBeHostName());
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof PortProxyEndpoint endpoint
                && endpoint.address.equals(address)
                && endpoint.portText.equals(portText);
    }

    @Override
    public int hashCode() {
        return 31 * address.hashCode() + portText.hashCode();
    }

    /** Returns the registry's form, for example {@code 0.0.0.0/3000}. */
    @Override
    public String toString() {
        return address + "/" + portText;
    }

    private boolean couldBeHostName() {
        return address.indexOf(':') < 0 && address.chars().anyMatch(c -> c != '.' && (c < '0' || c > '9'));
    }

    private static void requireWord(String what, String word) {
        if (!isWord(word)) {
            throw new IllegalArgumentException(
                    "a portproxy " + what + " is a word without blanks but was '" + word + "'");
        }
    }

    private static boolean isWord(String text) {
        return !text.isEmpty() && !hasBlank(text);
    }

    private static boolean hasBlank(String text) {
        return text.chars().anyMatch(c -> Character.isISOControl(c) || Character.isWhitespace(c));
    }
}
