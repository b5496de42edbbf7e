// SPDX-License-Identifier: Apache-2.0
package io.github.wslnet.doctor;

import io.github.wslnet.internal.WslNetStyle;
import io.github.wslnet.reach.Remedy;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * Something that a check found: what it is, the evidence, and what would help.
 *
 * @since 0.1.0
 */
@Value.Immutable
@WslNetStyle
public sealed interface Finding extends WithFinding permits ImmutableFinding {
    /** Returns the check that found it. */
    CheckId id();

    /** Returns how bad it is here. */
    Severity severity();

    /** Returns the evidence with its values, one sentence or several, without a final period. */
    String because();

    /** Returns what would help; empty when nothing needs to be done. */
    Optional<Remedy> remedy();

    /** Returns the finding that explains this one; empty when it stands for itself. */
    Optional<CheckId> causedBy();

    /** Starts a finding of a check. */
    static Builder of(CheckId id) {
        return new Builder().id(id);
    }

    /** Returns what is wrong, one sentence without a final period. */
    @Value.NonAttribute
    default String title() {
        return id().title();
    }

    /** Returns one line, which is {@code toString} too, for example {@code error relay.missing: ...}. */
    @Value.NonAttribute
    default String describe() {
        return severity() + " " + id() + ": " + because();
    }

    /** Builds a {@link Finding}. */
    final class Builder extends ImmutableFinding.Builder {
        Builder() {}
    }
}
