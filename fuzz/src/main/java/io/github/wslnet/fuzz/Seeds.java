// SPDX-License-Identifier: Apache-2.0
package io.github.wslnet.fuzz;

import io.github.wslnet.address.Cidr;
import io.github.wslnet.address.IpAddress;
import io.github.wslnet.address.TransportPort;
import io.github.wslnet.distro.WslVersion;
import io.github.wslnet.dns.HostsEntry;
import io.github.wslnet.json.JsonObject;
import io.github.wslnet.json.JsonTree;
import io.github.wslnet.plan.Goal;
import io.github.wslnet.plan.LanExposure;
import io.github.wslnet.plan.OwnDns;
import io.github.wslnet.plan.OwnHosts;
import io.github.wslnet.plan.Plan;
import io.github.wslnet.plan.Step;
import io.github.wslnet.plan.StepJson;
import io.github.wslnet.recording.RecordingJson;
import io.github.wslnet.recording.RecordingMachine;
import io.github.wslnet.snapshot.Snapshot;
import io.github.wslnet.snapshot.SnapshotJson;
import io.github.wslnet.testkit.FakeMachine;
import io.github.wslnet.testkit.World;
import io.github.wslnet.windows.WindowsWslHost;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/** Writes the seeds that no capture gives: what fake worlds say, and what plans in them do. */
public final class Seeds {
    private static final Map<String, Supplier<World>> WORLDS = Map.of(
            "nat", World::nat, "mirrored", World::mirrored, "wsl1", World::wsl1, "japanese", World::japaneseWindows);

    private Seeds() {}

    /** Writes them below the folder that is named, one folder a target. */
    public static void main(String[] arguments) throws IOException {
        Path folder = Path.of(arguments[0]);
        for (Map.Entry<String, Supplier<World>> world : WORLDS.entrySet()) {
            write(folder, world.getKey(), world.getValue().get());
        }
    }

    private static void write(Path folder, String name, World world) throws IOException {
        world.installDistro("Ubuntu", WslVersion.WSL2).listening(TransportPort.tcp(3000), "node");
        for (boolean local : List.of(true, false)) {
            RecordingMachine machine =
                    RecordingMachine.of(local ? FakeMachine.windows(world) : FakeMachine.interop(world));
            Snapshot snapshot = WindowsWslHost.snapshotOf(machine);
            String recording = RecordingJson.print(machine.unredacted());
            String file = name + (local ? "" : "-interop");
            put(folder.resolve("recording"), file, recording);
            put(folder.resolve("snapshot"), file, SnapshotJson.print(snapshot));
            steps(folder, file, snapshot);
        }
    }

    private static void steps(Path folder, String name, Snapshot snapshot) throws IOException {
        List<Object> steps = new ArrayList<>();
        for (Goal goal : List.of(
                LanExposure.of("Ubuntu", TransportPort.tcp(3000)).allowFrom(Cidr.parse("192.168.0.0/24")),
                OwnDns.of("Ubuntu", IpAddress.parse("192.0.2.53")),
                OwnHosts.of("Ubuntu", HostsEntry.of(IpAddress.parse("192.0.2.7"), "api.test")))) {
            for (Step step : Plan.ensuring(goal).against(snapshot).steps()) {
                steps.add(StepJson.write(step).toTree());
                put(folder.resolve("step"), name + steps.size(), JsonTree.print(StepJson.write(step)));
            }
        }
        JsonObject header = new JsonObject()
                .put("format", "wsl-net-journal")
                .put("version", 1)
                .put("kind", "APPLY")
                .put("at", "2026-01-05T09:00:00Z")
                .putTree(
                        "writer",
                        new JsonObject()
                                .put("where", "elsewhere")
                                .put("pid", "4711")
                                .toTree())
                .putTree("steps", steps);
        put(folder.resolve("journal"), name, JsonTree.print(header) + """

                {"event":"begun","step":1}
                {"event":"done","step":1}
                {"event":"elevating","script":"20261122T100000Z-0a1b2c3d.1","steps":[1,2]}
                {"event":"failed","step":2,"reason":"refused"}
                {"event":"undone","step":1}
                """);
    }

    private static void put(Path folder, String name, String text) throws IOException {
        Files.createDirectories(folder);
        Files.writeString(folder.resolve(name), text);
    }
}
