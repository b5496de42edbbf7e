/**
 * The tables of Windows' network stack, from the bytes that IP Helper fills in to the values of this library.
 *
 * <p>Start at {@link io.github.wslnet.table.StackTables}, which reads them all. It needs no Windows: bytes that were recorded, or that
 * a fake has made, are read like those of this moment. Whatever they hold, what comes out is a value or an {@link
 * io.github.wslnet.table.UnreadableTableException}. {@code docs/formats/native-tables.md} tells the layouts.
 */
package io.github.wslnet.table;
