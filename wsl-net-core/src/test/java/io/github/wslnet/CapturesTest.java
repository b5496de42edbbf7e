// SPDX-License-Identifier: Apache-2.0
package io.github.wslnet;

import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.wslnet.adapter.IpconfigOutput;
import io.github.wslnet.adapter.NetAdapterOutput;
import io.github.wslnet.adapter.NetConnectionProfileOutput;
import io.github.wslnet.adapter.NetIpAddressOutput;
import io.github.wslnet.adapter.NetIpInterfaceOutput;
import io.github.wslnet.address.Transport;
import io.github.wslnet.distro.WslListOutput;
import io.github.wslnet.distro.WslStatusOutput;
import io.github.wslnet.distro.WslVersionOutput;
import io.github.wslnet.firewall.NetFirewallAddressFilterOutput;
import io.github.wslnet.firewall.NetFirewallApplicationFilterOutput;
import io.github.wslnet.firewall.NetFirewallHyperVRuleOutput;
import io.github.wslnet.firewall.NetFirewallHyperVVmSettingOutput;
import io.github.wslnet.firewall.NetFirewallInterfaceFilterOutput;
import io.github.wslnet.firewall.NetFirewallPortFilterOutput;
import io.github.wslnet.firewall.NetFirewallProfileOutput;
import io.github.wslnet.firewall.NetFirewallRuleOutput;
import io.github.wslnet.forward.NetshPortProxyOutput;
import io.github.wslnet.link.IpAddrOutput;
import io.github.wslnet.port.NetshDynamicPortOutput;
import io.github.wslnet.port.NetshExcludedPortRangeOutput;
import io.github.wslnet.route.IpRouteOutput;
import io.github.wslnet.route.NetRouteOutput;
import io.github.wslnet.route.ProcNetFibTrie;
import io.github.wslnet.route.ProcNetRoute;
import io.github.wslnet.service.ServiceOutput;
import io.github.wslnet.socket.NetTcpConnectionOutput;
import io.github.wslnet.socket.NetUdpEndpointOutput;
import io.github.wslnet.socket.NetstatOutput;
import io.github.wslnet.socket.ProcNetSockets;
import io.github.wslnet.socket.SsOutput;
import io.github.wslnet.text.Mutations;
import io.github.wslnet.text.OutputDecoder;
import io.github.wslnet.text.Parsed;
import io.github.wslnet.text.UnparseableTextException;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What holds for every capture in {@code src/test/resources/captures} and its reader.
 *
 * <p>A folder without a reader fails here, so that no capture is forgotten.
 */
class CapturesTest {
    /** The reader by the folder, or by the folder and what the name ends with. */
    private static final Map<String, Function<String, Parsed<?>>> READERS = Map.ofEntries(
            entry("dynamic-port", NetshDynamicPortOutput::parse),
            entry("excluded-port-range", NetshExcludedPortRangeOutput::parse),
            entry("get-netadapter", NetAdapterOutput::parse),
            entry("get-netconnectionprofile", NetConnectionProfileOutput::parse),
            entry("get-netfirewalladdressfilter", NetFirewallAddressFilterOutput::parse),
            entry("get-netfirewallapplicationfilter", NetFirewallApplicationFilterOutput::parse),
            entry("get-netfirewallhypervrule", NetFirewallHyperVRuleOutput::parse),
            entry("get-netfirewallhypervvmsetting", NetFirewallHyperVVmSettingOutput::parse),
            entry("get-netfirewallinterfacefilter", NetFirewallInterfaceFilterOutput::parse),
            entry("get-netfirewallportfilter", NetFirewallPortFilterOutput::parse),
            entry("get-netfirewallprofile", NetFirewallProfileOutput::parse),
            entry("get-netfirewallrule", NetFirewallRuleOutput::parse),
            entry("get-netipaddress", NetIpAddressOutput::parse),
            entry("get-netipinterface", NetIpInterfaceOutput::parse),
            entry("get-netroute", NetRouteOutput::parse),
            entry("get-nettcpconnection", NetTcpConnectionOutput::parse),
            entry("get-netudpendpoint", NetUdpEndpointOutput::parse),
            entry("get-service", ServiceOutput::parse),
            entry("ip-addr", IpAddrOutput::parse),
            entry("ip-route", IpRouteOutput::parse),
            entry("ipconfig", IpconfigOutput::parse),
            entry("netstat", NetstatOutput::parse),
            entry("portproxy", NetshPortProxyOutput::parse),
            entry("ss", SsOutput::parse),
            entry("wsl-list", WslListOutput::parse),
            entry("wsl-status", WslStatusOutput::parse),
            entry("wsl-version", WslVersionOutput::parse),
            entry("proc-net/route", ProcNetRoute::parse),
            entry("proc-net/fib_trie", ProcNetFibTrie::parse),
            entry("proc-net/tcp", text -> ProcNetSockets.parse(Transport.TCP, text)),
            entry("proc-net/tcp6", text -> ProcNetSockets.parse(Transport.TCP, text)),
            entry("proc-net/udp", text -> ProcNetSockets.parse(Transport.UDP, text)),
            entry("proc-net/udp6", text -> ProcNetSockets.parse(Transport.UDP, text)));

