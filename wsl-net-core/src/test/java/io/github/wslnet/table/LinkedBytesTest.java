// SPDX-License-Identifier: Apache-2.0
package io.github.wslnet.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.wslnet.machine.AddressedBytes;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

class LinkedBytesTest {
    private static final long BASE = 0x1000;

    /** A pointer to a text of 20 characters behind it, in 29 bytes. */
    private final byte[] bytes = ByteBuffer.allocate(29)
            .order(ByteOrder.LITTLE_ENDIAN)
            .putLong(BASE + 8)
            .put("x".repeat(20).getBytes(StandardCharsets.US_ASCII))
            .array();

    @Test
    void texts_have_as_many_characters_in_all_as_there_are_bytes() {
        LinkedBytes memory = new LinkedBytes("T", AddressedBytes.at(BASE, bytes));

        assertThat(memory.narrowText(0)).hasValue("x".repeat(20));
        assertThatThrownBy(() -> memory.narrowText(0))
                .isInstanceOf(UnreadableTableException.class)
                .hasMessageContaining("texts of at most 29 characters in all");
    }

    @Test
    void a_text_has_1024_characters() {
        byte[] room = new byte[4096];
        Arrays.fill(room, 8, 8 + 1024, (byte) 'x');
        ByteBuffer.wrap(room).order(ByteOrder.LITTLE_ENDIAN).putLong(BASE + 8);
        assertThat(new LinkedBytes("T", AddressedBytes.at(BASE, room)).narrowText(0))
                .hasValue("x".repeat(1024));

        room[8 + 1024] = 'x';
        assertThatThrownBy(() -> new LinkedBytes("T", AddressedBytes.at(BASE, room)).narrowText(0))
                .hasMessageContaining("a text of at most 1024 characters");
    }
}
