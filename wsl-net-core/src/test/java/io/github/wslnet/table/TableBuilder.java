// SPDX-License-Identifier: Apache-2.0
package io.github.wslnet.table;

import java.io.ByteArrayOutputStream;
import java.util.HexFormat;

/** A table written down by hand, field by field. */
final class TableBuilder {
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();

    /** Adds a number of four bytes, the lowest first. */
    TableBuilder dword(long value) {
        for (int shift = 0; shift < 32; shift += 8) {
            bytes.write((int) (value >>> shift));
        }
        return this;
    }

    /** Adds a pointer, or another number of eight bytes. */
    TableBuilder qword(long value) {
        return dword(value).dword(value >>> 32);
    }

    /** Adds bytes in the order in which they are written; blanks do not count. */
    TableBuilder hex(String digits) {
        bytes.writeBytes(HexFormat.of().parseHex(digits.replace(" ", "")));
        return this;
    }

    /** Adds zeros until so many bytes are there. */
    TableBuilder fillTo(int size) {
        while (bytes.size() < size) {
            bytes.write(0);
        }
        return this;
    }

    byte[] bytes() {
        return bytes.toByteArray();
    }
}
