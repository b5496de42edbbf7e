// SPDX-License-Identifier: Apache-2.0
package io.github.wslnet.survey;

import io.github.wslnet.known.Known;
import io.github.wslnet.text.UnparseableTextException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** The parts of a guest's answer by their names. */
final class GuestParts {
    static final int NO_FILE = 44;

    private static final String FORMAT = "guest survey";
    private static final String END = "end";
    private static final int NOT_FOUND = 127;

    /** A part: what was printed, and the exit code of what printed it. */
    private record Part(String text, int exitCode) {}

    private final Map<String, Part> parts;

    private GuestParts(Map<String, Part> parts) {
        this.parts = parts;
    }

    /**
     * Takes an answer apart; what stands before its beginning is not of the script.
     *
     * @throws UnparseableTextException when it has no beginning
     */
    static GuestParts parse(String text) {
        String begin = "#" + GuestSurvey.VERSION + "\n";
        int start = text.startsWith(begin) ? 0 : text.indexOf("\n" + begin) + 1;
        if (!text.startsWith(begin, start)) {
            throw new UnparseableTextException(FORMAT, 1, "", "expected the line #" + GuestSurvey.VERSION);
        }
        Map<String, Part> parts = new LinkedHashMap<>();
        String name = "";
        StringBuilder content = new StringBuilder();
        int from = start + begin.length();
        while (from < text.length()) {
            int feed = text.indexOf('\n', from);
            int to = feed < 0 ? text.length() : feed;
            if (text.charAt(from) == '#') {
                keep(parts, name, content);
                name = feed < 0 ? "" : text.substring(from + 1, to);
                content.setLength(0);
            } else if (text.charAt(from) == ' ') {
                content.append(text, from + 1, to).append(feed < 0 ? "" : "\n");
            }
            from = to + 1;
        }
        if (!name.equals(END)) {
            // cut off: the last line may be the content's as well as the exit code
            parts.remove(name);
        }
        return new GuestParts(parts);
    }

    /** Keeps a part whose end is there: a line feed, the exit code, a line feed. */
    private static void keep(Map<String, Part> parts, String name, StringBuilder content) {
        int end = content.length() - 1;
        int start = end;
        while (start > 0 && content.charAt(start - 1) >= '0' && content.charAt(start - 1) <= '9') {
            start--;
        }
        boolean isWhole = end > start && end - start <= 3 && start > 0 && content.charAt(start - 1) == '\n';
        if (isWhole) {
            parts.put(name, new Part(content.substring(0, start - 1), Integer.parseInt(content.substring(start, end))));
        }
    }

    /** Returns what a program printed that succeeded. */
    Known<String> output(String name) {
        return part(name).exitCode() == 0
                ? Known.of(part(name).text())
                : Known.unreadable(why(name, part(name).exitCode()));
    }

    /** Returns what a program printed, whether or not it succeeded. */
    Known<String> anyOutput(String name) {
        return has(name) ? Known.of(part(name).text()) : output(name);
    }

    /** Returns the text of a file, or of none as that says. */
    Known<String> file(String name, String ofNone) {
        return isMissing(name) ? Known.of(ofNone) : output(name);
    }

    /** Returns whether a program succeeded; one that found nothing says so by the exit code 1. */
    Known<Boolean> isTrue(String name) {
        return has(name) && part(name).exitCode() == 1
                ? Known.of(false)
                : output(name).map(text -> true);
    }

    boolean isMissing(String name) {
        return has(name) && part(name).exitCode() == NO_FILE;
    }

    /** Returns what a parser makes of what a program printed. */
    <T> Known<T> parsed(String name, Function<String, T> parser) {
        try {
            return output(name).map(parser);
        } catch (UnparseableTextException e) {
            return Known.unreadable(String.valueOf(e.getMessage()));
        }
    }

    private boolean has(String name) {
        return parts.containsKey(name);
    }

    private Part part(String name) {
        return Optional.ofNullable(parts.get(name)).orElse(new Part("", -1));
    }

    private static String why(String name, int exitCode) {
        return switch (exitCode) {
            case -1 -> "the answer of the distribution has no part '" + name + "', so it was cut off";
            case NOT_FOUND -> "the distribution has no program for '" + name + "'";
            default -> "'" + name + "' could not be read in the distribution: exit code " + exitCode;
        };
    }
}
