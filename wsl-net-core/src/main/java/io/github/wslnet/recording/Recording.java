// SPDX-License-Identifier: Apache-2.0
package io.github.wslnet.recording;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a machine was asked and what it answered, in its order.
 *
 * <p>{@link RecordingJson} writes and reads one; {@link ReplayMachine} answers from one.
 *
 * @since 0.1.0
 */
public final class Recording {
    private final String machine;
    private final Instant startedAt;
    private final Set<String> parts;
    private final List<RecordedCall> calls;

    Recording(String machine, Instant startedAt, Set<String> parts, List<RecordedCall> calls) {
        this.machine = machine;
        this.startedAt = startedAt;
        this.parts = Set.copyOf(parts);
        this.calls = List.copyOf(calls);
    }

    /** Returns what kind of machine it was, for a sentence. */
    public String machine() {
        return machine;
    }

    /** Returns when it was asked first, by its own clock. */
    public Instant startedAt() {
        return startedAt;
    }

    /** Returns how many questions it was asked. */
    public int size() {
        return calls.size();
    }

    /** Returns which of the optional parts of a machine there were. */
    Set<String> parts() {
        return parts;
    }

    List<RecordedCall> calls() {
        return calls;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Recording that
                && that.machine.equals(machine)
                && that.startedAt.equals(startedAt)
                && that.parts.equals(parts)
                && that.calls.equals(calls);
    }

    @Override
    public int hashCode() {
        return calls.hashCode();
    }

    @Override
    public String toString() {
        return "a recording of " + machine + " of " + startedAt + ", " + calls.size() + " answers";
    }
}
