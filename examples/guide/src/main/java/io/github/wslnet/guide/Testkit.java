// SPDX-License-Identifier: Apache-2.0
package io.github.wslnet.guide;

import static io.github.wslnet.address.TransportPort.tcp;

import io.github.wslnet.command.CommandLine;
import io.github.wslnet.host.WslHost;
import io.github.wslnet.machine.Machine;
import io.github.wslnet.plan.LanExposure;
import io.github.wslnet.plan.Plan;
import io.github.wslnet.reach.Vantage;
import io.github.wslnet.recording.RecordingJson;
import io.github.wslnet.recording.RecordingMachine;
import io.github.wslnet.recording.ReplayMachine;
import io.github.wslnet.snapshot.Snapshot;
import io.github.wslnet.testkit.FakeMachine;
import io.github.wslnet.testkit.LiveWorld;
import io.github.wslnet.testkit.World;
import io.github.wslnet.windows.WindowsWslHost;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;

/** The fake world without a test: docs/guide/test.md and docs/testkit.md. */
final class Testkit {
    private Testkit() {}

    static World world() {
        return World.nat().distro("Ubuntu", ubuntu -> ubuntu.listening(tcp(3000), "node"));
    }

    static void parts() {
        // region parts
        World world = World.nat() // or mirrored, consomme, wsl1, inbox, build18917, japaneseWindows
                .distro("Ubuntu", ubuntu -> ubuntu.listening(tcp(3000), "node"));
        WslHost host = world.host(); // for the program under test
        Machine machine = world.machine(); // or by its commands, registry, tables and files
        // endregion
        System.out.println(host.snapshot().equals(world.snapshot()) + machine.describe());
    }

    static void commands() {
        World world = world();
        // region commands
        FakeMachine machine = world.machine();
        try (WindowsWslHost host = WindowsWslHost.over(machine)) {
            Plan plan = Plan.ensuring(LanExposure.of("Ubuntu", tcp(3000))).against(host.snapshot());
            host.apply(plan);
        }
        for (CommandLine elevated : machine.elevated()) {
            System.out.println("as an administrator: " + elevated.arguments().get(0));
        }
        // endregion
    }

    static void live() throws IOException {
        World world = world();
        // region live
        try (LiveWorld live = world.live()) {
            URI windows = live.uri(Vantage.windows(), "172.26.17.100:3000");
            try (InputStream answer = windows.toURL().openStream()) {
                System.out.print(new String(answer.readAllBytes(), StandardCharsets.UTF_8));
            }
        }
        // endregion
    }

    static void replayed() {
        String text;
        try (RecordingMachine recorder = RecordingMachine.of(world().machine())) {
            WindowsWslHost.snapshotOf(recorder);
            text = RecordingJson.print(recorder.recording());
        }
        // region replayed
        Snapshot then = WindowsWslHost.snapshotOf(ReplayMachine.of(RecordingJson.parse(text)));
        // endregion
        System.out.println(then.wsl().mode());
    }
}
