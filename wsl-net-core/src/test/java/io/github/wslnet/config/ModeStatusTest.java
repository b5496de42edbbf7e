// SPDX-License-Identifier: Apache-2.0
package io.github.wslnet.config;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.wslnet.known.Known;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ModeStatusTest {
    private static final Instant MORNING = Instant.parse("2026-03-02T08:00:00Z");
    private static final Circumstances WINDOWS_10 = Circumstances.builder()
            .windowsBuild(Known.of(19045))
            .policies(Known.of(WslPolicies.NONE))
            .build();

    private static ModeStatus status(String asked, String running) {
        GlobalConfig config = GlobalConfig.parse(asked.isEmpty() ? "" : "[wsl2]\nnetworkingMode=" + asked + "\n");
        return ModeStatus.of(config, WINDOWS_10, Known.of(NetworkingMode.parse(running)));
    }

    @ParameterizedTest
    @CsvSource({
        "nat, nat, AS_ASKED",
        "'', nat, AS_ASKED",
        "consomme, virtioproxy, AS_ASKED",
        "mirrored, nat, OVERRULED",
        "teleported, nat, OVERRULED",
        "mirrored, bridged, DIFFERENT",
        "'', mirrored, DIFFERENT",
        "nat, teleported, DIFFERENT"
    })
    void says_how_asked_expected_and_running_stand(String asked, String running, ModeStatus.Verdict verdict) {
        assertThat(status(asked, running).verdict()).isEqualTo(verdict);
    }

    @Test
    void says_why_another_mode_runs() {
        assertThat(status("mirrored", "nat"))
                .hasToString("mirrored is asked for, but nat runs: no mirrored mode, as Windows can't steer flows: its"
                        + " build is 19045, the first able one is 22621");
        assertThat(status("teleported", "nat"))
                .hasToString("teleported is asked for, but nat runs: the default, as WSL does not take 'teleported' on"
                        + " line 2");
    }

    @Test
    void admits_that_what_runs_is_not_known() {
        ModeStatus status = ModeStatus.of(GlobalConfig.empty(), WINDOWS_10, Known.unreadable("no distribution runs"));

        assertThat(status.verdict()).isEqualTo(ModeStatus.Verdict.UNKNOWN);
        assertThat(status)
                .hasToString(
                        "no mode is asked for; what runs is not known (no distribution runs), expected is nat: the default");
    }

    @Test
    void a_file_that_is_younger_than_the_virtual_machine_is_pending() {
        Known<Instant> started = Known.of(MORNING);

        assertThat(ModeStatus.isPending(Known.of(MORNING.plusSeconds(60)), started))
                .isEqualTo(Known.of(true));
        assertThat(ModeStatus.isPending(Known.of(MORNING.minusSeconds(60)), started))
                .isEqualTo(Known.of(false));
        assertThat(ModeStatus.isPending(Known.absent(), started).isKnown()).isFalse();
        assertThat(ModeStatus.isPending(Known.of(MORNING), Known.unreadable("no VM"))
                        .whyNot())
                .isEqualTo("no VM");
    }
}
