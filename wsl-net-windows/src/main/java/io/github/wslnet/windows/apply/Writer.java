// SPDX-License-Identifier: Apache-2.0
package io.github.wslnet.windows.apply;

import io.github.wslnet.json.JsonCursor;
import io.github.wslnet.json.JsonObject;
import io.github.wslnet.machine.Machine;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * The process that writes a journal, so that another one leaves it alone while it lives.
 *
 * @param where what the machine is called from there: process ids of Windows and of a distro are not each other's
 * @param pid the process id
 * @param started when the process started, since ids are used again; empty where the system does not say
 */
record Writer(String where, long pid, Optional<Instant> started) {
    /** After this time no run is taken for a live one of a process that can't be looked at. */
    private static final Duration LONGEST_RUN = Duration.ofMinutes(30);

    static Writer here(Machine machine) {
        ProcessHandle self = ProcessHandle.current();
        return new Writer(machine.describe(), self.pid(), self.info().startInstant());
    }

    static Writer read(JsonCursor at) {
        return new Writer(
                at.get("where").text(),
                at.get("pid").parsed(Long::parseLong),
                at.find("started").map(started -> started.parsed(Instant::parse)));
    }

    JsonObject toJson() {
        return new JsonObject()
                .put("where", where)
                .put("pid", Long.toString(pid))
                .putIfPresent("started", started);
    }

    /** Tells whether the process may still be at work on a journal that it began at some time. */
    boolean mayRun(String journal, Instant begun, Machine machine) {
        if (!where.equals(machine.describe())) {
            return Duration.between(begun, machine.clock().instant()).compareTo(LONGEST_RUN) < 0;
        }
        if (pid == ProcessHandle.current().pid()) {
            return Journal.isRunning(journal);
        }
        return ProcessHandle.of(pid)
                .filter(process -> process.info().startInstant().equals(started))
                .isPresent();
    }
}
