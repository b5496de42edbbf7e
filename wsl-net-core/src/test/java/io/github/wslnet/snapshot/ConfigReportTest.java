// SPDX-License-Identifier: Apache-2.0
package io.github.wslnet.snapshot;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.wslnet.config.DistroSettings;
import io.github.wslnet.config.GlobalSettings;
import io.github.wslnet.config.NetworkingMode;
import io.github.wslnet.config.WslPolicies;
import io.github.wslnet.distro.DistroName;
import io.github.wslnet.known.Known;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ConfigReportTest {
    private static final String JSON = """
            {"schema": 1,
             "windows": {"build": 22631, "globalConfig": "[wsl2]\\nnetworkingMode=mirrored\\nfirewall=false\\n",
                         "globalConfigFile": {"modifiedAt": "2026-05-04T08:00:00Z", "encoding": "utf-8", "name": ".wslconfig"},
                         "policies": {"defaultNetworkingMode": 4, "allowNetworkingModeUserSetting": 0,
                                      "allowFirewallUserSetting": 0},
                         "services": {"GlobalSecureAccessTunnelingService": {"state": "Running"}},
                         "tcpip6DisabledComponents": 255},
             "wsl": {"release": "2.9.4", "mode": "consomme", "kernel": "6.6.36", "vmStartedAt": "2026-05-04T09:00:00Z",
                     "distros": [{"name": "Ubuntu", "version": 2, "state": "Running", "startedAt": "2026-05-04T09:00:00Z",
                                  "wslConf": "[boot]\\nsystemd=true\\n", "wslConfModifiedAt": "2026-05-04T10:00:00Z"},
                                 {"name": "Debian", "version": 2, "state": "Stopped", "wslConf": ""}]}}
            """;

    private final Snapshot snapshot = SnapshotJson.parse(JSON);

    @Test
    void puts_policies_services_and_the_machine_into_what_comes_of_the_file() {
        ConfigStatus status = ConfigReport.of(snapshot).global().value().orElseThrow();

        assertThat(status.get(GlobalSettings.NETWORKING_MODE).next())
                .hasToString("consomme: a policy of the computer does not allow what is written");
        assertThat(status.get(GlobalSettings.NETWORKING_MODE).inForce()).isEqualTo(Known.of("consomme"));
        assertThat(status.get(GlobalSettings.DNS_TUNNELING).next().reason())
                .hasToString("the Global Secure Access service runs");
        assertThat(status.warnings())
                .containsExactly("The .wslconfig setting 'wsl2.networkingMode' is disabled by the computer policy.");
        assertThat(status.pending()).isEqualTo(Known.of(false));
        assertThat(status.restart().stops()).hasToString("[Ubuntu]");
    }

    @Test
    void knows_of_each_distro_whether_its_file_waits() {
        ConfigReport report = ConfigReport.of(snapshot);

        ConfigStatus ubuntu =
                report.distros().get(DistroName.of("Ubuntu")).value().orElseThrow();
        assertThat(ubuntu.pending()).isEqualTo(Known.of(true));
        assertThat(ubuntu.get(DistroSettings.SYSTEMD).next().value()).contains("true");
        ConfigStatus debian =
                report.distros().get(DistroName.of("Debian")).value().orElseThrow();
        assertThat(debian.pending().whyNot()).isEqualTo("Debian is stopped");
    }

    @Test
    void reports_a_file_that_was_not_read_as_such() {
        Snapshot unread = snapshot.mapWindows(windows -> windows.withGlobalConfig(Known.unreadable("access denied")));

        assertThat(ConfigReport.of(unread).global().whyNot()).isEqualTo("access denied");
    }

    @Test
    void is_made_of_fields_that_survive_their_json_form() {
        assertThat(SnapshotJson.parse(SnapshotJson.print(snapshot))).isEqualTo(snapshot);
        assertThat(snapshot.windows().policies())
                .isEqualTo(Known.of(new WslPolicies(Optional.of(NetworkingMode.CONSOMME), false, false)));
    }
}
