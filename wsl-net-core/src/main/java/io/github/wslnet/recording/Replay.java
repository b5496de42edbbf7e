// SPDX-License-Identifier: Apache-2.0
package io.github.wslnet.recording;

import io.github.wslnet.machine.NativeCallFailedException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Finds the answers of a recording: in their order where a question was asked more than once, then the last again. */
final class Replay {
    private static final int NEAREST = 3;

    private final List<RecordedCall> left;
    private final List<RecordedCall> all;

    Replay(Recording recording) {
        all = recording.calls();
        left = new ArrayList<>(all);
    }

    /** Returns the answer, with a failure as it was. */
    synchronized Answer answer(List<String> question, Payload input) {
        for (RecordedCall call : left) {
            if (call.answers(question, input)) {
                left.remove(call);
                return call.answer();
            }
        }
        return all.stream()
                .filter(call -> call.answers(question, input))
                .reduce((first, second) -> second)
                .map(RecordedCall::answer)
                .orElseThrow(() -> new NotRecordedException(String.join(" ", question), nearest(question)));
    }

    /** Returns the answer, or throws as the native call did. */
    Answer nativeAnswer(List<String> question) {
        Answer answer = answer(question, Payload.EMPTY);
        answer.failure().ifPresent(function -> {
            throw new NativeCallFailedException(
                    function, String.join(" ", question), answer.code(), "it failed when it was recorded");
        });
        return answer;
    }

    private List<String> nearest(List<String> question) {
        String asked = String.join(" ", question);
        return all.stream()
                .map(call -> String.join(" ", call.question()))
                .distinct()
                .sorted(Comparator.comparingInt((String known) -> -common(known, asked)))
                .limit(NEAREST)
                .toList();
    }

    private static int common(String one, String other) {
        int length = 0;
        while (length < Math.min(one.length(), other.length()) && one.charAt(length) == other.charAt(length)) {
            length++;
        }
        return length;
    }
}
