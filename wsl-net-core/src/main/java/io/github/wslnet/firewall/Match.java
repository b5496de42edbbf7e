// SPDX-License-Identifier: Apache-2.0
package io.github.wslnet.firewall;

/** Whether a condition of a rule holds for a packet. */
enum Match {
    YES,
    NO,
    UNKNOWN;

    /** Returns whether both hold. */
    Match and(Match other) {
        if (this == NO || other == NO) {
            return NO;
        }
        return this == YES ? other : this;
    }

    /** Returns whether one of both holds. */
    Match or(Match other) {
        if (this == YES || other == YES) {
            return YES;
        }
        return this == NO ? other : this;
    }

    static Match of(boolean holds) {
        return holds ? YES : NO;
    }
}
