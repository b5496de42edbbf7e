// SPDX-License-Identifier: Apache-2.0
package io.github.wslnet.doctor;

import java.util.List;
import java.util.Set;

/** One question about a machine: what it reads, when it is asked, and its rule. */
abstract class Check {
    private final CheckId id;
    private final List<Field> reads;

    /** Makes a check that cannot answer without these fields. */
    Check(CheckId id, Field... reads) {
        this.id = id;
        this.reads = List.of(reads);
    }

    final CheckId id() {
        return id;
    }

    /** Returns the fields without which the check cannot answer. */
    final List<Field> reads() {
        return reads;
    }

    /** Tells whether the question makes sense on this machine, as far as that is known. */
    boolean concerns(Facts facts) {
        return true;
    }

    /** Tells whether the rule goes by what is not there, so that a list that was read in part is none. */
    boolean goesByAbsence() {
        return false;
    }

    /** Applies the rule; all fields that it reads are known, lists over distros at least in part. */
    abstract void look(Facts facts, Notes notes);

    /** Applies the rule, knowing what earlier checks found. */
    void look(Facts facts, Set<CheckId> found, Notes notes) {
        look(facts, notes);
    }

    final void examine(Facts facts, Set<CheckId> found, Notes notes) {
        if (!concerns(facts)) {
            return;
        }
        for (Field field : reads) {
            Field.Reading reading = field.reading(facts);
            if (reading != Field.Reading.WHOLE) {
                notes.unknown();
            }
            if (reading == Field.Reading.NONE || reading == Field.Reading.PART && goesByAbsence()) {
                return;
            }
        }
        look(facts, found, notes);
    }
}
