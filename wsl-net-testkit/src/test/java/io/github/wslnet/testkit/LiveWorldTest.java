// SPDX-License-Identifier: Apache-2.0
package io.github.wslnet.testkit;

import static io.github.wslnet.address.TransportPort.tcp;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.wslnet.address.IpAddress;
import io.github.wslnet.config.NetworkingMode;
import io.github.wslnet.forward.PortProxyRule;
import io.github.wslnet.plan.LanExposure;
import io.github.wslnet.plan.Plan;
import io.github.wslnet.reach.Vantage;
import java.io.IOException;
import java.io.InputStream;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;

@Timeout(30)
@EnabledOnOs(value = OS.LINUX, disabledReason = "other systems have one loopback address")
class LiveWorldTest {
    private final World world = World.nat().distro("Ubuntu", ubuntu -> ubuntu.listening(tcp(3000), "node"));
    private final LiveWorld live = world.live();

    @AfterEach
    void nothing_is_left() {
        live.close();

        assertThat(Thread.getAllStackTraces().keySet())
                .noneMatch(thread -> thread.getName().startsWith("wsl-net-live"));
    }

    @Test
    void the_lan_gets_in_by_the_portproxy_and_is_seen_as_the_switch() throws IOException {
        URI phone = live.uri(Vantage.lan(), "192.168.0.4:3000");
        expose();

        assertThat(get(phone)).isEqualTo("node in Ubuntu on 0.0.0.0:3000 sees 172.26.16.1\n");
    }

    @Test
    void localhost_arrives_as_localhost_and_the_guests_address_as_the_switch() throws IOException {
        assertThat(get(live.uri(Vantage.windows(), "localhost:3000"))).endsWith("sees 127.0.0.1\n");
        assertThat(get(live.uri(Vantage.windows(), "172.26.17.100:3000"))).endsWith("sees 172.26.16.1\n");
        assertThat(get(live.uri(Vantage.distro("Ubuntu"), "127.0.0.1:3000"))).endsWith("sees 127.0.0.1\n");
    }

    @Test
    void a_server_of_the_test_sees_the_peer_that_the_model_promises() throws Exception {
        BlockingQueue<InetAddress> peers = new LinkedBlockingQueue<>();
        try (ServerSocket server = new ServerSocket(0, 5, InetAddress.getLoopbackAddress())) {
            Thread echo = new Thread(() -> echo(server, peers));
            echo.start();
            live.serve("Ubuntu", tcp(3000), (InetSocketAddress) server.getLocalSocketAddress());
            expose();

            assertThat(talk(live.addressOf(Vantage.lan(), "192.168.0.4:3000"), "hello"))
                    .isEqualTo("hello");
            assertThat(live.nameOf(peers.poll(5, TimeUnit.SECONDS))).contains(IpAddress.parse("172.26.16.1"));
            server.close();
            echo.join();
        }
    }

    @Test
    void what_is_refused_blocked_or_closed_is_that_in_truth() throws IOException {
        InetSocketAddress refused = live.addressOf(Vantage.windows(), "127.0.0.1:4000");
        InetSocketAddress blocked = live.addressOf(Vantage.lan(), "192.168.0.4:3000");
        world.windows().addForward(PortProxyRule.v4tov4("0.0.0.0", 5000).to("172.26.17.100", 5000));
        InetSocketAddress closed = live.addressOf(Vantage.windows(), "127.0.0.1:5000");

        assertThatExceptionOfType(ConnectException.class).isThrownBy(() -> connect(refused));
        assertThatExceptionOfType(SocketTimeoutException.class).isThrownBy(() -> connect(blocked));
        try (Socket socket = connect(closed)) {
            assertThat(socket.getInputStream().read()).isEqualTo(-1);
        }
    }

    @Test
    void follows_the_world() throws IOException {
        URI localhost = live.uri(Vantage.windows(), "localhost:3000");
        InetSocketAddress phone = live.addressOf(Vantage.lan(), "192.168.0.4:3000");
        expose();
        try (Socket open = connect(phone)) {
            world.distro("Ubuntu").close(tcp(3000));

            assertThat(open.getInputStream().read()).as("what was open is cut").isEqualTo(-1);
        }
        assertThatExceptionOfType(SocketException.class)
                .as("localhost is IP Helper's, which finds nobody")
                .isThrownBy(() -> get(localhost));
    }

    @Test
    void follows_the_world_into_another_mode() throws IOException {
        URI localhost = live.uri(Vantage.windows(), "localhost:3000");

        world.switchMode(NetworkingMode.MIRRORED).shutdownWsl();
        assertThatExceptionOfType(ConnectException.class).isThrownBy(() -> get(localhost));
        world.distro("Ubuntu").start().listening(tcp(3000), "node");
        assertThat(get(localhost)).endsWith("sees 127.0.0.1\n");
    }

    @Test
    void ports_that_only_an_administrator_binds_are_elsewhere() throws IOException {
        world.distro("Ubuntu").listening(tcp(80), "nginx");

        InetSocketAddress address = live.addressOf(Vantage.windows(), "localhost:80");

        assertThat(address.getPort()).isGreaterThan(1023);
        assertThat(get(live.uri(Vantage.windows(), "localhost:80"))).contains("nginx");
    }

    @Test
    void two_worlds_on_one_machine_do_not_meet() throws IOException {
        World other = World.nat().distro("Debian", debian -> debian.listening(tcp(3000), "python3"));
        try (LiveWorld second = other.live()) {
            assertThat(List.of(
                            get(live.uri(Vantage.windows(), "localhost:3000")),
                            get(second.uri(Vantage.windows(), "localhost:3000"))))
                    .containsExactly(
                            "node in Ubuntu on 0.0.0.0:3000 sees 127.0.0.1\n",
                            "python3 in Debian on 0.0.0.0:3000 sees 127.0.0.1\n");
        }
    }

    private void expose() {
        FakeWslHost host = world.host();
        host.apply(Plan.ensuring(LanExposure.of("Ubuntu", tcp(3000))).against(host.snapshot()));
    }

    private static Socket connect(InetSocketAddress address) throws IOException {
        Socket socket = new Socket();
        socket.connect(address, 700);
        socket.setSoTimeout(5000);
        return socket;
    }

    private static String get(URI uri) throws IOException {
        try (InputStream in = uri.toURL().openStream()) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static String talk(InetSocketAddress address, String text) throws IOException {
        try (Socket socket = connect(address)) {
            socket.getOutputStream().write(text.getBytes(StandardCharsets.UTF_8));
            socket.shutdownOutput();
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static void echo(ServerSocket server, BlockingQueue<InetAddress> peers) {
        while (!server.isClosed()) {
            try (Socket client = server.accept()) {
                peers.add(client.getInetAddress());
                client.getInputStream().transferTo(client.getOutputStream());
            } catch (IOException closed) {
                return;
            }
        }
    }
}
