// SPDX-License-Identifier: Apache-2.0
package io.github.wslnet.jvm;

import io.github.wslnet.address.IpAddress;
import io.github.wslnet.address.Ipv6Address;
import io.github.wslnet.relay.LocalhostRelay;
import java.util.Optional;

/**
 * Who reaches a TCP server of a JVM in WSL2 from Windows while WSL relays localhost (NAT and bridged mode).
 *
 * @param bound the address that the kernel shows
 * @param onWindows the loopback address of Windows at which it is reached; empty when it is not relayed
 * @param atGuestAddress whether it is reached at the guest's own address too
 * @param advice what to change, one sentence without a final period; empty when IPv4 clients reach it
 * @since 0.1.0
 */
public record JvmVisibility(
        IpAddress bound, Optional<IpAddress> onWindows, boolean atGuestAddress, Optional<String> advice) {
    private static final String FLAG = "-Djava.net.preferIPv4Stack=true";

    /** Works out who reaches a server; empty when the JVM refuses to bind. */
    public static Optional<JvmVisibility> of(JvmServer server, JvmFlags flags) {
        return server.kernelAddress(flags).map(bound -> of(bound, server));
    }

    private static JvmVisibility of(IpAddress bound, JvmServer server) {
        Optional<IpAddress> onWindows =
                LocalhostRelay.takes(bound) ? Optional.of(LocalhostRelay.windowsAddress(bound)) : Optional.empty();
        return new JvmVisibility(bound, onWindows, bound.isUnspecified(), advice(bound, server));
    }

    private static Optional<String> advice(IpAddress bound, JvmServer server) {
        if (bound instanceof Ipv6Address v6 && v6.isIpv4Mapped()) {
            return Optional.of("start the JVM with " + FLAG + ", or open the channel for StandardProtocolFamily.INET: "
                    + bound + " is not relayed to Windows");
        }
        if (bound.equals(Ipv6Address.UNSPECIFIED) || bound.equals(Ipv6Address.LOOPBACK)) {
            String instead = server instanceof JvmServer.Jdwp
                    ? "say address=5005, or 0.0.0.0:5005 for other hosts"
                    : "start the JVM with " + FLAG;
            return Optional.of(
                    instead + ": Windows reaches " + bound + " at [::1] alone, where IPv4 clients are refused");
        }
        return LocalhostRelay.takes(bound)
                ? Optional.empty()
                : Optional.of("bind 127.0.0.1 or 0.0.0.0: " + bound + " is not relayed to Windows");
    }
}
