// SPDX-License-Identifier: Apache-2.0
package io.github.wslnet.config;

import java.util.Optional;
import org.immutables.value.Value;

/**
 * Something in a configuration file that WSL does not read as it was meant.
 *
 * <p>{@link #message()} is what WSL says of it, word by word, where WSL says anything; {@link #remedy()} is what to
 * write instead.
 *
 * @since 0.1.0
 */
@Value.Immutable
public sealed interface ConfigProblem extends WithConfigProblem permits ImmutableConfigProblem {
    /** Returns what is wrong. */
    Kind kind();

    /** Returns the line on which it stands, from 1, as an editor counts. */
    int line();

    /**
     * Returns what WSL prints, without {@code wsl:}.
     *
     * <p>The number in it is WSL's own count, in which some lines of a {@code wsl.conf} with CR LF count twice.
     */
    String message();

    /** Returns the setting that it is about, in the case of the file. */
    Optional<SettingName> name();

    /** Returns the setting that was probably meant. */
    Optional<SettingName> suggestion();

    /** Returns what to write instead, as one sentence without a final period. */
    String remedy();

    /** Tells whether WSL reads nothing of the file from this line on. */
    default boolean endsReading() {
        return false;
    }

    /** What is wrong with a line of a configuration file. */
    enum Kind {
        /** The line starts with no letter, bracket or {@code #}. */
        INVALID_KEY_NAME,
        /** There is no letter after the opening bracket. */
        INVALID_SECTION_NAME,
        /** A bracket, an equals sign, the end of the line or a closing quote is missing. */
        EXPECTED,
        /** A backslash stands before a character that it can't escape. */
        INVALID_ESCAPE,
        /** WSL has no setting of this name. */
        UNKNOWN_KEY,
        /** An earlier line gives the same setting a value, and counts. */
        DUPLICATE_KEY,
        /** The value is not of the setting's type; the default stays. */
        INVALID_VALUE,
        /** WSL takes a part of the value and lets go of the rest without a word. */
        PARTLY_READ_VALUE,
        /** WSL keeps the low eight bits of each character, so that letters beyond ASCII become others. */
        NARROWED_VALUE,
        /** The file is in an encoding that WSL does not recognise. */
        WRONG_ENCODING;

        /** Tells whether the line is none of the grammar. */
        public boolean isSyntaxError() {
            return compareTo(INVALID_ESCAPE) <= 0;
        }
    }

    /** Builds a problem. */
    final class Builder extends ImmutableConfigProblem.Builder {
        Builder() {}
    }
}
