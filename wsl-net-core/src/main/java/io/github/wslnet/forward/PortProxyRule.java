// SPDX-License-Identifier: Apache-2.0
package io.github.wslnet.forward;

import io.github.wslnet.address.IpAddress;
import io.github.wslnet.address.Port;
import java.util.Optional;

/**
 * A TCP forward of Windows' IP Helper service, as {@code netsh interface portproxy} keeps it.
 *
 * <pre>{@code
 * PortProxyRule.v4tov4("0.0.0.0", 3000).to("172.23.220.194", 3000)
 * }</pre>
 *
 * <p>Any rule that Windows can store is representable, also one that never forwards anything: see {@link #isValid}.
 * Source: "netsh interface portproxy" on Microsoft Learn, and the registry that the command writes.
 *
 * @param family the table that the rule stands in
 * @param listen what is listened on
 * @param connect what is connected to
 * @since 0.1.0
 */
public record PortProxyRule(PortProxyFamily family, PortProxyEndpoint listen, PortProxyEndpoint connect) {
    /**
     * Starts a rule from IPv4 to IPv4.
     *
     * @throws IllegalArgumentException when the address is empty or has a blank, or the port is not in 1..65535
     */
    public static PortProxyKey v4tov4(String listenAddress, int listenPort) {
        return listening(PortProxyFamily.V4_TO_V4, listenAddress, listenPort);
    }

    /**
     * Starts a rule from IPv4 to IPv6.
     *
     * @throws IllegalArgumentException when the address is empty or has a blank, or the port is not in 1..65535
     */
    public static PortProxyKey v4tov6(String listenAddress, int listenPort) {
        return listening(PortProxyFamily.V4_TO_V6, listenAddress, listenPort);
    }

    /**
     * Starts a rule from IPv6 to IPv4.
     *
     * @throws IllegalArgumentException when the address is empty or has a blank, or the port is not in 1..65535
     */
    public static PortProxyKey v6tov4(String listenAddress, int listenPort) {
        return listening(PortProxyFamily.V6_TO_V4, listenAddress, listenPort);
    }

    /**
     * Starts a rule from IPv6 to IPv6.
     *
     * @throws IllegalArgumentException when the address is empty or has a blank, or the port is not in 1..65535
     */
    public static PortProxyKey v6tov6(String listenAddress, int listenPort) {
        return listening(PortProxyFamily.V6_TO_V6, listenAddress, listenPort);
    }

    /**
     * Starts a rule of any table.
     *
     * @throws IllegalArgumentException when the address is empty or has a blank, or the port is not in 1..65535
     */
    public static PortProxyKey listening(PortProxyFamily family, String listenAddress, int listenPort) {
        return new PortProxyKey(family, PortProxyEndpoint.of(listenAddress, listenPort));
    }

    /** Returns what tells this rule from all others. */
    public PortProxyKey key() {
        return new PortProxyKey(family, listen);
    }

    /** Returns the address that is listened on, {@code *} being {@code 0.0.0.0} or {@code ::}; empty for a host name. */
    public Optional<IpAddress> listenIp() {
        return listen.address().equals(PortProxyEndpoint.ANY)
                ? Optional.of(family.listen().unspecified())
                : listen.ip();
    }

    /** Returns the port that is listened on, if the rule has a number there. */
    public Optional<Port> listenPort() {
        return listen.port();
    }

    /** Returns the address that is connected to; empty for a host name. */
    public Optional<IpAddress> connectIp() {
        return connect.ip();
    }

    /** Returns the port that is connected to, if the rule has a number there. */
    public Optional<Port> connectPort() {
        return connect.port();
    }

    /** Tells whether both sides are {@linkplain PortProxyEndpoint#isValid valid}; a rule that is not forwards nothing. */
    public boolean isValid() {
        return listen.isValid() && connect.isValid();
    }

    /** Returns the same forward to another endpoint. */
    public PortProxyRule withConnect(PortProxyEndpoint newConnect) {
        return new PortProxyRule(family, listen, newConnect);
    }

    /** Returns the rule on one line, for example {@code v4tov4 0.0.0.0/3000 -> 172.23.220.194/3000}. */
    @Override
    public String toString() {
        return key() + " -> " + connect;
    }
}
