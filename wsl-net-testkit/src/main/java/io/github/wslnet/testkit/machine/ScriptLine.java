// SPDX-License-Identifier: Apache-2.0
package io.github.wslnet.testkit.machine;

import io.github.wslnet.plan.Step;
import java.util.List;
import java.util.Optional;

/**
 * A line of an elevated script, as its text says.
 *
 * @param number the step's number
 * @param take what is done; empty on a line that only takes back
 * @param takeBack what takes it back; empty when the line says that nothing does
 * @since 0.1.0
 */
public record ScriptLine(int number, Optional<Step> take, Optional<Step> takeBack) {
    /**
     * Reads the lines between prelude and end.
     *
     * @throws IllegalArgumentException when a line is none that the library generates
     */
    public static List<ScriptLine> parse(String lines) {
        return lines.lines().map(ScriptLine::parseOne).toList();
    }

    private static ScriptLine parseOne(String line) {
        ScriptWords words = new ScriptWords(line);
        String verb = words.word();
        int number = Integer.parseInt(words.word());
        return switch (verb) {
            case "Step" -> new ScriptLine(number, ScriptCall.read(words), ScriptCall.readLast(words));
            case "TakeBack" -> new ScriptLine(number, Optional.empty(), ScriptCall.readLast(words));
            default -> throw words.unknown(verb);
        };
    }
}
