// SPDX-License-Identifier: Apache-2.0
package io.github.wslnet.testkit.live;

import io.github.wslnet.address.IpAddress;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.UnknownHostException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Addresses of 127/8 that stand for those of a model.
 *
 * <p>Each live world takes one {@code 127.N.0.0/16} for itself, by a socket that no other can have, so that worlds and
 * builds on one machine don't meet.
 */
public final class StandIns implements AutoCloseable {
    private static final int CLAIM_PORT = 47113;

    private final Map<Object, InetAddress> given = new HashMap<>();
    private final Map<InetAddress, IpAddress> names = new HashMap<>();
    private final ServerSocket claim;
    private final int network;
    private int last = 1;

    /**
     * Takes a network.
     *
     * @throws UncheckedIOException when none can be had, as on a system where 127.0.0.1 is the only loopback address
     */
    public StandIns() {
        int candidate = 2;
        ServerSocket taken = tryClaim(candidate);
        while (taken == null && candidate < 254) {
            candidate++;
            taken = tryClaim(candidate);
        }
        if (taken == null) {
            throw new UncheckedIOException(new IOException(
                    "no network 127.N.0.0/16 is free; live sockets need a system on which all of 127/8 is loopback"));
        }
        network = candidate;
        claim = taken;
    }

    private static @Nullable ServerSocket tryClaim(int network) {
        try {
            return new ServerSocket(CLAIM_PORT, 1, address(network, 1));
        } catch (IOException held) {
            return null;
        }
    }

    /** Returns the address that stands for something, the same each time. */
    public synchronized InetAddress of(Object meaning) {
        return given.computeIfAbsent(meaning, ignored -> address(network, ++last));
    }

    /** Returns the address, without a port, that a server shall see as its peer for one of the model. */
    synchronized InetSocketAddress ofPeer(Optional<IpAddress> peer) {
        InetAddress standIn = of(peer);
        peer.ifPresent(known -> names.put(standIn, known));
        return new InetSocketAddress(standIn, 0);
    }

    /** Returns the model's address that an address stands for; empty when it stands for none. */
    public synchronized Optional<IpAddress> nameOf(InetAddress standIn) {
        return Optional.ofNullable(names.get(standIn));
    }

    private static InetAddress address(int network, int number) {
        try {
            return InetAddress.getByAddress(new byte[] {127, (byte) network, (byte) (number >> 8), (byte) number});
        } catch (UnknownHostException e) {
            throw new AssertionError("four bytes are an IPv4 address", e);
        }
    }

    InetSocketAddress anyPort() {
        return new InetSocketAddress(address(network, 1), 0);
    }

    @Override
    public void close() {
        Sockets.close(claim);
    }
}
