// SPDX-License-Identifier: Apache-2.0
package io.github.wslnet.windows;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import io.github.wslnet.address.IpAddress;
import io.github.wslnet.command.CommandFailedException;
import io.github.wslnet.command.CommandLine;
import io.github.wslnet.command.CommandRunner;
import io.github.wslnet.link.Link;
import io.github.wslnet.link.LinkAddress;
import io.github.wslnet.snapshot.WslSide;
import io.github.wslnet.socket.Listener;
import java.io.IOException;
import java.net.InetAddress;
import java.net.NetworkInterface;
import java.net.ServerSocket;
import java.net.SocketException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;

/** Reads the real machine that the test runs on. */
@EnabledOnOs(value = OS.LINUX, disabledReason = "only a Linux side is read so far")
class ThisLinuxTest {
    @Test
    void finds_the_server_that_this_test_opens() throws IOException {
        try (ServerSocket server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            List<Listener> found = listeners(LocalLinux.here().wslSide()).stream()
                    .filter(listener -> listener.port().number() == server.getLocalPort())
                    .toList();

            assertThat(found).singleElement().satisfies(listener -> {
                assertThat(listener.pid())
                        .hasValue((int) ProcessHandle.current().pid());
                assertThat(listener.process()).isPresent();
            });
        }
    }

    @Test
    void finds_the_addresses_that_java_finds() throws SocketException {
        assertThat(addresses(LocalLinux.here().wslSide())).containsAll(addressesOfJava());
    }

    @Test
    void finds_them_by_busybox_too() throws SocketException {
        assumeThat(Path.of("/bin/busybox"))
                .as("busybox, the other program that is called ip: this machine has it")
                .exists();
        CommandRunner real = new ProcessCommandRunner();
        CommandRunner busybox = (command, timeout) -> {
            List<String> arguments = new ArrayList<>(command.arguments());
            arguments.add(0, "/bin/busybox");
            return real.run(new CommandLine(arguments), timeout);
        };

        assertThat(addresses(machine(busybox).wslSide())).containsAll(addressesOfJava());
    }

    @Test
    void finds_them_by_the_kernel_alone() throws SocketException {
        assumeThat(Path.of("/proc/net/fib_trie"))
                .as("the kernel's list of addresses: this machine shows it")
                .exists();
        CommandRunner nothing = (command, timeout) -> {
            throw CommandFailedException.notStarted(command, "not installed");
        };

        assertThat(addresses(machine(nothing).wslSide())).containsAll(addressesOfJava());
    }

    @Test
    void reads_the_hosts_file_as_it_is() throws IOException {
        assumeThat(Path.of("/etc/hosts"))
                .as("a hosts file: this machine has it")
                .isReadable();

        assertThat(LocalLinux.here().wslSide().distros().value().orElseThrow())
                .singleElement()
                .satisfies(
                        distro -> assertThat(distro.hosts().value()).hasValue(Files.readString(Path.of("/etc/hosts"))));
    }

    private static LocalLinux machine(CommandRunner runner) {
        return LocalLinux.at(Path.of("/"), runner, Map.of(), Clock.systemUTC());
    }

    private static List<Listener> listeners(WslSide side) {
        return side.distros().value().orElseThrow().get(0).listeners().value().orElseThrow();
    }

    private static List<IpAddress> addresses(WslSide side) {
        return side.links().value().orElseThrow().stream()
                .flatMap((Link link) -> link.addresses().stream())
                .map(LinkAddress::address)
                .map(IpAddress::withoutZone)
                .toList();
    }

    private static List<IpAddress> addressesOfJava() throws SocketException {
        return NetworkInterface.networkInterfaces()
                .flatMap(NetworkInterface::inetAddresses)
                .map(address -> IpAddress.parse(address.getHostAddress().replaceAll("%.*", "")))
                .toList();
    }
}
