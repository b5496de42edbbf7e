// SPDX-License-Identifier: Apache-2.0
package io.github.wslnet.config;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A run of units that the grammar takes as one. The nodes of a file follow each other without a gap. */
sealed interface ConfigNode {
    /** Returns where the node stands; its line ending is part of it. */
    Span span();

    /** Where something stands in the units of a file: from a first to before a last. */
    record Span(int start, int end) {
        String of(String units) {
            return units.substring(start, end);
        }
    }

    /**
     * A line, counted twice.
     *
     * @param physical as an editor counts, from 1
     * @param reported as WSL counts, which takes some CR LF in wsl.conf for two lines
     */
    record Line(int physical, int reported) {}

    /** Nothing but blanks and a line ending. */
    record Blank(Span span) implements ConfigNode {}

    /** A line with nothing but a comment. */
    record Comment(Span span) implements ConfigNode {}

    /** A good {@code [section]}. */
    record Header(Span span, String section) implements ConfigNode {}

    /**
     * A good {@code key = value}.
     *
     * @param value the value as it is written, quotes and escapes included
     */
    record Assignment(Span span, SettingName name, Span value, Reading reading) implements ConfigNode {}

    /**
     * What WSL makes of a value.
     *
     * @param units the value without quotes and escapes, and without what follows a NUL
     * @param first the line on which the key stands
     * @param last the line on which the value ends, which differs where a backslash continues a line
     */
    record Reading(String units, Line first, Line last) {}

    /**
     * A line that is none of the grammar.
     *
     * @param section what WSL takes for the section from here on: a broken header garbles it
     * @param torn the assignment that broke in its value, if it was one
     */
    record Broken(
            Span span,
            SyntaxError error,
            String section,
            @Nullable Torn torn) implements ConfigNode {
        Optional<Torn> tornAssignment() {
            return Optional.ofNullable(torn);
        }
    }

    /** An assignment whose value has a bad escape or lacks its closing quote; the span is the rest of its line. */
    record Torn(SettingName name, Span value) {}

    /**
     * What WSL says of a broken line.
     *
     * @param detail the character or text that the message names, or empty
     */
    record SyntaxError(ConfigProblem.Kind kind, String detail, Line line) {}
}