    @ParameterizedTest
    @MethodSource("captures")
    void strictly_read_it_gives_the_same_or_says_what_was_passed_over(Path capture) throws IOException {
        Parsed<?> parsed = reader(capture).apply(text(Files.readAllBytes(capture)));

        if (parsed.warnings().isEmpty()) {
            assertThat((Object) parsed.orThrow()).isEqualTo(parsed.value());
        } else {
            assertThatThrownBy(parsed::orThrow)
                    .isInstanceOf(UnparseableTextException.class)
                    .hasMessageContaining("line " + parsed.warnings().get(0).line());
        }
    }

    @ParameterizedTest
    @MethodSource("captures")
    void it_may_come_with_other_line_ends_nul_bytes_and_a_mark(Path capture) throws IOException {
        String text = text(Files.readAllBytes(capture));
        Object expected = reader(capture).apply(text).value();

        for (String same : List.of(
                text.replace("\r", "").replace("\n", "\r\n"),
                "\ufeff" + text,
                text.replace("\n", "\0\n\0"),
                text.stripTrailing())) {
            assertThat((Object) reader(capture).apply(same).value()).isEqualTo(expected);
        }
    }

    @ParameterizedTest
    @MethodSource("captures")
    void broken_it_is_read_or_refused(Path capture) throws IOException {
        byte[] bytes = Files.readAllBytes(capture);
        Function<String, Parsed<?>> reader = reader(capture);

        Mutations.assertHarmless(text(bytes), reader::apply);
        Mutations.assertHarmless(bytes, mutated -> reader.apply(text(mutated)));
    }

    @ParameterizedTest
    @MethodSource("captures")
    void repeated_it_takes_time_in_proportion(Path capture) throws IOException {
        String text = text(Files.readAllBytes(capture));

        Mutations.assertLinear(text.endsWith("\n") ? text : text + "\n", reader(capture)::apply);
    }

    static Stream<Path> captures() throws IOException, URISyntaxException {
        Path root = Path.of(Objects.requireNonNull(CapturesTest.class.getResource("/captures"))
                .toURI());
        try (Stream<Path> files = Files.walk(root)) {
            return files.filter(file -> file.toString().endsWith(".txt")).sorted().toList().stream();
        }
    }

    private static Function<String, Parsed<?>> reader(Path capture) {
        String folder = capture.getParent().getFileName().toString();
        String name = capture.getFileName().toString();
        String kind = name.substring(name.lastIndexOf('-') + 1, name.length() - ".txt".length());
        Function<String, Parsed<?>> reader = READERS.getOrDefault(folder, READERS.get(folder + "/" + kind));
        assertThat(reader).as("a reader for %s", capture).isNotNull();
        return reader;
    }

    private static String text(byte[] bytes) {
        return OutputDecoder.detecting().decode(bytes);
    }
}
