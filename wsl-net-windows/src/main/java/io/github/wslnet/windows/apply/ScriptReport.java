// SPDX-License-Identifier: Apache-2.0
package io.github.wslnet.windows.apply;

import io.github.wslnet.json.JsonCursor;
import io.github.wslnet.text.UnparseableTextException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeSet;

/** What an elevated script wrote of itself, line by line. */
final class ScriptReport {
    private final Set<Integer> done = new TreeSet<>();
    private boolean finished;
    private int lastBegun;
    private OptionalInt failedStep = OptionalInt.empty();
    private String reason = "";

    private ScriptReport() {}

    /** Reads a journal of a script; one that is not there says that nothing was done. */
    static ScriptReport of(Optional<byte[]> journal) {
        ScriptReport report = new ScriptReport();
        String text = new String(journal.orElse(new byte[0]), StandardCharsets.UTF_8);
        text.lines().forEach(report::add);
        return report;
    }

    /** Tells whether the script came to its end. */
    boolean finished() {
        return finished;
    }

    /** Tells whether the script came to its end and no step failed. */
    boolean isSuccess() {
        return finished && failedStep.isEmpty();
    }

    /** Returns the number of the step that failed, 0 when it was telling the service; empty when none did. */
    OptionalInt failedStep() {
        return failedStep;
    }

    /** Returns why a step failed or was not taken back: the first reason of all. */
    String reason() {
        return reason;
    }

    /** Returns the number of the last step that was begun; 0 when none was. */
    int lastBegun() {
        return lastBegun;
    }

    /** Tells whether the step of a number was done and not taken back. */
    boolean isDone(int number) {
        return done.contains(number);
    }

    /** Adds a line; the last one may be torn, and tells nothing then. */
    private void add(String line) {
        try {
            JsonCursor event = JsonCursor.parse("journal of an elevated script", line);
            add(event.get("event").text(), event.get("step").integer(), event);
        } catch (UnparseableTextException torn) {
            // what it was about to say is found by reading the machine
        }
    }

    private void add(String what, int step, JsonCursor event) {
        switch (what) {
            case "begun" -> lastBegun = step;
            case "done" -> done.add(step);
            case "undone" -> done.remove(step);
            case "failed" -> failedStep = OptionalInt.of(step);
            case "finished" -> finished = true;
            default -> {
                // "kept" has only a reason, and lines of newer scripts may have more
            }
        }
        if (reason.isEmpty()) {
            reason = event.find("reason").map(JsonCursor::text).orElse("");
        }
    }
}
