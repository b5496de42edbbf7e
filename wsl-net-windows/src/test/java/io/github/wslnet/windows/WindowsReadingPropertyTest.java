// SPDX-License-Identifier: Apache-2.0
package io.github.wslnet.windows;

import static io.github.wslnet.testkit.FakeMachine.readable;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.wslnet.snapshot.SnapshotJson;
import io.github.wslnet.testkit.FakeMachine;
import io.github.wslnet.testkit.RandomEvents;
import io.github.wslnet.testkit.World;
import java.util.List;
import java.util.function.Supplier;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

/** That reading a machine gives what is so on it, whatever happened to it. */
class WindowsReadingPropertyTest {
    @Property(tries = 40)
    void reads_what_the_world_has_whatever_happened(
            @ForAll("presets") Supplier<World> preset, @ForAll long seed, @ForAll @IntRange(max = 25) int events) {
        World world = preset.get().distro("Ubuntu", ubuntu -> {}).distro("Debian", debian -> {});
        RandomEvents.happen(world, seed, events);
        String expected = SnapshotJson.print(readable(world.snapshot()));

        for (FakeMachine machine : List.of(FakeMachine.windows(world), FakeMachine.interop(world))) {
            assertThat(SnapshotJson.print(readable(WindowsWslHost.snapshotOf(machine))))
                    .as("%s%n%s", machine.describe(), world.transcript())
                    .isEqualTo(expected);
        }
    }

    @Provide
    Arbitrary<Supplier<World>> presets() {
        return Arbitraries.of(List.of(
                World::nat,
                World::mirrored,
                World::consomme,
                World::wsl1,
                World::inbox,
                World::build18917,
                World::japaneseWindows));
    }
}
