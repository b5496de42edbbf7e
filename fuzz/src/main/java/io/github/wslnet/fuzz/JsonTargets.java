// SPDX-License-Identifier: Apache-2.0
package io.github.wslnet.fuzz;

import io.github.wslnet.json.JsonCursor;
import io.github.wslnet.json.JsonTree;
import io.github.wslnet.plan.Plan;
import io.github.wslnet.plan.PlanJson;
import io.github.wslnet.plan.PowerShellScript;
import io.github.wslnet.plan.Step;
import io.github.wslnet.plan.StepJson;
import io.github.wslnet.recording.NotRecordedException;
import io.github.wslnet.recording.Recording;
import io.github.wslnet.recording.RecordingJson;
import io.github.wslnet.recording.ReplayMachine;
import io.github.wslnet.snapshot.Snapshot;
import io.github.wslnet.snapshot.SnapshotJson;
import io.github.wslnet.text.OutputDecoder;
import io.github.wslnet.windows.WindowsWslHost;
import java.util.List;

/** Documents of our own making, as somebody else may have changed them: what is printed is read as the same value. */
final class JsonTargets {
    private JsonTargets() {}

    private static String text(byte[] bytes) {
        return OutputDecoder.detecting().decode(bytes);
    }

    static void step(byte[] bytes) {
        step(StepJson.read(JsonCursor.parse("step", text(bytes))));
    }

    static void step(Step step) {
        String printed = JsonTree.print(StepJson.write(step).toTree());
        Targets.same("the step", step, StepJson.read(JsonCursor.parse("step", printed)));
        Plan plan = new Plan(Plan.ensuring(), List.of(step), List.of());
        plan.describe();
        plan.undoSteps();
        JsonTree.print(PlanJson.of(plan).toTree());
        plan.toPowerShell();
        PowerShellScript.takingBack(plan.phases().elevated(), PowerShellScript.PortProxyWay.NETSH);
    }

    static void recording(byte[] bytes) {
        Recording recording = RecordingJson.parse(text(bytes));
        Targets.same("the recording", recording, RecordingJson.parse(RecordingJson.print(recording)));
    }

    /** A machine that answers whatever it likes still gives a snapshot; what it never answered is the replay's error. */
    static void replay(String json) {
        Recording recording = RecordingJson.parse(json);
        try {
            MachineTarget.print(WindowsWslHost.snapshotOf(ReplayMachine.of(recording)));
        } catch (NotRecordedException unanswered) {
            // the question was changed
        }
    }

    static void snapshot(byte[] bytes) {
        Snapshot snapshot = SnapshotJson.parse(text(bytes));
        MachineTarget.print(snapshot);
    }
}
