// SPDX-License-Identifier: Apache-2.0
package io.github.wslnet.windows.apply;

import io.github.wslnet.json.JsonCursor;
import io.github.wslnet.machine.Machine;
import io.github.wslnet.machine.UserPath;
import io.github.wslnet.plan.Step;
import io.github.wslnet.plan.StepJson;
import io.github.wslnet.text.UnparseableTextException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/** The journal of a run, as another process finds it. */
final class JournalReading {
    private final String id;
    private final Journal.Kind kind;
    private final Instant at;
    private final Writer writer;
    private final List<Step> steps;
    private final Set<Integer> done = new TreeSet<>();
    private final Map<Integer, Integer> elevated = new HashMap<>();
    private String lastScript = "";
    private boolean finished;

    private JournalReading(String id, JsonCursor header) {
        this.id = id;
        this.kind = header.get("kind").parsed(Journal.Kind::valueOf);
        this.at = header.get("at").parsed(Instant::parse);
        this.writer = Writer.read(header.get("writer"));
        this.steps = header.get("steps").list(StepJson::read);
    }

    /**
     * Reads a journal.
     *
     * @return empty when not even its first line was written whole, so that nothing was done
     * @throws UnparseableTextException when a later version of this library wrote it
     */
    static Optional<JournalReading> of(String id, Machine machine) {
        UserPath path = Journal.FOLDER.below(id + Journal.ENDING);
        byte[] bytes = machine.files().read(path).orElse(new byte[0]);
        String text = new String(bytes, StandardCharsets.UTF_8);
        int end = text.indexOf('\n');
        if (end < 0) {
            return Optional.empty();
        }
        JsonCursor header = JsonCursor.parse(Journal.FORMAT, text.substring(0, end));
        if (header.get("version").integer() != Journal.VERSION) {
            throw header.error("has another version than " + Journal.VERSION);
        }
        JournalReading reading = new JournalReading(id, header);
        text.substring(end + 1).lines().forEach(reading::add);
        return Optional.of(reading);
    }

    String id() {
        return id;
    }

    /** Tells whether the run took steps, rather than took them back. */
    boolean isApplying() {
        return kind == Journal.Kind.APPLY;
    }

    List<Step> steps() {
        return steps;
    }

    boolean isFinished() {
        return finished;
    }

    boolean mayRun(Machine machine) {
        return writer.mayRun(id, at, machine);
    }

    /** Returns the numbers of the steps that were done for all that is written, the elevated script's among them. */
    Set<Integer> done(Machine machine) {
        Set<Integer> all = new TreeSet<>(done);
        if (!lastScript.isEmpty()) {
            ScriptReport report = new ElevatedScript(machine, lastScript).report();
            elevated.forEach((line, number) -> {
                if (report.isSuccess() && report.isDone(line)) {
                    all.add(number);
                }
            });
        }
        return all;
    }

    /** Adds a line; the last one may be torn. */
    private void add(String line) {
        try {
            JsonCursor event = JsonCursor.parse(Journal.FORMAT, line);
            switch (event.get("event").text()) {
                case "done" -> done.add(event.get("step").integer());
                case "undone" -> done.remove(event.get("step").integer());
                case "elevating" -> elevating(event);
                case "finished" -> finished = true;
                default -> {
                    // what was begun or failed is found by reading the machine
                }
            }
        } catch (UnparseableTextException torn) {
            // as if it had not been written: then what it is about may have been done, and is compared
        }
    }

    private void elevating(JsonCursor event) {
        String script = event.get("script").text();
        if (!script.matches(Pattern.quote(id) + "\\.[0-9]{1,9}")) {
            throw event.error("has a script of another run");
        }
        lastScript = script;
        elevated.clear();
        List<Integer> numbers = new ArrayList<>(event.get("steps").list(JsonCursor::integer));
        for (int i = 0; i < numbers.size(); i++) {
            elevated.put(i + 1, numbers.get(i));
        }
    }
}
