// SPDX-License-Identifier: Apache-2.0
package io.github.wslnet.windows.apply;

import io.github.wslnet.json.JsonObject;
import io.github.wslnet.json.JsonTree;
import io.github.wslnet.machine.Machine;
import io.github.wslnet.machine.UserFiles;
import io.github.wslnet.machine.UserPath;
import io.github.wslnet.plan.Step;
import io.github.wslnet.plan.StepJson;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/**
 * What a run of a plan has done so far, on the disk before it does the next thing; docs/formats/journal.md.
 *
 * <p>A process that is killed leaves it unfinished, and the next one knows from it what may have to be taken back. An
 * elevated script writes a file of its own beside it, so that no file has two writers.
 */
final class Journal {
    static final UserPath FOLDER = UserPath.local("wsl-net/journal");
    static final String FORMAT = "wsl-net-journal";
    static final int VERSION = 1;
    static final String ENDING = ".jsonl";

    private static final Set<String> RUNNING = ConcurrentHashMap.newKeySet();

    private final UserFiles files;
    private final String id;
    private int scripts;

    private Journal(UserFiles files, String id) {
        this.files = files;
        this.id = id;
    }

    /** What a run is for, which decides what comes of one that was cut off. */
    enum Kind {
        /** Takes steps. */
        APPLY,

        /** Takes steps back. */
        UNDO
    }

    /**
     * Begins the journal of a run.
     *
     * @throws java.io.UncheckedIOException when it can't be written; nothing must be changed then
     */
    static Journal begin(Machine machine, Kind kind, List<Step> steps) {
        String id = machine.clock().instant().toString().replaceAll("[^0-9TZ]", "") + "-"
                + UUID.randomUUID().toString().substring(0, 8);
        Journal journal = new Journal(machine.files(), id);
        RUNNING.add(id);
        try {
            journal.append(new JsonObject()
                    .put("format", FORMAT)
                    .put("version", VERSION)
                    .put("kind", kind.name())
                    .putText("at", machine.clock().instant())
                    .put("writer", Writer.here(machine).toJson())
                    .putList("steps", steps, step -> StepJson.write(step).toTree()));
        } catch (RuntimeException e) {
            journal.letGo();
            throw e;
        }
        return journal;
    }

    /** Goes on with the journal of a run that was cut off. */
    static Journal goOnWith(UserFiles files, String id) {
        RUNNING.add(id);
        Journal journal = new Journal(files, id);
        journal.scripts = (int)
                journal.parts().stream().filter(name -> name.endsWith(".ps1")).count();
        return journal;
    }

    /** Tells whether a run of this very process writes the journal. */
    static boolean isRunning(String id) {
        return RUNNING.contains(id);
    }

    String id() {
        return id;
    }

    void begun(int number) {
        append(event("begun", number));
    }

    void done(int number) {
        append(event("done", number));
    }

    void undone(int number) {
        append(event("undone", number));
    }

    void failed(int number, String reason) {
        append(event("failed", number).put("reason", reason));
    }

    /** Says that steps are left to an elevated script: from here on the script's own journal counts. */
    void elevating(String script, List<Integer> numbers) {
        append(new JsonObject().put("event", "elevating").put("script", script).putTree("steps", List.copyOf(numbers)));
    }

    /** Returns a name for the next elevated script and what it writes. */
    String nextScript() {
        scripts++;
        return id + "." + scripts;
    }

    /** Ends the run for good, and clears away what it had written; whoever finds the rest will know that it is over. */
    void finish(String outcome) {
        append(new JsonObject().put("event", "finished").put("outcome", outcome));
        clear();
    }

    /** Leaves the journal to whoever opens the machine next. */
    void letGo() {
        RUNNING.remove(id);
    }

    /** Removes the files of the run, the journal itself last. */
    void clear() {
        parts().stream().filter(name -> !name.equals(id + ENDING)).forEach(name -> files.delete(FOLDER.below(name)));
        files.delete(FOLDER.below(id + ENDING));
    }

    private List<String> parts() {
        return files.list(FOLDER).stream()
                .filter(name -> name.startsWith(id + "."))
                .toList();
    }

    /** Says why a run can't go on when its journal can't be written. */
    static String trouble(UncheckedIOException e) {
        return "the journal can't be written: " + e.getMessage() + "; is the disk full?";
    }

    private static JsonObject event(String what, int number) {
        return new JsonObject().put("event", what).put("step", number);
    }

    private void append(JsonObject line) {
        byte[] bytes = (JsonTree.print(line.toTree()) + "\n").getBytes(StandardCharsets.UTF_8);
        files.append(FOLDER.below(id + ENDING), bytes);
    }
}
