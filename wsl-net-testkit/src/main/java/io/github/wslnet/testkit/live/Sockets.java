// SPDX-License-Identifier: Apache-2.0
package io.github.wslnet.testkit.live;

import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;

/** Opens and closes real sockets. */
final class Sockets {
    private static final int BACKLOG = 50;

    private Sockets() {}

    static ServerSocket listen(InetSocketAddress address) {
        try {
            ServerSocket socket = new ServerSocket();
            socket.setReuseAddress(true);
            socket.bind(address, BACKLOG);
            return socket;
        } catch (IOException e) {
            throw new UncheckedIOException("no socket can listen on " + address, e);
        }
    }

    /** Closes something whose end nobody has to hear of. */
    static void close(Closeable open) {
        try {
            open.close();
        } catch (IOException alreadyGone) {
            // a socket that can't be closed is closed
        }
    }
}
