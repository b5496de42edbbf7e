// SPDX-License-Identifier: Apache-2.0
package io.github.wslnet.snapshot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.wslnet.config.Circumstances;
import io.github.wslnet.config.ConfigEntry;
import io.github.wslnet.config.DistroConfig;
import io.github.wslnet.config.DistroSettings;
import io.github.wslnet.config.GlobalConfig;
import io.github.wslnet.config.GlobalSettings;
import io.github.wslnet.config.NetworkingMode;
import io.github.wslnet.distro.DistroName;
import io.github.wslnet.distro.WslVersion;
import io.github.wslnet.known.Known;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class ConfigStatusTest {
    private static final Known<Instant> NINE = Known.of(Instant.parse("2026-05-04T09:00:00Z"));
    private static final Known<Instant> TEN = Known.of(Instant.parse("2026-05-04T10:00:00Z"));
    private static final String MIRRORED = "[wsl2]\nnetworkingMode=mirrored\nfirewall=false\n";

    @Test
    void is_in_force_when_the_file_is_older_than_the_virtual_machine() {
        ConfigStatus status = of(MIRRORED, NINE, vm(TEN, "mirrored", "Ubuntu"));

        assertThat(status.pending()).isEqualTo(Known.of(false));
        SettingStatus firewall = status.get(GlobalSettings.FIREWALL);
        assertThat(firewall.asked()).map(ConfigEntry::value).contains("false");
        assertThat(firewall.inForce()).isEqualTo(Known.of("true"));
        assertThat(firewall.next())
                .hasToString(
                        "true: mirrored mode always has the Hyper-V firewall, unless Windows has no Hyper-V firewall");
        assertThat(firewall.isOverruled()).isTrue();
        assertThat(firewall.isPending()).isFalse();
    }

    @Test
    void waits_for_a_restart_when_the_file_is_newer() {
        ConfigStatus status = of(MIRRORED, TEN, vm(NINE, "nat", "Ubuntu", "Debian"));

        assertThat(status.pending()).isEqualTo(Known.of(true));
        assertThat(status.restart()).hasToString("wsl.exe --shutdown, which stops Debian and Ubuntu");
        SettingStatus mode = status.get(GlobalSettings.NETWORKING_MODE);
        assertThat(mode.inForce()).isEqualTo(Known.of("nat"));
        assertThat(mode.next().value()).contains("mirrored");
        assertThat(mode.isPending()).isTrue();
        assertThat(status.get(GlobalSettings.FIREWALL).inForce().whyNot())
                .as("what the file said when it was read is gone")
                .isEqualTo(".wslconfig was changed since it was read");
    }

    @Test
    void has_nothing_in_force_while_no_virtual_machine_runs() {
        ConfigStatus status = of(MIRRORED, NINE, vm(TEN, "nat"));

        assertThat(status.pending().whyNot()).isEqualTo("no virtual machine runs");
        assertThat(status.get(GlobalSettings.NETWORKING_MODE).inForce().isKnown())
                .isFalse();
        assertThat(status.restart()).hasToString("wsl.exe --shutdown, which stops nothing");
    }

    @Test
    void does_not_guess_what_runs() {
        ConfigStatus status = of(MIRRORED, Known.absent(), RunningVm.UNKNOWN);

        assertThat(status.pending().isKnown()).isFalse();
        assertThat(status.get(GlobalSettings.NETWORKING_MODE).inForce().isKnown())
                .isFalse();
        assertThat(status.get(GlobalSettings.NETWORKING_MODE).next().value()).contains("mirrored");
        assertThat(status.restart()).hasToString("wsl.exe --shutdown, which stops all distributions that run");
    }

    @Test
    void keeps_a_mode_that_nobody_knows_and_says_what_becomes_of_it() {
        SettingStatus mode = of("[wsl2]\nnetworkingMode=quantum\n", NINE, vm(TEN, "nat", "Ubuntu"))
                .get(GlobalSettings.NETWORKING_MODE);

        assertThat(mode.asked()).map(ConfigEntry::value).contains("quantum");
        assertThat(mode.next().reason()).hasToString("the default, as WSL does not take 'quantum' on line 2");
    }

    @Test
    void terminates_one_distro_for_its_own_file() {
        ConfigStatus status = ofDistro("[network]\ngenerateHosts=false\n", WslVersion.WSL2, TEN, NINE);

        assertThat(status.restart()).hasToString("wsl.exe --terminate Ubuntu, which stops Ubuntu");
        assertThat(status.pending()).isEqualTo(Known.of(true));
        assertThat(status.get(DistroSettings.GENERATE_HOSTS).inForce().isKnown())
                .isFalse();
    }

    @Test
    void stops_nothing_where_the_distro_does_not_run() {
        ConfigStatus status = ofDistro("", WslVersion.WSL2, TEN, Known.unreadable("Ubuntu is stopped"));

        assertThat(status.restart()).hasToString("wsl.exe --terminate Ubuntu, which stops nothing");
        assertThat(status.get(DistroSettings.GENERATE_HOSTS).inForce().whyNot()).isEqualTo("Ubuntu is stopped");
    }

    @Test
    void says_what_wsl_makes_of_a_file_of_the_distro() {
        ConfigStatus status = ofDistro("[boot]\nsystemd=1\n[automount]\nroot=/win\n", WslVersion.WSL1, NINE, TEN);

        assertThat(status.get(DistroSettings.SYSTEMD).next()).hasToString("false: WSL 1 has no systemd");
        assertThat(status.get(DistroSettings.AUTOMOUNT_ROOT).inForce()).isEqualTo(Known.of("/win/"));
        assertThat(status.get(DistroSettings.GENERATE_RESOLV_CONF).inForce()).isEqualTo(Known.of("true"));
    }

    @Test
    void lists_every_setting_of_its_file_and_none_of_the_other() {
        ConfigStatus status = of("", NINE, RunningVm.UNKNOWN);

        assertThat(status.settings()).hasSameSizeAs(GlobalSettings.all());
        assertThatIllegalArgumentException().isThrownBy(() -> status.get(DistroSettings.SYSTEMD));
    }

    private static ConfigStatus of(String text, Known<Instant> changedAt, RunningVm vm) {
        return ConfigStatus.of(GlobalConfig.parse(text), Circumstances.builder().build(), changedAt, vm);
    }

    private static ConfigStatus ofDistro(
            String text, WslVersion version, Known<Instant> changedAt, Known<Instant> startedAt) {
        return ConfigStatus.of(DistroConfig.parse(text), DistroName.of("Ubuntu"), version, changedAt, startedAt);
    }

    private static RunningVm vm(Known<Instant> startedAt, String mode, String... distros) {
        List<DistroName> names = Arrays.stream(distros).map(DistroName::of).toList();
        return new RunningVm(startedAt, Known.of(NetworkingMode.parse(mode)), Known.of(names));
    }
}
