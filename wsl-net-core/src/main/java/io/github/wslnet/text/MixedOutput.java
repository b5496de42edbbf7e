// SPDX-License-Identifier: Apache-2.0
package io.github.wslnet.text;

import java.nio.charset.StandardCharsets;

/**
 * Bytes in which lines of UTF-16LE and lines of something narrower follow each other.
 *
 * <p>Narrow text has no NUL bytes, so without any there is nothing to tell apart. Otherwise a line is tried as
 * UTF-16LE, two bytes at a time, and is it when the line feed comes as {@code 0A 00}. It is not when a line feed comes
 * at a high byte's place: that ends a narrow line, or a wide one at odd places (no language of Windows has characters
 * U+0A00..U+0AFF). At a low byte's place it may be half of a character such as U+4E0A, as NUL may be half of U+4E00.
 */
final class MixedOutput {
    private static final int NOT_WIDE = -1;

    private final byte[] bytes;
    private final OutputDecoder narrow;
    private final StringBuilder text = new StringBuilder();

    /** Where a line feed stood that no wide line can span: for lines from even places and for lines from odd ones. */
    private final int[] barriers = {-1, -1};

    private int nextNul = -1;

    MixedOutput(byte[] bytes, OutputDecoder narrow) {
        this.bytes = bytes;
        this.narrow = narrow;
    }

    String decode() {
        if (nulFrom(0) == bytes.length) {
            return narrow.decodeNarrow(bytes, 0, bytes.length);
        }
        int narrowStart = 0;
        int at = 0;
        while (at < bytes.length) {
            int wideEnd = wideLineEnd(at);
            if (wideEnd == NOT_WIDE) {
                at = narrowEnd(at);
            } else {
                appendNarrow(narrowStart, at);
                text.append(new String(bytes, at, wideEnd - at, StandardCharsets.UTF_16LE));
                narrowStart = wideEnd;
                at = wideEnd;
            }
        }
        appendNarrow(narrowStart, at);
        return text.toString();
    }

    private void appendNarrow(int start, int end) {
        if (start < end) {
            text.append(narrow.decodeNarrow(bytes, start, end));
        }
    }

    /** Returns the end of the UTF-16LE line that starts here, after its line feed. */
    private int wideLineEnd(int start) {
        if (nulFrom(start) == bytes.length || start < barriers[start & 1]) {
            return NOT_WIDE;
        }
        boolean nulSeen = false;
        for (int high = start + 1; high < bytes.length; high += 2) {
            if (bytes[high] == 0) {
                nulSeen = true;
                if (bytes[high - 1] == '\n') {
                    return high + 1;
                }
            } else if (bytes[high] == '\n') {
                barriers[start & 1] = high;
                // findstr cuts UTF-16 at what it takes for line ends and puts narrow ones there
                return nulSeen && bytes[high - 1] == '\r' ? high - 1 : NOT_WIDE;
            }
        }
        barriers[start & 1] = bytes.length;
        return nulSeen ? bytes.length : NOT_WIDE;
    }

    /** Returns the end of the narrow line that starts here, or where a wide message goes on in the same line. */
    private int narrowEnd(int start) {
        int nul = nulFrom(start);
        if (nul == start) {
            return start + 1;
        }
        int wideStart = nul < bytes.length && (nul - start) % 2 == 0 ? nul - 1 : bytes.length;
        for (int i = start; i < wideStart; i++) {
            if (bytes[i] == '\n') {
                return i + 1;
            }
        }
        return wideStart;
    }

    private int nulFrom(int start) {
        if (nextNul < start) {
            nextNul = start;
            while (nextNul < bytes.length && bytes[nextNul] != 0) {
                nextNul++;
            }
        }
        return nextNul;
    }
}
