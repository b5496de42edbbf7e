// SPDX-License-Identifier: Apache-2.0
package io.github.wslnet.testkit.live;

import java.io.Closeable;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;

/** A real address and port that behaves as the model says that one of its own does, to a client at one place. */
public final class LiveEntry implements AutoCloseable {
    private final InetSocketAddress address;
    private final ExecutorService threads;
    private final List<Pipe> pipes = new CopyOnWriteArrayList<>();
    private Optional<LiveRoute> route = Optional.empty();
    private Optional<Closeable> open = Optional.empty();

    /** Finds a port of its own where the wanted one is 0. */
    public LiveEntry(InetSocketAddress wanted, ExecutorService threads) {
        this.threads = threads;
        this.address = wanted.getPort() == 0 ? free(wanted) : wanted;
    }

    private static InetSocketAddress free(InetSocketAddress wanted) {
        ServerSocket socket = Sockets.listen(wanted);
        Sockets.close(socket);
        return new InetSocketAddress(wanted.getAddress(), socket.getLocalPort());
    }

    /** Returns where a client connects to. */
    public InetSocketAddress address() {
        return address;
    }

    /** Behaves so from now on; connections of before are cut when they would not come about any more. */
    public void follow(LiveRoute wanted) {
        if (route.equals(Optional.of(wanted))) {
            return;
        }
        close();
        route = Optional.of(wanted);
        open = switch (wanted.outcome()) {
            case CONNECTED ->
                Optional.of(new Acceptor(Sockets.listen(address), threads, client -> take(client, wanted)));
            case CLOSED -> Optional.of(new Acceptor(Sockets.listen(address), threads, Sockets::close));
            case TIMED_OUT -> Optional.of(new Silence(address));
            case REFUSED, NO_ROUTE -> Optional.empty();
        };
    }

    private void take(Socket client, LiveRoute wanted) {
        Pipe pipe = new Pipe(client);
        pipes.removeIf(Pipe::isClosed);
        pipes.add(pipe);
        threads.execute(() -> pipe.flow(wanted.from().orElseThrow(), wanted.to().orElseThrow(), threads));
    }

    @Override
    public void close() {
        open.ifPresent(Sockets::close);
        open = Optional.empty();
        route = Optional.empty();
        pipes.forEach(Pipe::close);
        pipes.clear();
    }
}
