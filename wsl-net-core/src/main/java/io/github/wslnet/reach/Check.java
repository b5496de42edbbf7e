// SPDX-License-Identifier: Apache-2.0
package io.github.wslnet.reach;

import io.github.wslnet.firewall.Ruling;
import java.util.Locale;

/**
 * One thing that had to be so for the connection to come about.
 *
 * @param id a stable word for programs, for example {@code firewall.inbound}
 * @param result whether it is so
 * @param because one sentence for a person, without a final period
 * @param source the field of the snapshot that says so, or the rule of WSL that makes it so
 * @since 0.1.0
 */
public record Check(String id, Result result, String because, String source) {
    /** Whether the thing is so. */
    public enum Result {
        PASS,
        FAIL,
        UNKNOWN;

        /** Returns the word of the JSON form, for example {@code pass}. */
        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    static Check pass(String id, String because, String source) {
        return new Check(id, Result.PASS, because, source);
    }

    static Check fail(String id, String because, String source) {
        return new Check(id, Result.FAIL, because, source);
    }

    static Check unknown(String id, String because, String source) {
        return new Check(id, Result.UNKNOWN, because, source);
    }

    static Check of(String id, Ruling ruling) {
        Result result =
                switch (ruling.answer()) {
                    case LETS_THROUGH -> Result.PASS;
                    case BLOCKS -> Result.FAIL;
                    case UNKNOWN -> Result.UNKNOWN;
                };
        return new Check(id, result, ruling.because(), ruling.source());
    }

    @Override
    public String toString() {
        return result + " " + id + ": " + because + " (" + source + ")";
    }
}
