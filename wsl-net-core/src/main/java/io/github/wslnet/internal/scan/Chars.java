// SPDX-License-Identifier: Apache-2.0
package io.github.wslnet.internal.scan;

/**
 * Looks for characters between two positions.
 *
 * <p>{@code String.indexOf} knows no end: what it does not find in a field it looks for in the whole rest of the text, and
 * a long table takes time in the square of its length.
 *
 * @since 0.1.0
 */
public final class Chars {
    private Chars() {}

    /** Returns where the character first stands at {@code start} or after it but before {@code end}, or -1. */
    public static int indexOf(String text, char wanted, int start, int end) {
        for (int i = start; i < end; i++) {
            if (text.charAt(i) == wanted) {
                return i;
            }
        }
        return -1;
    }

    /** Returns where the character last stands before {@code end} but not before {@code start}, or -1. */
    public static int lastIndexOf(String text, char wanted, int start, int end) {
        for (int i = end - 1; i >= start; i--) {
            if (text.charAt(i) == wanted) {
                return i;
            }
        }
        return -1;
    }
}
