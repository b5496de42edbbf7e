// SPDX-License-Identifier: Apache-2.0
package io.github.wslnet.testkit.live;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.RejectedExecutionException;

/** A connection that goes on to another, both ways, with the end of each direction. */
final class Pipe implements Closeable {
    private final Socket client;
    private final Socket server = new Socket();

    Pipe(Socket client) {
        this.client = client;
    }

    /** Connects onward, from an address that the server shall see, and lets the bytes flow until both ends are done. */
    void flow(InetSocketAddress from, InetSocketAddress to, ExecutorService threads) {
        try {
            server.setReuseAddress(true);
            server.bind(from);
            server.connect(to);
            threads.execute(() -> copy(server, client));
            copy(client, server);
        } catch (IOException | RejectedExecutionException e) {
            close();
        }
    }

    private void copy(Socket from, Socket to) {
        try {
            InputStream in = from.getInputStream();
            OutputStream out = to.getOutputStream();
            in.transferTo(out);
            to.shutdownOutput();
        } catch (IOException broken) {
            close();
        }
    }

    boolean isClosed() {
        return client.isClosed();
    }

    @Override
    public void close() {
        Sockets.close(client);
        Sockets.close(server);
    }
}
