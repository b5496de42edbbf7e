// SPDX-License-Identifier: Apache-2.0
package io.github.wslnet.recording;

import io.github.wslnet.command.CommandFailedException;
import io.github.wslnet.machine.NativeCallFailedException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;

/** Asks a machine and keeps question and answer; for several threads. */
final class Recorder {
    private final InstantSource clock;
    private final List<RecordedCall> calls = Collections.synchronizedList(new ArrayList<>());

    Recorder(InstantSource clock) {
        this.clock = clock;
    }

    List<RecordedCall> calls() {
        synchronized (calls) {
            return List.copyOf(calls);
        }
    }

    <T> T ask(List<String> question, Supplier<T> machine, Function<T, Answer> kept) {
        return ask(question, Payload.EMPTY, machine, kept);
    }

    <T> T ask(List<String> question, Payload input, Supplier<T> machine, Function<T, Answer> kept) {
        Instant start = clock.instant();
        try {
            T answer = machine.get();
            keep(question, input, kept.apply(answer), start);
            return answer;
        } catch (CommandFailedException e) {
            keep(question, input, failed(e), start);
            throw e;
        } catch (NativeCallFailedException e) {
            keep(question, input, Answer.failed(e.function(), e.code()), start);
            throw e;
        }
    }

    private static Answer failed(CommandFailedException e) {
        Answer answer = Answer.of(0, Payload.of(e.stdout()), Payload.of(e.stderr()));
        return new Answer(Optional.of(message(e)), 0, answer.out(), answer.err(), 0);
    }

    private static String message(Throwable e) {
        return String.valueOf(e.getMessage());
    }

    private void keep(List<String> question, Payload input, Answer answer, Instant start) {
        long millis = Duration.between(start, clock.instant()).toMillis();
        calls.add(new RecordedCall(question, input, answer.taking(millis)));
    }
}
