// SPDX-License-Identifier: Apache-2.0
package io.github.wslnet.recording;

import java.util.List;

/**
 * A question to a machine, and its answer.
 *
 * @param question what was asked: a kind such as {@code command} or {@code registry-values}, then its arguments
 * @param input what the command was given to read
 * @param answer what came
 */
record RecordedCall(List<String> question, Payload input, Answer answer) {
    RecordedCall {
        question = List.copyOf(question);
    }

    boolean answers(List<String> asked, Payload given) {
        return question.equals(asked) && input.equals(given);
    }
}
