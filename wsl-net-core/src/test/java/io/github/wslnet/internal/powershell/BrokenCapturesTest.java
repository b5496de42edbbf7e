// SPDX-License-Identifier: Apache-2.0
package io.github.wslnet.internal.powershell;

import io.github.wslnet.adapter.IpconfigOutput;
import io.github.wslnet.adapter.NetAdapterOutput;
import io.github.wslnet.adapter.NetIpAddressOutput;
import io.github.wslnet.adapter.NetIpInterfaceOutput;
import io.github.wslnet.firewall.NetFirewallHyperVRuleOutput;
import io.github.wslnet.firewall.NetFirewallPortFilterOutput;
import io.github.wslnet.firewall.NetFirewallProfileOutput;
import io.github.wslnet.firewall.NetFirewallRuleOutput;
import io.github.wslnet.route.NetRouteOutput;
import io.github.wslnet.service.ServiceOutput;
import io.github.wslnet.socket.NetTcpConnectionOutput;
import io.github.wslnet.text.Mutations;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Nothing but an {@code UnparseableTextException} escapes a reader, whatever became of the text. */
class BrokenCapturesTest {
    @ParameterizedTest
    @MethodSource("captures")
    void a_broken_capture_is_read_or_refused(String capture, Consumer<String> reader) {
        Mutations.assertHarmless(Captures.read(capture), reader);
    }

    static Stream<Arguments> captures() {
        return Stream.of(
                        of("get-netipaddress", NetIpAddressOutput::parse, "windows11-5.1-list", "windows10-5.1-table"),
                        of("get-netipaddress", NetIpAddressOutput::parse, "windows11-7.5-json", "windows10-5.1-csv"),
                        of("get-nettcpconnection", NetTcpConnectionOutput::parse, "windows10-5.1-narrow"),
                        of("get-nettcpconnection", NetTcpConnectionOutput::parse, "windows11-7.5-selected"),
                        of("get-nettcpconnection", NetTcpConnectionOutput::parse, "windows10-5.1-json"),
                        of("get-netadapter", NetAdapterOutput::parse, "windows11-5.1-table"),
                        of("get-netipinterface", NetIpInterfaceOutput::parse, "windows11-7.5-zh-table"),
                        of("get-netroute", NetRouteOutput::parse, "windows11-5.1-table"),
                        of("get-service", ServiceOutput::parse, "windows11-5.1-table", "windows11-5.1-json"),
                        of("get-netfirewallrule", NetFirewallRuleOutput::parse, "windows11-5.1-list"),
                        of("get-netfirewallprofile", NetFirewallProfileOutput::parse, "windows11-5.1-list"),
                        of("get-netfirewallportfilter", NetFirewallPortFilterOutput::parse, "windows11-5.1-list"),
                        of("get-netfirewallhypervrule", NetFirewallHyperVRuleOutput::parse, "windows11-5.1-list"),
                        of("ipconfig", IpconfigOutput::parse, "windows11-en", "windows10-de", "windows11-ja-all"))
                .flatMap(stream -> stream);
    }

    private static Stream<Arguments> of(String tool, Consumer<String> reader, String... captures) {
        return Stream.of(captures).map(capture -> Arguments.of(tool + "/" + capture, reader));
    }
}
