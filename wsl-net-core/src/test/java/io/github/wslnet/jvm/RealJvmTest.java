// SPDX-License-Identifier: Apache-2.0
package io.github.wslnet.jvm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.github.wslnet.address.IpAddress;
import io.github.wslnet.address.Transport;
import io.github.wslnet.socket.LinuxSocket;
import io.github.wslnet.socket.ProcNetSockets;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.StandardProtocolFamily;
import java.nio.channels.ServerSocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What {@link JvmServer} says, against what this machine's kernel shows of sockets of this very JVM. */
class RealJvmTest {
    private static final Path TCP6 = Path.of("/proc/self/net/tcp6");

    @BeforeEach
    void needs_linux_with_both_families_and_default_flags() {
        assumeTrue(Files.isReadable(TCP6), "skipped: this is no Linux with IPv6");
        assumeTrue(!Boolean.getBoolean("java.net.preferIPv4Stack"), "skipped: this JVM runs with preferIPv4Stack");
    }

    @ParameterizedTest
    @ValueSource(strings = {"0.0.0.0", "127.0.0.1", "127.0.0.2", "::1", "::"})
    void a_server_socket(String asked) throws IOException {
        try (ServerSocket server = new ServerSocket()) {
            server.bind(new InetSocketAddress(InetAddress.getByName(asked), 0));

            assertThat(kernelAddress(server.getLocalPort()))
                    .isEqualTo(JvmServer.socket(IpAddress.parse(asked)).kernelAddress(JvmFlags.DEFAULT));
        }
    }

    @Test
    void a_server_socket_without_an_address() throws IOException {
        try (ServerSocket server = new ServerSocket(0)) {
            assertThat(kernelAddress(server.getLocalPort()))
                    .isEqualTo(JvmServer.anywhere().kernelAddress(JvmFlags.DEFAULT));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"0.0.0.0", "127.0.0.1"})
    void channels(String asked) throws IOException {
        try (ServerSocketChannel any = ServerSocketChannel.open();
                ServerSocketChannel inet = ServerSocketChannel.open(StandardProtocolFamily.INET)) {
            any.bind(new InetSocketAddress(InetAddress.getByName(asked), 0));
            inet.bind(new InetSocketAddress(InetAddress.getByName(asked), 0));

            assertThat(kernelAddress(any.socket().getLocalPort()))
                    .isEqualTo(JvmServer.socket(IpAddress.parse(asked)).kernelAddress(JvmFlags.DEFAULT));
            assertThat(kernelAddress(inet.socket().getLocalPort()))
                    .isEqualTo(JvmServer.inetChannel(IpAddress.parse(asked)).kernelAddress(JvmFlags.DEFAULT));
        }
    }

    @ParameterizedTest(name = "{0} {1}")
    @CsvSource({"*,-Dx=y", "127.0.0.1,-Dx=y", "0.0.0.0,-Dx=y", "*,-Djava.net.preferIPv4Stack=true"})
    void a_debuggers_server(String host, String flag, @TempDir Path folder) throws IOException, InterruptedException {
        int port = freePort();
        JvmServer expected = JvmServer.jdwp(host + ":" + port);
        Path output = folder.resolve("output");
        Process jvm = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        flag,
                        "-agentlib:jdwp=transport=dt_socket,server=y,suspend=y,address=" + host + ":" + port,
                        "-version")
                .redirectErrorStream(true)
                .redirectOutput(output.toFile())
                .start();
        try {
            Optional<IpAddress> shown = Optional.empty();
            for (int i = 0; i < 200 && shown.isEmpty() && jvm.isAlive(); i++) {
                jvm.waitFor(50, TimeUnit.MILLISECONDS);
                shown = kernelAddress(port);
            }
            assertThat(shown).as(() -> read(output)).isEqualTo(expected.kernelAddress(JvmFlags.of(List.of(flag))));
        } finally {
            jvm.destroyForcibly().waitFor();
        }
    }

    private static int freePort() throws IOException {
        try (ServerSocket free = new ServerSocket(0)) {
            return free.getLocalPort();
        }
    }

    private static Optional<IpAddress> kernelAddress(int port) throws IOException {
        return Stream.of(Path.of("/proc/self/net/tcp"), TCP6)
                .flatMap(table -> ProcNetSockets.parse(Transport.TCP, read(table)).value().stream())
                .map(LinuxSocket::local)
                .filter(end -> end.port().orElse(0) == port)
                .flatMap(end -> end.address().stream())
                .findFirst();
    }

    private static String read(Path file) {
        try {
            return Files.readString(file, StandardCharsets.US_ASCII);
        } catch (IOException e) {
            return e.toString();
        }
    }
}
