// SPDX-License-Identifier: Apache-2.0
package io.github.wslnet.socket;

import org.jspecify.annotations.Nullable;

/**
 * Copies words out of a text, giving the same String again for a word that came lately.
 *
 * <p>A table of 200,000 sockets has about ten states and a hundred programs.
 */
final class Words {
    private static final int SLOTS = 128;

    private final @Nullable String[] slots = new String[SLOTS];

    /** Returns what stands between two positions, which must differ. */
    String at(String text, int start, int end) {
        int length = end - start;
        int mixed =
                length + 31 * (text.charAt(start) + 31 * (text.charAt(end - 1) + 31 * text.charAt(start + length / 2)));
        int slot = (mixed ^ mixed >>> 7) & SLOTS - 1;
        String known = slots[slot];
        if (known != null && known.length() == length && text.startsWith(known, start)) {
            return known;
        }
        String word = text.substring(start, end);
        slots[slot] = word;
        return word;
    }
}
