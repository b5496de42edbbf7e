// SPDX-License-Identifier: Apache-2.0
package io.github.wslnet.table;

import io.github.wslnet.WslNetException;

/**
 * The bytes of a native table are not what the table's layout says.
 *
 * @since 0.1.0
 */
public final class UnreadableTableException extends WslNetException {
    private static final long serialVersionUID = 1L;

    private final String table;
    private final long offset;
    private final String expected;

    /**
     * Says what is wrong with a table.
     *
     * @param table its structure's name on Microsoft Learn, for example {@code MIB_TCPTABLE_OWNER_PID}
     * @param offset where in the bytes it is wrong, from 0
     * @param expected what had to be there and what was, without a final period
     */
    public UnreadableTableException(String table, long offset, String expected) {
        super(table + ", byte " + offset + ": expected " + expected
                + "; the bytes are cut off, or not those of a 64-bit Windows");
        this.table = table;
        this.offset = offset;
        this.expected = expected;
    }

    /** Returns the name of the table's structure on Microsoft Learn. */
    public String table() {
        return table;
    }

    /** Returns where in the bytes the table is wrong, from 0. */
    public long offset() {
        return offset;
    }

    /** Returns what had to be there. */
    public String expected() {
        return expected;
    }
}
