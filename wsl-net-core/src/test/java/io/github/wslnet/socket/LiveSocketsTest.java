// SPDX-License-Identifier: Apache-2.0
package io.github.wslnet.socket;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.github.wslnet.address.IpAddress;
import io.github.wslnet.address.Transport;
import io.github.wslnet.text.Parsed;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.StandardProtocolFamily;
import java.nio.channels.DatagramChannel;
import java.nio.channels.ServerSocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;

/** Opens sockets and looks for them with every tool that this machine has: each must see the same. */
@EnabledOnOs(OS.LINUX)
class LiveSocketsTest {
    private static final long PID = ProcessHandle.current().pid();

    private final List<AutoCloseable> open = new ArrayList<>();
    private int loopback;
    private int loopback6;
    private int mapped;
    private int wildcard;
    private int udp;
    private boolean ipv6 = true;

    @BeforeEach
    void open() throws IOException {
        loopback = listen(StandardProtocolFamily.INET, "127.0.0.1");
        wildcard = listen(StandardProtocolFamily.INET, "0.0.0.0");
        mapped = listen(StandardProtocolFamily.INET6, "127.0.0.1");
        DatagramChannel channel = DatagramChannel.open(StandardProtocolFamily.INET)
                .bind(new InetSocketAddress(IpAddress.parse("127.0.0.1").toInetAddress(), 0));
        open.add(channel);
        udp = ((InetSocketAddress) channel.getLocalAddress()).getPort();
        try {
            loopback6 = listen(StandardProtocolFamily.INET6, "::1");
        } catch (IOException e) {
            ipv6 = false;
        }
    }

    private int listen(StandardProtocolFamily family, String address) throws IOException {
        ServerSocketChannel channel = ServerSocketChannel.open(family);
        open.add(channel);
        channel.bind(new InetSocketAddress(IpAddress.parse(address).toInetAddress(), 0));
        return ((InetSocketAddress) channel.getLocalAddress()).getPort();
    }

    @AfterEach
    void close() throws Exception {
        for (AutoCloseable socket : open) {
            socket.close();
        }
    }

    @Test
    void ss_sees_them() throws Exception {
        List<LinuxSocket> sockets = SsOutput.parse(run("ss", "-tulpen")).value();

        assertSeen(sockets);
        assertThat(find(sockets, Transport.TCP, loopback).processes())
                .extracting(SocketProcess::pid)
                .contains((int) PID);
    }

    @Test
    void ss_sees_them_in_its_other_shapes() throws Exception {
        assertSeen(SsOutput.parse(run("ss", "-Htulanim")).value());
        assertSeen(SsOutput.parse(run("ss", "-tuan4o") + run("ss", "-tuan6o")).value());
    }

    @Test
    void netstat_sees_them() throws Exception {
        assumeTrue(run("netstat", "--version").contains("net-tools"), "netstat is not that of net-tools");

        List<LinuxSocket> sockets =
                LinuxNetstatOutput.parse(run("netstat", "-tulpen")).value();

        assertSeen(sockets);
        assertThat(find(sockets, Transport.TCP, loopback).processes())
                .extracting(SocketProcess::pid)
                .contains((int) PID);
        assertSeen(LinuxNetstatOutput.parse(run("netstat", "-anW")).value());
    }

    @Test
    void busybox_netstat_sees_them() throws Exception {
        assertSeen(LinuxNetstatOutput.parse(run("busybox", "netstat", "-tuln")).value());
    }

    @Test
    void the_kernel_sees_them() throws IOException {
        List<LinuxSocket> sockets = new ArrayList<>();
        for (Transport transport : Transport.values()) {
            for (String family : List.of("", "6")) {
                Path table = Path.of("/proc/net/" + transport + family);
                if (Files.exists(table)) {
                    Parsed<List<LinuxSocket>> parsed = ProcNetSockets.parse(transport, Files.readString(table));
                    assertThat(parsed.warnings()).isEmpty();
                    sockets.addAll(parsed.value());
                }
            }
        }

        assertSeen(sockets);
    }

    private void assertSeen(List<LinuxSocket> sockets) {
        assertAddress(sockets, Transport.TCP, loopback, "127.0.0.1");
        assertAddress(sockets, Transport.TCP, wildcard, "0.0.0.0");
        assertAddress(sockets, Transport.UDP, udp, "127.0.0.1");
        if (ipv6) {
            assertAddress(sockets, Transport.TCP, loopback6, "::1");
            assertAddress(sockets, Transport.TCP, mapped, "::ffff:127.0.0.1");
        }
    }

    private static void assertAddress(List<LinuxSocket> sockets, Transport transport, int port, String address) {
        LinuxSocket socket = find(sockets, transport, port);

        assertThat(socket.isListening()).isTrue();
        assertThat(socket.local().address()).contains(IpAddress.parse(address));
    }

    private static LinuxSocket find(List<LinuxSocket> sockets, Transport transport, int port) {
        return sockets.stream()
                .filter(socket -> socket.transport().filter(transport::equals).isPresent())
                .filter(socket -> socket.local().port().orElse(0) == port)
                .filter(LinuxSocket::isListening)
                .findFirst()
                .orElseThrow(
                        () -> new AssertionError("no " + transport + " socket on port " + port + " in " + sockets));
    }

    private static String run(String... command) throws InterruptedException {
        try {
            Path output = Files.createTempFile("sockets", ".txt");
            Process process = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(output.toFile())
                    .start();
            assertThat(process.waitFor(30, TimeUnit.SECONDS)).as("ends in time").isTrue();
            String text = Files.readString(output, StandardCharsets.UTF_8);
            Files.delete(output);
            return text;
        } catch (IOException e) {
            assumeTrue(false, "this machine has no " + command[0] + ": " + e.getMessage());
            return "";
        }
    }
}
