// SPDX-License-Identifier: Apache-2.0
package io.github.wslnet.windows.apply;

/** How the machine stands to one step of a plan. */
enum Standing {
    /** What the step changes is as it was before it. */
    BEFORE,

    /** What the step changes is as it leaves it. */
    AFTER,

    /** Somebody else changed it since: it is neither. */
    OTHER,

    /** It leaves nothing to look at, or that could not be read. */
    UNSEEN
}
