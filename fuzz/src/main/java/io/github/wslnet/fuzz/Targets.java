// SPDX-License-Identifier: Apache-2.0
package io.github.wslnet.fuzz;

import io.github.wslnet.cli.parse.FormatTargets;
import io.github.wslnet.windows.apply.JournalTarget;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;

/** All readers by their words: the formats of {@code wslnet parse}, then those that have no word there. */
final class Targets {
    private static final Map<String, Consumer<byte[]>> OTHERS = new LinkedHashMap<>();

    static {
        OTHERS.put("address", TextTargets::addresses);
        OTHERS.put("json", TextTargets::json);
        OTHERS.put("decoder", TextTargets::decoder);
        OTHERS.put("config-edit", ConfigTargets::edits);
        OTHERS.put("guest-file", ConfigTargets::guestFiles);
        OTHERS.put("tcp-table", bytes -> TableTargets.tables(bytes).sockets());
        OTHERS.put("adapter-table", bytes -> TableTargets.tables(bytes).adapters());
        OTHERS.put("route-table", bytes -> TableTargets.tables(bytes).routes());
        OTHERS.put("windows-survey", SurveyTargets::windows);
        OTHERS.put("guest-survey", SurveyTargets::guest);
        OTHERS.put("step", JsonTargets::step);
        OTHERS.put("recording", JsonTargets::recording);
        OTHERS.put("replay", new TreeTarget("recording", JsonTargets::replay)::accept);
        OTHERS.put("journal", JournalTarget::read);
        OTHERS.put("snapshot", JsonTargets::snapshot);
        OTHERS.put("machine", new TreeTarget("snapshot", MachineTarget::answer)::accept);
    }

    private Targets() {}

    static List<String> names() {
        List<String> names = new ArrayList<>(FormatTargets.names());
        names.addAll(OTHERS.keySet());
        return names;
    }

    static Consumer<byte[]> named(String name) {
        Consumer<byte[]> other = OTHERS.get(name);
        if (other == null && !FormatTargets.names().contains(name)) {
            throw new IllegalArgumentException("no target '" + name + "'; there are " + names());
        }
        return other != null ? other : bytes -> FormatTargets.read(name, bytes);
    }

    /** Asks a value for its text, which must not fail. */
    static void show(Object value) {
        Objects.requireNonNull(value.toString());
    }

    /** Fails when two texts that must be the same are not. */
    static void same(String what, Object one, Object other) {
        if (!one.equals(other)) {
            throw new AssertionError(what + " differs:\n" + one + "\n" + other);
        }
    }
}
