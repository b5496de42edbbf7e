// SPDX-License-Identifier: Apache-2.0
package io.github.wslnet.testkit.live;

import io.github.wslnet.reach.Server;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ExecutorService;

/**
 * The real servers behind those of the model: the test's own, or else small ones that say by HTTP whom they see.
 */
public final class LiveServers implements AutoCloseable {
    private static final int LONGEST_SILENCE_MILLIS = 5000;

    private final Map<LiveRoute.Place, InetSocketAddress> own = new HashMap<>();
    private final Map<LiveRoute.Place, Acceptor> small = new HashMap<>();
    private final StandIns standIns;
    private final ExecutorService threads;

    /** Has no server yet. */
    public LiveServers(StandIns standIns, ExecutorService threads) {
        this.standIns = standIns;
        this.threads = threads;
    }

    /** Puts a real server behind one of the model's. */
    public void put(LiveRoute.Place place, InetSocketAddress server) {
        own.put(place, server);
    }

    InetSocketAddress behind(Server server) {
        LiveRoute.Place place = LiveRoute.Place.of(server);
        InetSocketAddress given = own.get(place);
        if (given != null) {
            return given;
        }
        ServerSocket socket =
                small.computeIfAbsent(place, ignored -> open(server)).socket();
        return new InetSocketAddress(socket.getInetAddress(), socket.getLocalPort());
    }

    private Acceptor open(Server server) {
        String name = server.toString();
        return new Acceptor(
                Sockets.listen(standIns.anyPort()), threads, client -> threads.execute(() -> serve(client, name)));
    }

    private void serve(Socket client, String name) {
        try (client) {
            client.setSoTimeout(LONGEST_SILENCE_MILLIS);
            readHead(client.getInputStream());
            client.getOutputStream().write(answer(name, client));
        } catch (IOException gone) {
            // it did not wait for the answer
        }
    }

    /** Reads up to the blank line that ends the head of a request, or the end. */
    private static void readHead(InputStream in) throws IOException {
        int ends = 0;
        while (ends < 2) {
            int c = in.read();
            if (c < 0) {
                return;
            }
            ends = c == '\n' ? ends + 1 : c == '\r' ? ends : 0;
        }
    }

    private byte[] answer(String name, Socket client) {
        String peer =
                standIns.nameOf(client.getInetAddress()).map(Object::toString).orElse("somebody");
        String text = name + " sees " + peer + "\n";
        return ("HTTP/1.1 200 OK\r\nContent-Type: text/plain\r\nConnection: close\r\nContent-Length: " + text.length()
                        + "\r\n\r\n" + text)
                .getBytes(StandardCharsets.UTF_8);
    }

    @Override
    public void close() {
        small.values().forEach(Sockets::close);
    }
}
