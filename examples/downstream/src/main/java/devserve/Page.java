package devserve;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** The server itself: one page, and a log of who asked for it. */
final class Page implements AutoCloseable {
    private static final byte[] TEXT = "hello from WSL\n".getBytes(StandardCharsets.UTF_8);
    private static final Duration PATIENCE = Duration.ofSeconds(2);

    private final HttpServer server;
    private final List<InetAddress> visitors = new CopyOnWriteArrayList<>();

    /** Serves on a port of IPv4, which Windows' localhost relay needs; 0 takes any. */
    Page(int port) {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getByName("0.0.0.0"), port), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.createContext("/", exchange -> {
            visitors.add(exchange.getRemoteAddress().getAddress());
            exchange.sendResponseHeaders(200, TEXT.length);
            exchange.getResponseBody().write(TEXT);
            exchange.close();
        });
        server.start();
    }

    InetSocketAddress address() {
        return new InetSocketAddress(InetAddress.getLoopbackAddress(), server.getAddress().getPort());
    }

    List<InetAddress> visitors() {
        return List.copyOf(visitors);
    }

    /** Asks for a page, as a browser would. */
    static String get(URI uri) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(uri).timeout(PATIENCE).build();
        HttpClient client = HttpClient.newBuilder().connectTimeout(PATIENCE).build();
        return client.send(request, HttpResponse.BodyHandlers.ofString()).body();
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
