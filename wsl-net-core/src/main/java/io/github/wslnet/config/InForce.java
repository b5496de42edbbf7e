// SPDX-License-Identifier: Apache-2.0
package io.github.wslnet.config;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What comes of a setting, and why.
 *
 * @param value what WSL does, or empty where WSL has neither a value nor a default
 * @param reason where that comes from
 * @param unless what would make it another value and is not known, one clause each
 * @since 0.1.0
 */
public record InForce<T>(Optional<T> value, Reason reason, List<String> unless) {
    public InForce {
        unless = List.copyOf(unless);
    }

    /** Where a value comes from. */
    public enum Origin {
        /** The file says so. */
        WRITTEN,
        /** The file does not say, or not in a form that WSL takes. */
        DEFAULT,
        /** An administrator says so. */
        POLICY,
        /** Another setting or the machine does not allow what is written. */
        FALLBACK,
        /** The mode in force does not look at the setting. */
        NO_EFFECT
    }

    /**
     * Where a value comes from, in words.
     *
     * @param origin the kind of it
     * @param because one clause without a final period
     */
    public record Reason(Origin origin, String because) {
        @Override
        public String toString() {
            return because;
        }
    }

    /** Returns what a file gives to a setting before any rule is applied: its value, or else the default. */
    static <T, C extends ConfigDocument<C>> InForce<T> asWritten(
            C config, List<ConfigEntry> entries, Setting<T> setting) {
        Optional<T> written = config.get(setting);
        Optional<ConfigEntry> entry = entries.stream()
                .filter(one -> setting.names().contains(one.name()))
                .findFirst();
        String because = entry.map(
                        bad -> "the default, as WSL does not take '" + bad.value() + "' on line " + bad.line())
                .orElse("the default");
        Reason reason = written.isPresent()
                ? new Reason(
                        Origin.WRITTEN, "written on line " + entry.orElseThrow().line())
                : new Reason(Origin.DEFAULT, because);
        return new InForce<>(written.or(setting::defaultValue), reason, List.of());
    }

    InForce<T> insteadOf(T other, Origin origin, String because) {
        return new InForce<>(Optional.of(other), new Reason(origin, because), unless);
    }

    InForce<T> withoutEffect(String because) {
        return new InForce<>(value, new Reason(Origin.NO_EFFECT, because), unless);
    }

    InForce<T> doubtedIf(String clause) {
        List<String> clauses = new ArrayList<>(unless);
        clauses.add(clause);
        return new InForce<>(value, reason, clauses);
    }

    /** Returns value and reason as one line, for example {@code nat: the default}. */
    @Override
    public String toString() {
        String doubts = unless.isEmpty() ? "" : ", unless " + String.join(" or ", unless);
        return value.map(Object::toString).orElse("nothing") + ": " + reason + doubts;
    }
}
