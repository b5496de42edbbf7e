// SPDX-License-Identifier: Apache-2.0
package io.github.wslnet.guide;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;

import io.github.wslnet.address.IpAddress;
import io.github.wslnet.address.MacAddress;
import io.github.wslnet.command.CommandLine;
import io.github.wslnet.guide.IpNeighOutput.Neighbour;
import io.github.wslnet.text.OutputDecoder;
import io.github.wslnet.text.UnparseableTextException;
import io.github.wslnet.windows.ProcessCommandRunner;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class IpNeighOutputTest {
    // region tests
    private static final String PRINTED = """
            172.26.16.9 dev eth0 FAILED\s
            172.26.16.1 dev eth0 lladdr 00:15:5d:00:00:01 REACHABLE\s
            fe80::215:5dff:fe00:1 dev eth0 lladdr 00:15:5d:00:00:01 router STALE\s
            """;

    @Test
    void reads_each_row() {
        assertThat(IpNeighOutput.parse(PRINTED).orThrow())
                .hasSize(3)
                .contains(new Neighbour(IpAddress.parse("172.26.16.9"), "eth0", Optional.empty()))
                .contains(new Neighbour(
                        IpAddress.parse("172.26.16.1"), "eth0", Optional.of(MacAddress.parse("00:15:5d:00:00:01"))));
    }

    @Test
    void warns_of_a_line_that_is_no_row() {
        String text = PRINTED.replace("172.26.16.9", "172.26.16.999");

        assertThat(IpNeighOutput.parse(text).warnings())
                .singleElement()
                .hasToString("line 1: expected ADDRESS dev LINK: 172.26.16.999 dev eth0 FAILED");
    }

    @Test
    void refuses_a_text_without_a_row() {
        assertThatThrownBy(() -> IpNeighOutput.parse("bash: ip: command not found"))
                .isInstanceOf(UnparseableTextException.class)
                .hasMessage("ip neigh, line 1: expected ADDRESS dev LINK: 'bash: ip: command not found'");
    }

    @Test
    void survives_whatever_is_cut_off() {
        for (int end = 0; end < PRINTED.length(); end++) {
            try {
                IpNeighOutput.parse(PRINTED.substring(0, end));
            } catch (UnparseableTextException e) {
                assertThat(e.line()).isPositive(); // nothing else may be thrown
            }
        }
    }
    // endregion

    @Test
    void reads_what_this_machine_prints() {
        Optional<Path> ip = Stream.of("/usr/sbin/ip", "/sbin/ip", "/usr/bin/ip")
                .map(Path::of)
                .filter(Files::isExecutable)
                .findFirst();
        assumeThat(ip).as("there is an ip").isPresent();

        String text = new ProcessCommandRunner()
                .run(CommandLine.of(ip.orElseThrow().toString(), "neigh"), Duration.ofSeconds(10))
                .orThrow("ip failed")
                .stdout(OutputDecoder.detecting());

        assertThat(IpNeighOutput.parse(text).warnings()).isEmpty();
    }
}
