// SPDX-License-Identifier: Apache-2.0
package io.github.wslnet.fuzz;

import io.github.wslnet.address.Cidr;
import io.github.wslnet.address.Endpoint;
import io.github.wslnet.address.InterfaceAddress;
import io.github.wslnet.address.IpAddress;
import io.github.wslnet.address.MacAddress;
import io.github.wslnet.address.PortRange;
import io.github.wslnet.config.NetworkingMode;
import io.github.wslnet.config.SettingName;
import io.github.wslnet.distro.DistroName;
import io.github.wslnet.distro.WslRelease;
import io.github.wslnet.dns.HostName;
import io.github.wslnet.forward.PortProxyEndpoint;
import io.github.wslnet.json.JsonTree;
import io.github.wslnet.reach.Destination;
import io.github.wslnet.reach.Vantage;
import io.github.wslnet.socket.SocketEnd;
import io.github.wslnet.text.CodePage;
import io.github.wslnet.text.OutputDecoder;
import io.github.wslnet.text.UnparseableTextException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;

/** Values that are one text, JSON, and bytes that are to become text. */
final class TextTargets {
    private static final List<Function<String, Object>> VALUES = List.of(
            IpAddress::parse,
            Cidr::parse,
            MacAddress::parse,
            Endpoint::parse,
            InterfaceAddress::parse,
            PortRange::parse,
            SocketEnd::parse,
            PortProxyEndpoint::parse,
            NetworkingMode::parse,
            SettingName::parse,
            WslRelease::parse,
            DistroName::of,
            HostName::parse,
            Vantage::parse,
            Destination::parse);

    private TextTargets() {}

    /** What a value is printed as means the same value. */
    static void addresses(byte[] bytes) {
        String text = new String(bytes, StandardCharsets.UTF_8);
        VALUES.forEach(parse -> roundTrip(text, parse));
    }

    private static void roundTrip(String text, Function<String, Object> parse) {
        Object value;
        try {
            value = parse.apply(text);
        } catch (UnparseableTextException | IllegalArgumentException refused) {
            return;
        }
        Targets.same("what is printed", value, parse.apply(value.toString()));
    }

    static void json(byte[] bytes) {
        String text = OutputDecoder.detecting().decode(bytes);
        String printed = JsonTree.print(JsonTree.parse("json", text));
        Targets.same("the document", printed, JsonTree.print(JsonTree.parse("json", printed)));
        String indented = JsonTree.printIndented(JsonTree.parse("json", text));
        Targets.same("the indented document", printed, JsonTree.print(JsonTree.parse("json", indented)));
    }

    /** UTF-8 comes back as it was, whatever the code page. */
    static void decoder(byte[] bytes) {
        Charset oem = CodePage.ofNumber(932).orElseThrow();
        String text = Objects.requireNonNull(OutputDecoder.detecting().decode(bytes));
        OutputDecoder.withCodePage(oem).decode(bytes);
        OutputDecoder.withCodePage(StandardCharsets.UTF_16LE).decode(bytes);
        if (text.indexOf('\0') < 0 && !text.startsWith("\ufeff") && !text.isEmpty()) {
            byte[] again = text.getBytes(StandardCharsets.UTF_8);
            Targets.same(
                    "the text",
                    new String(again, StandardCharsets.UTF_8),
                    OutputDecoder.detecting().decode(again));
        }
    }
}
