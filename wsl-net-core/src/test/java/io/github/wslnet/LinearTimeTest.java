// SPDX-License-Identifier: Apache-2.0
package io.github.wslnet;

import io.github.wslnet.address.Transport;
import io.github.wslnet.forward.NetshPortProxyOutput;
import io.github.wslnet.forward.PortProxyRegistry;
import io.github.wslnet.link.IpAddrOutput;
import io.github.wslnet.route.IpRouteOutput;
import io.github.wslnet.route.ProcNetFibTrie;
import io.github.wslnet.route.ProcNetRoute;
import io.github.wslnet.socket.LinuxNetstatOutput;
import io.github.wslnet.socket.ProcNetSockets;
import io.github.wslnet.socket.SsOutput;
import io.github.wslnet.socket.WindowsNetstatOutput;
import io.github.wslnet.text.Mutations;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Rows that lack a character which their reader looks for: it must not look for it in all that follows. */
class LinearTimeTest {
    @ParameterizedTest
    @MethodSource("rows")
    void one_row_again_and_again_takes_time_in_proportion(String row, Consumer<String> reader) {
        Mutations.assertLinear(row, reader);
    }

    static Stream<Arguments> rows() {
        return Stream.of(
                Arguments.of("tcp 0 0 127.0.0.1:22 0.0.0.0:* LISTEN\n", reader(LinuxNetstatOutput::parse)),
                Arguments.of("tcp 0 0 a:22 b:* LISTEN -\n", reader(LinuxNetstatOutput::parse)),
                Arguments.of("tcp 0 0 abcd efgh LISTEN\n", reader(LinuxNetstatOutput::parse)),
                Arguments.of("TCP 127.0.0.1:22 0.0.0.0:0 LISTENING\n", reader(WindowsNetstatOutput::parse)),
                Arguments.of("TCP 127.0.0.1 0.0.0.0\n", reader(WindowsNetstatOutput::parse)),
                Arguments.of("LISTEN 0 5 127.0.0.1:22 0.0.0.0:*\n", reader(SsOutput::parse)),
                Arguments.of("2: eth0: <UP> mtu 1500\n", reader(IpAddrOutput::parse)),
                Arguments.of("2: eth0: <UP> mtu 1500\n inet 10.0.0.1 brd 10.0.0.2\n", reader(IpAddrOutput::parse)),
                Arguments.of("eth0 UP abc\n", reader(IpAddrOutput::parse)),
                Arguments.of("10.0.0.1 dev eth0\n", reader(IpRouteOutput::parse)),
                Arguments.of("10.0.0.1 dev eth0\n nexthop dev x\n cache <a\n", reader(IpRouteOutput::parse)),
                Arguments.of("a 1 b 2\n", reader(NetshPortProxyOutput::parse)),
                Arguments.of("ipv4 ipv4\n\n- - - -\n\n::1 1 b 2\n", reader(NetshPortProxyOutput::parse)),
                Arguments.of("add v4tov4 1 a 2\n", reader(NetshPortProxyOutput::parse)),
                Arguments.of("HKEY_X\\PortProxy\\v4tov4\\tcp\na 1\n", reader(PortProxyRegistry::parse)),
                Arguments.of("0: 0100007F:0016 00000000:0000 0A\n", reader(LinearTimeTest::tcp)),
                Arguments.of("eth0 00000000 0101A8C0 0003\n", reader(ProcNetRoute::parse)),
                Arguments.of("|-- 10.0.0.1\n", reader(ProcNetFibTrie::parse)));
    }

    private static Consumer<String> reader(Consumer<String> reader) {
        return reader;
    }

    private static void tcp(String text) {
        ProcNetSockets.parse(Transport.TCP, text);
    }
}
