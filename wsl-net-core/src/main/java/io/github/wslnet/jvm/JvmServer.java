// SPDX-License-Identifier: Apache-2.0
package io.github.wslnet.jvm;

import io.github.wslnet.address.IpAddress;
import io.github.wslnet.address.Ipv4Address;
import io.github.wslnet.address.Ipv6Address;
import java.util.Optional;

/**
 * A server of a JVM in Linux, by what its code or its options ask for.
 *
 * <pre>{@code
 * JvmServer.socket(IpAddress.parse("127.0.0.1")).kernelAddress(JvmFlags.DEFAULT); // ::ffff:127.0.0.1
 * }</pre>
 *
 * <p>What the kernel has is what WSL goes by: a JVM binds IPv6 sockets for IPv4 addresses too, as {@code ::ffff:a.b.c.d},
 * which {@code netstat} shows as {@code a.b.c.d} and WSL's relay ignores. Observed with JDK 17 and 25 on Linux; the tests of
 * this library compare with the JVM that runs them.
 *
 * @since 0.1.0
 */
public sealed interface JvmServer {
    /**
     * Returns the address that the kernel shows; empty when the JVM refuses to bind.
     *
     * @param flags the JVM's flags
     */
    Optional<IpAddress> kernelAddress(JvmFlags flags);

    /** Returns a server that names no address, as {@code new ServerSocket(port)}. */
    static JvmServer anywhere() {
        return new Socket(Ipv4Address.UNSPECIFIED);
    }

    /**
     * Returns a server of {@code ServerSocket}, {@code ServerSocketChannel.open()}, {@code DatagramSocket} or the JDK's {@code
     * HttpServer}.
     *
     * @param asked the address that it asks for
     */
    static JvmServer socket(IpAddress asked) {
        return new Socket(asked);
    }

    /**
     * Returns a server of {@code ServerSocketChannel.open(StandardProtocolFamily.INET)}.
     *
     * @param asked the address that it asks for
     */
    static JvmServer inetChannel(IpAddress asked) {
        return new InetChannel(asked);
    }

    /**
     * Returns a debugger's server, {@code -agentlib:jdwp=transport=dt_socket,server=y,address=...}, since JDK 9.
     *
     * @param address what stands after {@code address=}: {@code 5005}, {@code *:5005} or {@code HOST:5005}; a host is an
     *     address or {@code localhost}, others are not looked up
     */
    static JvmServer jdwp(String address) {
        return new Jdwp(address);
    }

    /**
     * Returns a JMX agent's registry and connector, {@code com.sun.management.jmxremote.port}, that names no address.
     */
    static JvmServer jmx() {
        return anywhere();
    }

    /**
     * Returns a JMX agent's registry and connector at an address.
     *
     * @param host {@code com.sun.management.jmxremote.host}
     */
    static JvmServer jmx(IpAddress host) {
        return socket(host);
    }

    /**
     * A socket of the JVM's own choice of family: IPv6 unless it has none.
     *
     * @param asked the address that it asks for
     */
    record Socket(IpAddress asked) implements JvmServer {
        @Override
        public Optional<IpAddress> kernelAddress(JvmFlags flags) {
            if (flags.preferIpv4Stack()) {
                return asked instanceof Ipv4Address ? Optional.of(asked) : Optional.empty();
            }
            return Optional.of(asked.isUnspecified() ? Ipv6Address.UNSPECIFIED : mapped(asked));
        }

        private static IpAddress mapped(IpAddress asked) {
            return asked instanceof Ipv4Address ? IpAddress.parse("::ffff:" + asked) : asked;
        }
    }

    /**
     * A channel that was opened for IPv4.
     *
     * @param asked the address that it asks for
     */
    record InetChannel(IpAddress asked) implements JvmServer {
        @Override
        public Optional<IpAddress> kernelAddress(JvmFlags flags) {
            return asked instanceof Ipv4Address ? Optional.of(asked) : Optional.empty();
        }
    }

    /**
     * A debugger's server; the agent is native code and does not map IPv4 into IPv6.
     *
     * @param address what stands after {@code address=}
     */
    record Jdwp(String address) implements JvmServer {
        @Override
        public Optional<IpAddress> kernelAddress(JvmFlags flags) {
            int colon = address.lastIndexOf(':');
            String host = colon < 0 ? "localhost" : address.substring(0, colon);
            if (host.equals("*")) {
                return Optional.of(flags.preferIpv4Stack() ? Ipv4Address.UNSPECIFIED : Ipv6Address.UNSPECIFIED);
            }
            if (host.equals("localhost")) {
                return Optional.of(Ipv4Address.LOOPBACK);
            }
            String bare = host.startsWith("[") && host.endsWith("]") ? host.substring(1, host.length() - 1) : host;
            return IpAddress.tryParse(bare).filter(known -> known instanceof Ipv4Address || !flags.preferIpv4Stack());
        }
    }
}
