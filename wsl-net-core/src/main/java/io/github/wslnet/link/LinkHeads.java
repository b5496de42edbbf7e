// SPDX-License-Identifier: Apache-2.0
package io.github.wslnet.link;

import io.github.wslnet.internal.scan.Lines;
import org.jspecify.annotations.Nullable;

/** The heads that were read last of one text: the links of a machine share a few, so most need not be read again. */
final class LinkHeads {
    private static final int SLOTS = 8;

    private final int[] starts = new int[SLOTS];
    private final int[] lengths = new int[SLOTS];
    private final @Nullable LinkWords[] heads = new LinkWords[SLOTS];

    /** Returns the head that starts with the flags in this field. */
    LinkWords read(Lines lines, int field) {
        int start = lines.fieldStart(field);
        int length = lines.end() - start;
        int slot = length % SLOTS;
        LinkWords head = heads[slot];
        if (head == null
                || lengths[slot] != length
                || !lines.whole().regionMatches(starts[slot], lines.whole(), start, length)) {
            head = LinkWords.ofHead(lines, field);
            starts[slot] = start;
            lengths[slot] = length;
            heads[slot] = head;
        }
        return head;
    }
}
