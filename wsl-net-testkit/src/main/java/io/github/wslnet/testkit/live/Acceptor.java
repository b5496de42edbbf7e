// SPDX-License-Identifier: Apache-2.0
package io.github.wslnet.testkit.live;

import java.io.Closeable;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/** A listening socket with the thread that takes its clients. */
final class Acceptor implements Closeable {
    private static final int LONGEST_END_SECONDS = 5;

    private final ServerSocket socket;
    private final Consumer<Socket> taker;
    private final CountDownLatch ended = new CountDownLatch(1);

    Acceptor(ServerSocket socket, ExecutorService threads, Consumer<Socket> taker) {
        this.socket = socket;
        this.taker = taker;
        threads.execute(this::accept);
    }

    ServerSocket socket() {
        return socket;
    }

    private void accept() {
        try {
            while (!socket.isClosed()) {
                taker.accept(socket.accept());
            }
        } catch (IOException closed) {
            // as it is meant to end
        } finally {
            ended.countDown();
        }
    }

    /** Gives the port back; the system has it only once the thread has left the socket. */
    @Override
    public void close() {
        Sockets.close(socket);
        try {
            if (!ended.await(LONGEST_END_SECONDS, TimeUnit.SECONDS)) {
                throw new IllegalStateException("the thread of " + socket + " does not end");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
