// SPDX-License-Identifier: Apache-2.0
package io.github.wslnet.testkit.live;

import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.util.ArrayList;
import java.util.List;

/**
 * An address from which no answer comes: a listener whose queue is full and that accepts nobody, so that the kernel drops
 * the packets of whoever else wants to connect.
 */
final class Silence implements Closeable {
    private static final int FILL = 3;

    private final ServerSocketChannel listener;
    private final List<SocketChannel> queue = new ArrayList<>();

    Silence(InetSocketAddress address) {
        try {
            listener = ServerSocketChannel.open();
            listener.bind(address, 1);
            for (int i = 0; i < FILL; i++) {
                SocketChannel waiting = SocketChannel.open();
                waiting.configureBlocking(false);
                waiting.connect(listener.getLocalAddress());
                queue.add(waiting);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("no socket can be silent on " + address, e);
        }
    }

    @Override
    public void close() {
        queue.forEach(Sockets::close);
        Sockets.close(listener);
    }
}
