// SPDX-License-Identifier: Apache-2.0
package io.github.wslnet.testkit.junit;

import static io.github.wslnet.address.TransportPort.tcp;
import static io.github.wslnet.testkit.assertj.WslNetAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.wslnet.config.NetworkingMode;
import io.github.wslnet.distro.WslVersion;
import io.github.wslnet.host.WslHost;
import io.github.wslnet.reach.Vantage;
import io.github.wslnet.testkit.FakeMachine;
import io.github.wslnet.testkit.FakeWslHost;
import io.github.wslnet.testkit.LiveWorld;
import io.github.wslnet.testkit.World;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@FakeWsl(distro = {"Ubuntu", "Debian"})
class FakeWslTest {
    @BeforeEach
    void open(World world) {
        world.joinLan("phone", "192.168.0.23");
    }

    @Test
    void the_parameters_of_a_test_are_one_world(World world, FakeWslHost fake, WslHost host) {
        assertThat(fake == host).isTrue();
        assertThat(fake.world() == world).isTrue();
        assertThat(world).runs("Ubuntu").runs("Debian");
        assertThat(world.lanHost("phone").name()).isEqualTo("phone");
    }

    @Test
    void a_machine_is_the_same_for_all_of_a_test(FakeMachine one, FakeMachine other) {
        assertThat(one == other).isTrue();
    }

    @Test
    @FakeWsl(preset = Preset.MIRRORED)
    void the_annotation_of_a_test_comes_first(World world) {
        assertThat(world.snapshot().wsl().mode().value()).contains(NetworkingMode.MIRRORED);
        assertThat(world.snapshot().wsl().distros().value().orElseThrow()).isEmpty();
    }

    @Test
    @FakeWsl(preset = Preset.WSL1, distro = "Legacy")
    void a_preset_says_which_wsl(World world) {
        assertThat(world.snapshot().wsl().running(WslVersion.WSL1)).hasSize(1);
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void a_live_world_is_closed_after_the_test(World world, LiveWorld live) {
        world.distro("Ubuntu").listening(tcp(3000), "node");

        assertThat(live.uri(Vantage.windows(), "localhost:3000").getPort()).isEqualTo(3000);
    }

    @AfterAll
    static void nothing_is_left() {
        assertThat(Thread.getAllStackTraces().keySet())
                .noneMatch(thread -> thread.getName().startsWith("wsl-net-live"));
    }

    @ParameterizedTest
    @EnumSource
    void each_preset_makes_a_world(Preset preset) {
        assertThat(preset.world().snapshot().takenAt().isKnown()).isTrue();
    }
}
