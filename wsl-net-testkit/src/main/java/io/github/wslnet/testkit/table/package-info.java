/**
 * A Windows side as the bytes of Windows' own tables, the way a real one would hand them out.
 *
 * <p>{@link io.github.wslnet.testkit.table.WorldTables} is the entry.
 */
package io.github.wslnet.testkit.table;
