// SPDX-License-Identifier: Apache-2.0
package io.github.wslnet.port;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.wslnet.address.Port;
import io.github.wslnet.json.JsonTree;
import io.github.wslnet.snapshot.SnapshotJson;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Whose a port is where portproxy rules and sockets meet, and how it is told. */
class PortClaimsTest {
    private static final String RULE = """
            {"family": "v4tov4", "listenAddress": "0.0.0.0", "listenPort": 3000,
             "connectAddress": "172.26.17.100", "connectPort": 3000}
            """;

    @ParameterizedTest(name = "{0} {1}:{2} of {3}")
    @CsvSource({
        "tcp, 0.0.0.0, 3000, svchost.exe, portproxy",
        "tcp, 0.0.0.0, 3000, SvcHost.exe, portproxy",
        "tcp, 0.0.0.0, 3000, , portproxy",
        "tcp, 0.0.0.0, 3000, node.exe, server",
        "tcp, 0.0.0.0, 3000, wslrelay.exe, relay",
        "udp, 0.0.0.0, 3000, svchost.exe, server",
        "tcp, 127.0.0.1, 3000, svchost.exe, server",
        "tcp, 0.0.0.0, 3001, svchost.exe, server",
    })
    void a_socket_of_the_service_at_the_end_of_a_rule_forwards(
            String proto, String address, int port, String process, String role) {
        String listener = "{\"proto\": \"" + proto + "\", \"address\": \"" + address + "\", \"port\": " + port
                + (process == null ? "" : ", \"process\": \"" + process + "\"") + "}";

        assertThat(claims(listener, RULE, port).get(0).role()).hasToString(role);
    }

    @Test
    void a_rule_whose_socket_was_read_claims_its_port_once() {
        String listener =
                "{\"proto\": \"tcp\", \"address\": \"0.0.0.0\", \"port\": 3000, \"process\": \"svchost.exe\"}";

        assertThat(claims(listener, RULE, 3000))
                .extracting(PortOwners.Claim::toString)
                .containsExactly("tcp 0.0.0.0:3000: portproxy svchost.exe on Windows,"
                        + " forward v4tov4 0.0.0.0/3000 -> 172.26.17.100/3000");
    }

    @Test
    void a_rule_claims_its_port_beside_another_program_and_another_rule() {
        String listener = "{\"proto\": \"tcp\", \"address\": \"127.0.0.1\", \"port\": 3000, \"process\": \"node.exe\"}";
        String other = "{\"family\": \"v4tov4\", \"listenAddress\": \"192.168.0.4\", \"listenPort\": 3000,"
                + " \"connectAddress\": \"172.26.17.100\", \"connectPort\": 3001}";

        assertThat(claims(listener, RULE + "," + other, 3000))
                .extracting(PortOwners.Claim::toString)
                .containsExactly(
                        "tcp 127.0.0.1:3000: server node.exe on Windows",
                        "tcp 0.0.0.0:3000: portproxy a program on Windows,"
                                + " forward v4tov4 0.0.0.0/3000 -> 172.26.17.100/3000",
                        "tcp 192.168.0.4:3000: portproxy a program on Windows,"
                                + " forward v4tov4 192.168.0.4/3000 -> 172.26.17.100/3001");
    }

    @ParameterizedTest
    @CsvSource({"my-host, 3000", "0.0.0.0, 0"})
    void a_rule_that_forwards_nothing_or_listens_on_a_name_claims_nothing(String listenAddress, String connectPort) {
        String rule = "{\"family\": \"v4tov4\", \"listenAddress\": \"" + listenAddress + "\", \"listenPort\": 3000,"
                + " \"connectAddress\": \"172.26.17.100\", \"connectPort\": \"" + connectPort + "\"}";

        assertThat(claims("", rule, 3000)).isEmpty();
    }

    @Test
    void what_may_run_and_was_not_read_is_not_known() {
        PortOwners owners = owners("""
                {"windows": {"listeners": [], "portproxy": [], "excludedPorts": {"tcp": [], "udp": []}},
                 "wsl": {"distros": [
                   {"name": "Ubuntu", "version": 2, "state": "Running"},
                   {"name": "Debian", "version": 2, "state": "Stopped"}]}}
                """, 3000);

        assertThat(owners.unknown()).containsExactly("wsl.distros[Ubuntu].listeners");
        assertThat(owners.toString())
                .startsWith("nobody has port 3000\n")
                .endsWith("not known: wsl.distros[Ubuntu].listeners\n");
    }

    @Test
    void of_a_machine_that_is_not_known_nobody_can_say_what_clients_get() {
        assertThat(owners("{}", 3000)).hasToString("""
                nobody has port 3000
                a client of windows 127.0.0.1 gets an answer that is not known
                a client of windows [::1] gets an answer that is not known
                not known: windows.listeners, windows.portproxy, windows.excludedPorts, wsl.distros
                """);
    }

    @Test
    void where_all_is_known_nothing_is_said_of_what_is_not() {
        PortOwners owners = owners("""
                {"windows": {"listeners": [], "portproxy": [], "excludedPorts": {"tcp": [], "udp": []}},
                 "wsl": {"distros": []}}
                """, 3000);

        assertThat(owners.isFree()).isTrue();
        assertThat(owners.toString()).doesNotContain("not known:");
    }

    @Test
    void prints_each_claim_with_what_is_known_of_it() {
        PortOwners owners = owners("""
                {"windows": {
                   "listeners": [{"proto": "udp", "address": "127.0.0.1", "port": 3000}],
                   "excludedPorts": {"tcp": [[3000, 3009]], "udp": []}}}
                """, 3000);

        assertThat(JsonTree.print(PortOwnersJson.of(owners).toTree().get("claims")))
                .isEqualTo("[{\"side\":\"windows\",\"proto\":\"udp\",\"family\":\"v4\",\"address\":\"127.0.0.1\","
                        + "\"role\":\"server\"},"
                        + "{\"side\":\"windows\",\"proto\":\"tcp\",\"family\":\"v4\",\"address\":\"0.0.0.0\","
                        + "\"role\":\"reserved\",\"note\":\"with 3000-3009\"},"
                        + "{\"side\":\"windows\",\"proto\":\"tcp\",\"family\":\"v6\",\"address\":\"::\","
                        + "\"role\":\"reserved\",\"note\":\"with 3000-3009\"}]");
        assertThat(JsonTree.print(PortOwnersJson.of(owners).toTree().get("unknown")))
                .isEqualTo("[\"windows.portproxy\",\"wsl.distros\"]");
    }

    private static List<PortOwners.Claim> claims(String listeners, String rules, int port) {
        return owners("{\"windows\": {\"listeners\": [" + listeners + "], \"portproxy\": [" + rules + "]}}", port)
                .claims();
    }

    private static PortOwners owners(String snapshot, int port) {
        return PortOwners.of(SnapshotJson.parse(snapshot), Port.of(port));
    }
}
