// SPDX-License-Identifier: Apache-2.0
package io.github.wslnet.conformance;

import io.github.wslnet.reach.Reachability;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Both answers to the questions about one world.
 *
 * @param compared how many questions the engine answered, all of which were compared
 * @param left how many it left unknown
 * @param disagreements what differs, in words
 */
record Comparison(int compared, int left, List<String> disagreements) {
    private static final int SHORT = 200;
    private static final int LONG = 3000;

    /** Asks the engine about the snapshot and the kernel by connecting. */
    static Comparison of(Standing standing, Kernel kernel) throws IOException {
        return of(Reachability.in(standing.snapshot()), kernel);
    }

    /** Compares with an engine that may look at something else than what stands. */
    static Comparison of(Reachability engine, Kernel kernel) throws IOException {
        Map<Question, Answer> expected = new LinkedHashMap<>();
        for (Question question : Question.all(kernel.mode())) {
            expected.put(question, Answer.of(engine.from(question.vantage()).to(question.destination())));
        }
        Map<Question, Answer> known = new LinkedHashMap<>(expected);
        known.values().removeIf(Answer::isUnknown);
        Map<Question, Answer> wrong = differing(known, kernel, SHORT);
        // a machine that is busy is late: who is silent may only have been slow
        Map<Question, Answer> stillWrong = wrong.isEmpty() ? wrong : differing(known, wrong, kernel);
        return new Comparison(
                known.size(),
                expected.size() - known.size(),
                stillWrong.entrySet().stream()
                        .map(differs -> "%s: the engine says %s, the kernel %s%n%s"
                                .formatted(
                                        differs.getKey(),
                                        known.get(differs.getKey()),
                                        differs.getValue(),
                                        engine.from(differs.getKey().vantage())
                                                .to(differs.getKey().destination())))
                        .toList());
    }

    private static Map<Question, Answer> differing(
            Map<Question, Answer> known, Map<Question, Answer> wrong, Kernel kernel) throws IOException {
        Map<Question, Answer> again = new LinkedHashMap<>(known);
        again.keySet().retainAll(wrong.keySet());
        return differing(again, kernel, LONG);
    }

    /** Returns what the kernel says where it is not what was expected. */
    private static Map<Question, Answer> differing(Map<Question, Answer> expected, Kernel kernel, int patience)
            throws IOException {
        Map<Question, Answer> real = kernel.ask(List.copyOf(expected.keySet()), patience);
        real.entrySet().removeIf(answer -> answer.getValue().equals(expected.get(answer.getKey())));
        return real;
    }
}
