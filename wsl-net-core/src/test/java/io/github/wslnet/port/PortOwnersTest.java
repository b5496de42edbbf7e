// SPDX-License-Identifier: Apache-2.0
package io.github.wslnet.port;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.wslnet.address.IpFamily;
import io.github.wslnet.address.Port;
import io.github.wslnet.address.PortRange;
import io.github.wslnet.json.JsonCursor;
import io.github.wslnet.json.JsonTree;
import io.github.wslnet.snapshot.Snapshot;
import io.github.wslnet.snapshot.SnapshotJson;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PortOwnersTest {
    private static final Snapshot MACHINE = SnapshotJson.parse("""
            {"windows": {
               "build": 22631,
               "adapters": [
                 {"name": "Wi-Fi", "up": true, "profile": "Private", "addresses": ["192.168.0.4/24"]},
                 {"name": "vEthernet (WSL)", "up": true, "addresses": ["172.26.16.1/20"]}],
               "listeners": [
                 {"proto": "tcp", "address": "0.0.0.0", "port": 135, "pid": 4, "process": "svchost.exe", "account": "other"},
                 {"proto": "tcp", "address": "127.0.0.1", "port": 5432, "pid": 44, "process": "postgres.exe"},
                 {"proto": "tcp", "address": "::1", "port": 5432, "pid": 30, "process": "wslrelay.exe"},
                 {"proto": "tcp", "address": "0.0.0.0", "port": 8080, "pid": 4, "process": "svchost.exe", "account": "other"}],
               "portproxy": [
                 {"family": "v4tov4", "listenAddress": "0.0.0.0", "listenPort": 8080,
                  "connectAddress": "172.26.17.100", "connectPort": 5432},
                 {"family": "v4tov4", "listenAddress": "0.0.0.0", "listenPort": 8081,
                  "connectAddress": "172.26.17.100", "connectPort": 5432}],
               "services": {"iphlpsvc": {"state": "Running", "start": "Auto"}},
               "firewall": {"profiles": {"Private": {"enabled": false}, "Public": {"enabled": false}}, "rules": [],
                            "hyperV": {"enabled": false}},
               "excludedPorts": {"tcp": [[8082, 8099]], "udp": []},
               "dynamicPorts": {"tcp": [49152, 65535]}},
             "wsl": {
               "release": "2.4.4", "mode": "nat", "gateway": "172.26.16.1",
               "links": [{"name": "lo", "up": true, "addresses": ["127.0.0.1/8", "::1/128"]},
                         {"name": "eth0", "up": true, "addresses": ["172.26.17.100/20"]}],
               "distros": [
                 {"name": "Ubuntu", "version": 2, "state": "Running",
                  "listeners": [{"proto": "tcp", "address": "::", "port": 5432, "pid": 50, "process": "postgres"}]},
                 {"name": "Debian", "version": 2, "state": "Running",
                  "listeners": [{"proto": "udp", "address": "0.0.0.0", "port": 5432, "process": "syslog"}]},
                 {"name": "Arch", "version": 2, "state": "Stopped"}]}}
            """);

    @Test
    void names_all_that_have_the_port() {
        PortOwners owners = PortOwners.of(MACHINE, Port.of(5432));

        assertThat(owners.claims().stream().map(Object::toString).collect(Collectors.joining("\n")))
                .isEqualTo("""
                tcp 127.0.0.1:5432: server postgres.exe (pid 44) on Windows
                tcp [::1]:5432: relay wslrelay.exe (pid 30) on Windows
                tcp [::]:5432: server postgres (pid 50) in Ubuntu
                udp 0.0.0.0:5432: server syslog in Debian""");
        assertThat(owners.claims())
                .extracting(PortOwners.Claim::family)
                .containsExactly(IpFamily.V4, IpFamily.V6, IpFamily.V6, IpFamily.V4);
        assertThat(owners.unknown()).isEmpty();
    }

    @Test
    void tells_which_program_each_client_gets() {
        assertThat(PortOwners.of(MACHINE, Port.of(5432)).toString())
                .contains("a client of windows 127.0.0.1 gets postgres.exe in Windows on 127.0.0.1:5432")
                .contains("a client of windows [::1] gets postgres in Ubuntu on [::]:5432")
                .contains("a client of lan gets nobody (refused)");
        assertThat(PortOwners.of(MACHINE, Port.of(8080)).toString())
                .contains("portproxy svchost.exe (pid 4) on Windows, forward v4tov4 0.0.0.0/8080 -> 172.26.17.100/5432")
                .contains("a client of lan gets postgres in Ubuntu on [::]:5432");
    }

    @Test
    void a_stored_forward_claims_its_port_without_a_socket() {
        assertThat(PortOwners.of(MACHINE, Port.of(8081)).claims())
                .extracting(PortOwners.Claim::role)
                .containsExactly(PortOwners.Role.PORTPROXY);
    }

    @Test
    void what_windows_reserves_is_a_claim_of_both_families() {
        assertThat(PortOwners.of(MACHINE, Port.of(8090)).claims())
                .extracting(claim -> claim.role() + " " + claim.family() + " " + claim.note())
                .containsExactly("reserved v4 with 8082-8099", "reserved v6 with 8082-8099");
    }

    @Test
    void a_port_that_nobody_has_is_free_as_far_as_is_known() {
        assertThat(PortOwners.of(MACHINE, Port.of(9999)).isFree()).isTrue();
        assertThat(PortOwners.of(SnapshotJson.parse("{}"), Port.of(9999)).unknown())
                .containsExactly("windows.listeners", "windows.portproxy", "windows.excludedPorts", "wsl.distros");
    }

    @Test
    void prints_the_form_for_programs() {
        JsonCursor json = JsonCursor.parse(
                "owners",
                JsonTree.print(
                        PortOwnersJson.of(PortOwners.of(MACHINE, Port.of(5432))).toTree()));
        JsonCursor postgres = json.get("claims").elements().get(2);

        assertThat(json.get("port").integer()).isEqualTo(5432);
        assertThat(postgres.get("side").text()).isEqualTo("wsl");
        assertThat(postgres.get("distro").text()).isEqualTo("Ubuntu");
        assertThat(postgres.get("family").text()).isEqualTo("v6");
        assertThat(postgres.get("address").text()).isEqualTo("::");
        assertThat(postgres.get("pid").integer()).isEqualTo(50);
        assertThat(postgres.get("role").text()).isEqualTo("server");
        assertThat(json.get("answers")
                        .get("windows [::1]")
                        .get("server")
                        .get("process")
                        .text())
                .isEqualTo("postgres");
    }

    @ParameterizedTest(name = "{0} -> {1}")
    @CsvSource({"9999, 9999", "5432, 5433", "8080, 8100", "50000, 49151", "135, 136"})
    void picks_a_port_that_is_free_on_all_sides(int wanted, int picked) {
        assertThat(Ports.pick(MACHINE, wanted).port()).contains(Port.of(picked));
    }

    @Test
    void says_why_others_are_not() {
        assertThat(Ports.pick(MACHINE, 8080).skipped())
                .extracting(Ports.Skipped::ports)
                .containsExactly(PortRange.of(8080, 8080), PortRange.of(8081, 8081), PortRange.of(8082, 8099));
        assertThat(Ports.pick(MACHINE, 50000).skipped()).hasToString("[49152-65535: handed out to clients by Windows]");
    }

    @Test
    void mirrored_mode_leaves_some_ports_to_windows() {
        Snapshot mirrored = SnapshotJson.parse("{\"wsl\": {\"mode\": \"mirrored\"}}");

        assertThat(Ports.pick(mirrored, 5357).port()).contains(Port.of(5359));
    }
}
