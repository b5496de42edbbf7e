// SPDX-License-Identifier: Apache-2.0
package io.github.wslnet.relay;

import io.github.wslnet.address.IpAddress;
import io.github.wslnet.address.Ipv4Address;
import io.github.wslnet.address.Ipv6Address;
import io.github.wslnet.address.Transport;
import io.github.wslnet.address.TransportPort;
import io.github.wslnet.socket.Listener;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What WSL's relay listens for on Windows while a guest stands behind the switch.
 *
 * <p>The rules are those of {@code src/windows/wslrelay/localhost.cpp} and {@code src/linux/init/localhost.cpp} in
 * microsoft/WSL: TCP alone; a guest's socket counts only when it is bound to {@code 0.0.0.0}, {@code 127.0.0.1},
 * {@code ::} or {@code ::1}; the family is kept, so a dual-stack {@code ::} appears on {@code [::1]} alone; Windows
 * binds loopback and never an address of the LAN; the port is the same on both sides.
 *
 * @since 0.1.0
 */
public final class LocalhostRelay {
    private LocalhostRelay() {}

    /** Tells whether a socket bound to this address of the guest is one that the relay listens for. */
    public static boolean takes(IpAddress bound) {
        return bound.isUnspecified() || bound.equals(Ipv4Address.LOOPBACK) || bound.equals(Ipv6Address.LOOPBACK);
    }

    /** Tells whether the relay listens for this socket of the guest. */
    public static boolean takes(Listener guest) {
        return guest.transport() == Transport.TCP && takes(guest.address());
    }

    /** Returns the loopback address on which Windows listens for a socket bound to this address of the guest. */
    public static IpAddress windowsAddress(IpAddress bound) {
        return bound instanceof Ipv4Address ? Ipv4Address.LOOPBACK : Ipv6Address.LOOPBACK;
    }

    /**
     * Returns the sockets on Windows for these sockets of the guest: one for a family and port, however many of the
     * guest's share it.
     *
     * @param guest the sockets of all WSL2 distros
     * @param process the relay's name in this era, for example {@code wslrelay.exe}
     */
    public static List<Listener> listeners(Collection<Listener> guest, String process) {
        Map<Object, Listener> byFamilyAndPort = new LinkedHashMap<>();
        for (Listener one : guest) {
            if (takes(one)) {
                IpAddress address = windowsAddress(one.address());
                TransportPort port = one.transportPort();
                byFamilyAndPort.putIfAbsent(
                        List.of(address, port),
                        Listener.on(address, port).process(process).build());
            }
        }
        return List.copyOf(byFamilyAndPort.values());
    }
}
