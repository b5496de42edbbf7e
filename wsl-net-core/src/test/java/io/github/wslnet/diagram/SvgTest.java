// SPDX-License-Identifier: Apache-2.0
package io.github.wslnet.diagram;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.wslnet.config.NetworkingMode;
import io.github.wslnet.reach.Destination;
import io.github.wslnet.reach.Reachability;
import io.github.wslnet.reach.Vantage;
import io.github.wslnet.snapshot.Snapshot;
import io.github.wslnet.snapshot.SnapshotJson;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The pictures that were looked at; set {@code wslnet.golden=write} to write them anew, and look at them again. */
class SvgTest {
    private static final Path GOLDEN = Path.of("src/test/resources/diagrams");

    static Stream<Arguments> pictures() {
        Snapshot nat = Machines.nat();
        Snapshot mirrored = Machines.inMode(NetworkingMode.MIRRORED);
        return Stream.of(
                Arguments.of("nat", Diagram.of(nat)),
                Arguments.of("nat-relayed", asked(nat, Vantage.windows(), "tcp://localhost:3000")),
                Arguments.of("nat-from-lan", asked(nat, Vantage.lan(), "tcp://192.168.0.4:8080")),
                Arguments.of("nat-to-windows", asked(nat, Vantage.distro("Ubuntu"), "tcp://172.26.16.1:135")),
                Arguments.of("nat-refused", asked(nat, Vantage.windows(), "tcp://127.0.0.1:9")),
                Arguments.of("mirrored-from-lan", asked(mirrored, Vantage.lan(), "tcp://192.168.0.4:3000")),
                Arguments.of("bridged", Diagram.of(Machines.inMode(NetworkingMode.BRIDGED))),
                Arguments.of("unknown", Diagram.of(SnapshotJson.parse("{}"))));
    }

    private static Diagram asked(Snapshot snapshot, Vantage from, String to) {
        return Diagram.of(snapshot)
                .highlighting(Reachability.in(snapshot).from(from).to(Destination.parse(to)));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("pictures")
    void draws_what_was_looked_at(String name, Diagram diagram) throws IOException {
        Path golden = GOLDEN.resolve(name + ".svg");
        if ("write".equals(System.getProperty("wslnet.golden"))) {
            Files.createDirectories(GOLDEN);
            Files.writeString(golden, diagram.toSvg());
        }

        assertThat(diagram.toSvg()).isEqualTo(Files.readString(golden));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("pictures")
    void needs_nothing_from_elsewhere(String name, Diagram diagram) {
        assertThat(diagram.toSvg().replace("http://www.w3.org/2000/svg", ""))
                .doesNotContain("http", "url(", "<script", "@import", "href");
    }

    @Test
    void names_have_no_meaning() {
        Snapshot hostile = SnapshotJson.parse("""
                {"windows": {"adapters": [{"name": "</text><script>x()</script>", "up": true, "addresses": []}]},
                 "wsl": {"mode": "nat", "distros": [{"name": "a&b\\uffff", "version": 2, "listeners": [
                   {"proto": "tcp", "address": "0.0.0.0", "port": 80, "process": "\\"><img onerror='x'>"}]}]}}
                """);
        String svg = Diagram.of(hostile).toSvg();

        assertThat(svg)
                .doesNotContain("<script", "<img", "\uffff")
                .contains("&lt;/text&gt;&lt;script&gt;x()", "a&amp;b.", "&quot;&gt;&lt;img onerror=&#39;x&#39;&gt;");
        assertThat(Pattern.compile("<(?!/?(svg|title|style|rect|text|path|circle)\\b)")
                        .matcher(svg)
                        .find())
                .isFalse();
    }

    @Test
    void marks_where_a_way_stops() {
        Diagram blocked = asked(Machines.nat(), Vantage.windows(), "tcp://127.0.0.1:9");

        assertThat(blocked.toSvg())
                .contains("class=\"halt\"", "class=\"way stop\"", "class=\"mark stop\"", ">X</text>");
    }
}
