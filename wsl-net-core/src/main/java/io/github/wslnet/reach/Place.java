// SPDX-License-Identifier: Apache-2.0
package io.github.wslnet.reach;

import io.github.wslnet.adapter.Adapter;

/** Who has an address. */
sealed interface Place {
    /** Windows has it, on this adapter. */
    record OnWindows(Adapter adapter) implements Place {}

    /** The guest has it, behind the switch. */
    record InGuest() implements Place {}

    /** Nobody has it; the reason is one sentence. */
    record Nowhere(String because, String source) implements Place {}

    /** Windows has it on an adapter that is down. */
    record Asleep(Adapter adapter) implements Place {}

    /** Another machine may have it; the reason is one sentence. */
    record Elsewhere(String because, String source) implements Place {}

    /** It can't be said without this field. */
    record Unknown(String field) implements Place {}
}
