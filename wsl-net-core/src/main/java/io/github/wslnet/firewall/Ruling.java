// SPDX-License-Identifier: Apache-2.0
package io.github.wslnet.firewall;

/**
 * What a firewall does with a packet, and why.
 *
 * @param answer whether it lets the packet through
 * @param because one sentence for a person, without a final period
 * @param source the field of the snapshot that says so
 * @since 0.1.0
 */
public record Ruling(Answer answer, String because, String source) {
    /** Whether a packet gets through. */
    public enum Answer {
        LETS_THROUGH,
        BLOCKS,
        UNKNOWN
    }

    static Ruling through(String because, String source) {
        return new Ruling(Answer.LETS_THROUGH, because, source);
    }

    static Ruling blocks(String because, String source) {
        return new Ruling(Answer.BLOCKS, because, source);
    }

    static Ruling unknown(String because, String source) {
        return new Ruling(Answer.UNKNOWN, because, source);
    }

    /** Returns the reason, which says what becomes of the packet. */
    @Override
    public String toString() {
        return because;
    }

    /** Tells whether the packet is known to get through. */
    public boolean letsThrough() {
        return answer == Answer.LETS_THROUGH;
    }
}
