// SPDX-License-Identifier: Apache-2.0
package io.github.wslnet.testkit;

import io.github.wslnet.address.IpAddress;
import io.github.wslnet.address.TransportPort;
import io.github.wslnet.distro.DistroName;
import io.github.wslnet.reach.Destination;
import io.github.wslnet.reach.Explanation;
import io.github.wslnet.reach.Reachability;
import io.github.wslnet.reach.Vantage;
import io.github.wslnet.testkit.live.LiveEntry;
import io.github.wslnet.testkit.live.LiveRoute;
import io.github.wslnet.testkit.live.LiveServers;
import io.github.wslnet.testkit.live.LiveThreads;
import io.github.wslnet.testkit.live.StandIns;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Real TCP sockets that behave as a fake world says: a client connects in truth, and the server sees whom it would see.
 *
 * <pre>{@code
 * try (LiveWorld live = world.live()) {
 *     live.serve("Ubuntu", tcp(3000), httpServer.getAddress());
 *     URI fromPhone = live.uri(Vantage.lan(), "192.168.0.4:3000");
 *     // connect to it; the server sees live.nameOf(peer)
 * }
 * }</pre>
 *
 * <p>Addresses of 127/8 stand for the model's: one for each place that a client stands at and each address that it asks
 * for, one for each address that a server may see as its peer. What answers at such an address is what the model says:
 *
 * <ul>
 *   <li>a connection that comes about goes on to the server, from the peer's stand-in, whatever relay, portproxy or NAT is
 *       between them;
 *   <li>one that is refused finds nobody; one that times out finds silence; one that is accepted and closed is that.
 * </ul>
 *
 * <p>After each verb of the world the sockets follow it, and connections that would not come about any more are cut. What
 * sockets of one machine can't do: no route is a refusal; UDP is left out. Linux only, as other systems have no 127/8.
 * {@link #close} ends all threads and sockets.
 *
 * @since 0.1.0
 */
public final class LiveWorld implements AutoCloseable {
    private static final int FIRST_FREE_PORT = 1024;

    private final World world;
    private final Runnable watcher = this::follow;
    private final StandIns standIns = new StandIns();
    private final LiveThreads threads = new LiveThreads();
    private final LiveServers servers = new LiveServers(standIns, threads.pool());
    private final Map<Question, LiveEntry> entries = new LinkedHashMap<>();

    LiveWorld(World world) {
        this.world = world;
        world.watch(watcher);
    }

    /**
     * Puts a real server behind one of the model's, which has to be there for anybody to reach it.
     *
     * <p>Servers of the model without one answer HTTP by themselves, with a line that says whom they see.
     *
     * @param distro the distro that the model's server is in
     * @param port the port that the model's server listens on
     * @param server where the real one listens, on IPv4; its port need not be the same
     */
    public LiveWorld serve(String distro, TransportPort port, InetSocketAddress server) {
        return serve(Optional.of(DistroName.of(distro)), port, server);
    }

    /** Puts a real server behind one that the model has on Windows. */
    public LiveWorld serveOnWindows(TransportPort port, InetSocketAddress server) {
        return serve(Optional.empty(), port, server);
    }

    private LiveWorld serve(Optional<DistroName> distro, TransportPort port, InetSocketAddress server) {
        servers.put(new LiveRoute.Place(distro, port), server);
        follow();
        return this;
    }

    /**
     * Returns where a client really connects to.
     *
     * @param from where the client stands
     * @param to the model's address and port, for example {@code localhost:3000}, {@code 192.168.0.4:3000}, {@code
     *     [::1]:80}
     * @throws io.github.wslnet.text.UnparseableTextException when that is no such text
     * @throws IllegalStateException when the model can't tell what becomes of such a connection
     */
    public InetSocketAddress addressOf(Vantage from, String to) {
        Question question = new Question(from, Destination.parse("tcp://" + to));
        LiveRoute route = LiveRoute.of(explain(question), servers, standIns)
                .orElseThrow(() ->
                        new IllegalStateException("sockets can't do what the model can't tell:\n" + explain(question)));
        LiveEntry entry = entries.computeIfAbsent(question, this::open);
        entry.follow(route);
        return entry.address();
    }

    /** Returns {@link #addressOf} as the start of an HTTP address, for example {@code http://127.2.0.7:3000}. */
    public URI uri(Vantage from, String to) {
        InetSocketAddress address = addressOf(from, to);
        return URI.create("http://" + address.getAddress().getHostAddress() + ":" + address.getPort());
    }

    /** Returns the model's address for a peer that a server saw; empty for one that is not of this world, or not known. */
    public Optional<IpAddress> nameOf(InetAddress peer) {
        return standIns.nameOf(peer);
    }

    private LiveEntry open(Question question) {
        int port = question.to().port().port().number();
        InetAddress address = standIns.of(question.place());
        return new LiveEntry(new InetSocketAddress(address, port < FIRST_FREE_PORT ? 0 : port), threads.pool());
    }

    private Explanation explain(Question question) {
        return Reachability.in(world.snapshot()).from(question.from()).to(question.to());
    }

    /** What the model can't tell any more is refused. */
    private void follow() {
        entries.forEach((question, entry) ->
                LiveRoute.of(explain(question), servers, standIns).ifPresentOrElse(entry::follow, entry::close));
    }

    /** Closes all sockets and ends all threads. */
    @Override
    public void close() {
        world.unwatch(watcher);
        entries.values().forEach(LiveEntry::close);
        servers.close();
        standIns.close();
        threads.close();
    }

    /**
     * Who wants to connect to what.
     *
     * @param from where the client stands
     * @param to the address and port
     */
    private record Question(Vantage from, Destination to) {
        /** Returns what is one address to this client: all but the port. */
        private Object place() {
            String text = to.toString();
            return from + " -> " + text.substring(0, text.lastIndexOf(':'));
        }
    }
}
