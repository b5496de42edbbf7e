// SPDX-License-Identifier: Apache-2.0
package io.github.wslnet.port;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.wslnet.address.Port;
import io.github.wslnet.snapshot.Snapshot;
import io.github.wslnet.snapshot.SnapshotJson;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PortsTest {
    @ParameterizedTest(name = "{0} with {1} reserved -> {2}")
    @CsvSource({
        "8080,  '[8080, 8089]',   8090",
        "65534, '[65534, 65534]', 65535",
        "65535, '[65535, 65535]', 65534",
        "2000,  '[1025, 65535]',  1024",
        "2000,  '[1900, 65535]',  1899",
        "80,    '[443, 443]',     80",
        "1,     '[1, 1]',         2",
    })
    void takes_the_next_above_else_the_next_below_that_needs_no_privilege(int wanted, String reserved, int picked) {
        assertThat(Ports.pick(reserving(reserved), wanted).port()).contains(Port.of(picked));
    }

    @ParameterizedTest(name = "{0} with {1} reserved")
    @CsvSource({"2000, '[1024, 65535]'", "80, '[80, 65535]'", "1024, '[1024, 65535]'"})
    void finds_none_where_all_is_taken(int wanted, String reserved) {
        Ports.Pick pick = Ports.pick(reserving(reserved), wanted);

        assertThat(pick.port()).isEmpty();
        assertThat(pick.skipped())
                .singleElement()
                .hasToString(reserved.replaceAll("[\\[\\]]", "").replace(", ", "-") + ": reserved by Windows");
    }

    @Test
    void says_what_was_passed_over_on_the_way_up_and_down() {
        Ports.Pick pick = Ports.pick(SnapshotJson.parse("""
                        {"windows": {
                           "listeners": [
                             {"proto": "tcp", "address": "0.0.0.0", "port": 50001, "pid": 44, "process": "node.exe"},
                             {"proto": "tcp", "address": "127.0.0.1", "port": 49999, "pid": 45, "process": "ruby.exe"}],
                           "excludedPorts": {"tcp": [[50002, 50010]], "udp": [[49998, 49998]]},
                           "dynamicPorts": {"tcp": [50011, 65535]}},
                         "wsl": {"mode": "nat"}}
                        """), 50001);

        assertThat(pick.port()).contains(Port.of(50000));
        assertThat(pick.skipped())
                .extracting(Ports.Skipped::toString)
                .containsExactly(
                        "50001: tcp 0.0.0.0:50001: server node.exe (pid 44) on Windows",
                        "50002-50010: reserved by Windows",
                        "50011-65535: handed out to clients by Windows");
    }

    @Test
    void a_socket_of_udp_takes_no_port_of_tcp() {
        Snapshot udp = SnapshotJson.parse("""
                {"windows": {
                   "listeners": [{"proto": "udp", "address": "0.0.0.0", "port": 5353}],
                   "excludedPorts": {"tcp": [], "udp": [[5353, 5353]]}}}
                """);

        assertThat(Ports.pick(udp, 5353).port()).contains(Port.of(5353));
    }

    @ParameterizedTest
    @CsvSource({"nat, 1900", "mirrored, 1901", "virtioproxy, 1900", "none, 1900"})
    void only_mirrored_mode_leaves_ports_to_windows(String mode, int picked) {
        Snapshot snapshot = SnapshotJson.parse("{\"wsl\": {\"mode\": \"" + mode + "\"}}");

        assertThat(Ports.pick(snapshot, 1900).port()).contains(Port.of(picked));
    }

    @Test
    void a_mode_that_is_not_known_may_be_mirrored() {
        Ports.Pick pick = Ports.pick(SnapshotJson.parse("{}"), 5357);

        assertThat(pick.port()).contains(Port.of(5359));
        assertThat(pick.skipped())
                .hasToString("[5357: left to Windows by mirrored mode," + " 5358: left to Windows by mirrored mode]");
    }

    @Test
    void says_what_it_does_not_know() {
        assertThat(Ports.pick(SnapshotJson.parse("{}"), 8080).unknown())
                .containsExactly("windows.listeners", "windows.portproxy", "windows.excludedPorts", "wsl.distros");
        assertThat(Ports.pick(SnapshotJson.parse("{\"windows\": {\"excludedPorts\": {\"tcp\": [[1, 65535]]}}}"), 8080)
                        .unknown())
                .containsExactly("windows.listeners", "windows.portproxy", "wsl.distros");
    }

    private static Snapshot reserving(String range) {
        return SnapshotJson.parse("{\"windows\": {\"excludedPorts\": {\"tcp\": [" + range + "], \"udp\": []}},"
                + " \"wsl\": {\"mode\": \"nat\"}}");
    }
}
