// SPDX-License-Identifier: Apache-2.0
package io.github.wslnet.internal.scan;

import org.jspecify.annotations.Nullable;

/**
 * A set of words that can be looked up where they stand in a longer text, without copying them out first.
 *
 * @since 0.1.0
 */
public final class Words {
    private final String[] table;
    private final int[] keys;

    private Words(String[] words) {
        // at most one slot in four is taken, so every search soon ends at a free one, whose key is 0
        int capacity = Integer.highestOneBit(words.length) * 8;
        table = new String[capacity];
        keys = new int[capacity];
        for (String word : words) {
            int key = key(word, 0, word.length());
            int slot = slot(key);
            while (keys[slot] != 0) {
                slot = next(slot);
            }
            keys[slot] = key;
            table[slot] = word;
        }
    }

    /** Returns the set of these words, none of which is empty. */
    public static Words of(String... words) {
        return new Words(words);
    }

    /** Returns the word that stands between two positions if it is in this set, else null. */
    public @Nullable String find(String text, int start, int end) {
        if (start >= end) {
            return null;
        }
        int key = key(text, start, end);
        for (int slot = slot(key); keys[slot] != 0; slot = next(slot)) {
            if (keys[slot] == key && table[slot].length() == end - start && text.startsWith(table[slot], start)) {
                return table[slot];
            }
        }
        return null;
    }

    /** Returns the word that stands between two positions: the one of this set if it is there, else a copy. */
    public String at(String text, int start, int end) {
        String known = find(text, start, end);
        return known == null ? text.substring(start, end) : known;
    }

    /** Tells whether this set holds the word that stands between two positions. */
    public boolean contains(String text, int start, int end) {
        return find(text, start, end) != null;
    }

    /** Returns what nearly always tells two words apart: the length and three letters; never 0 for a word of letters. */
    private static int key(String text, int start, int end) {
        int length = end - start;
        return text.charAt(start) | text.charAt(start + length / 2) << 8 | text.charAt(end - 1) << 16 | length << 24;
    }

    private int next(int slot) {
        return slot + 1 & keys.length - 1;
    }

    private int slot(int key) {
        return (key ^ key >>> 8 ^ key >>> 15 ^ key >>> 20) & keys.length - 1;
    }
}
