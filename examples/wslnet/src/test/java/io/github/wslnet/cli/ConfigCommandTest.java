// SPDX-License-Identifier: Apache-2.0
package io.github.wslnet.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ConfigCommandTest {
    private static final String SNAPSHOT = """
            {"schema": 1,
             "windows": {"build": 19045, "globalConfig": "[wsl2]\\nnetworkingMode=mirrored\\nnetworkMode=nat\\n",
                         "globalConfigFile": {"modifiedAt": "2026-05-04T09:12:00Z"},
                         "policies": {"allowFirewallUserSetting": 0}, "tcpip6DisabledComponents": 0},
             "wsl": {"release": "2.4.4", "mode": "nat", "kernel": "5.15.167.4", "vmStartedAt": "2026-05-04T09:00:00Z",
                     "distros": [
                       {"name": "Ubuntu", "version": 2, "state": "Running", "startedAt": "2026-05-04T09:05:00Z",
                        "wslConf": "[network]\\ngenerateHosts=false\\n", "wslConfModifiedAt": "2026-05-01T09:00:00Z"},
                       {"name": "Debian", "version": 2, "state": "Running"}]}}
            """;

    @Test
    void says_what_is_asked_what_is_in_force_and_why() {
        Call call = Call.withInput(SNAPSHOT, "config", "--snapshot", "-");

        assertThat(call.exitCode()).isZero();
        assertThat(call.out().lines())
                .anySatisfy(
                        line -> assertThat(line)
                                .matches(
                                        " +wsl2.networkingMode +mirrored +nat +nat +no mirrored mode, as Windows can't steer.*"))
                .anySatisfy(line -> assertThat(line).contains("line 3", "Unknown key 'wsl2.networkMode'"))
                .anySatisfy(line -> assertThat(line)
                        .isEqualTo("Changed since it was read: in force after wsl.exe --shutdown, which stops Debian"
                                + " and Ubuntu"))
                .anySatisfy(line ->
                        assertThat(line).matches(" +network.generateHosts +false +false +false +written on line 2"))
                .contains("/etc/wsl.conf of Debian: not read");
    }

    @Test
    void prints_json() {
        Call call = Call.withInput(SNAPSHOT, "config", "--snapshot", "-", "--json");

        assertThat(call.exitCode()).isZero();
        assertThat(call.out())
                .contains("{\"wslconfig\":{\"file\":\".wslconfig\",\"pending\":true,"
                        + "\"restart\":{\"command\":[\"wsl.exe\",\"--shutdown\"],\"stops\":[\"Ubuntu\",\"Debian\"]}")
                .contains("{\"name\":\"wsl2.networkingMode\",\"asked\":\"mirrored\",\"line\":2,\"inForce\":\"nat\","
                        + "\"next\":\"nat\",\"origin\":\"fallback\"")
                .contains("\"kind\":\"unknown-key\"");
    }

    @Test
    void looks_at_files_alone(@TempDir Path folder) throws IOException {
        Path wslconfig = Files.writeString(folder.resolve("wslconfig"), "[wsl2]\nsafeMode=true\n");
        Path wslConf = Files.writeString(folder.resolve("wsl.conf"), "[boot]\nsystemd=true\n");

        Call call = Call.of(
                "config",
                "--wslconfig=" + wslconfig,
                "--wsl-conf=" + wslConf,
                "--distro=Alpine",
                "--changed=2026-05-04T09:00:00Z",
                "--started=2026-05-04T10:00:00Z");

        assertThat(call.out())
                .contains("safe mode starts WSL without a network", "SAFE MODE ENABLED", "/etc/wsl.conf of Alpine")
                .contains("Not changed since it was read.");
    }

    @Test
    void refuses_what_is_no_time_and_no_file() {
        assertThat(Call.withInput("", "config", "--wslconfig=-", "--changed=yesterday")
                        .exitCode())
                .isEqualTo(65);
        assertThat(Call.of("config", "--wslconfig=/no/such/file").exitCode()).isEqualTo(66);
    }

    @Test
    void prints_every_setting_when_asked_to() {
        assertThat(Call.withInput("", "config", "--wslconfig=-", "--all").out())
                .contains("wsl2.swapFile", "experimental.sparseVhd");
    }
}
