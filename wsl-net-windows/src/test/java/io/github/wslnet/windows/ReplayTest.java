// SPDX-License-Identifier: Apache-2.0
package io.github.wslnet.windows;

import static io.github.wslnet.address.TransportPort.tcp;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.wslnet.command.CommandLine;
import io.github.wslnet.distro.WslVersion;
import io.github.wslnet.recording.NotRecordedException;
import io.github.wslnet.recording.Recording;
import io.github.wslnet.recording.RecordingJson;
import io.github.wslnet.recording.RecordingMachine;
import io.github.wslnet.recording.ReplayMachine;
import io.github.wslnet.snapshot.Snapshot;
import io.github.wslnet.snapshot.SnapshotJson;
import io.github.wslnet.testkit.FakeMachine;
import io.github.wslnet.testkit.World;
import java.time.Duration;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ReplayTest {
    static Stream<Function<World, FakeMachine>> ways_in() {
        return Stream.of(FakeMachine::windows, FakeMachine::interop);
    }

    @ParameterizedTest
    @MethodSource("ways_in")
    void a_recorded_machine_reads_as_the_machine_did(Function<World, FakeMachine> way) {
        RecordingMachine machine = RecordingMachine.of(way.apply(busy()));
        Snapshot read = WindowsWslHost.snapshotOf(machine);

        Recording sent = RecordingJson.parse(RecordingJson.print(machine.unredacted()));

        assertThat(SnapshotJson.print(WindowsWslHost.snapshotOf(ReplayMachine.of(sent))))
                .isEqualTo(SnapshotJson.print(read));
    }

    @ParameterizedTest
    @MethodSource("ways_in")
    void a_redacted_recording_explains_the_same(Function<World, FakeMachine> way) {
        RecordingMachine machine = RecordingMachine.of(way.apply(busy()));
        Snapshot read = WindowsWslHost.snapshotOf(machine);

        Snapshot replayed = WindowsWslHost.snapshotOf(ReplayMachine.of(machine.recording("DESKTOP")));

        assertThat(replayed.windows().listeners()).isEqualTo(read.windows().listeners());
        assertThat(replayed.wsl())
                .isEqualTo(read.wsl().withDistros(replayed.wsl().distros()));
        assertThat(SnapshotJson.print(replayed)).doesNotContain("DESKTOP");
    }

    @Test
    void what_was_not_asked_then_can_not_be_answered_now() {
        RecordingMachine machine = RecordingMachine.of(FakeMachine.windows(busy()));
        WindowsWslHost.snapshotOf(machine);
        ReplayMachine replay = ReplayMachine.of(machine.unredacted());

        assertThatThrownBy(() -> replay.commands().run(CommandLine.of("ipconfig.exe", "/all"), Duration.ofSeconds(1)))
                .isInstanceOf(NotRecordedException.class)
                .hasMessageContaining("ipconfig.exe");
    }

    private static World busy() {
        World world = World.nat();
        world.installDistro("Ubuntu", WslVersion.WSL2).listening(tcp(3000), "node");
        return world;
    }
}
