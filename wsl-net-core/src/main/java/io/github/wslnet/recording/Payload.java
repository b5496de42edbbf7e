// SPDX-License-Identifier: Apache-2.0
package io.github.wslnet.recording;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Bytes that went in or came out, as a value. */
final class Payload {
    static final Payload EMPTY = new Payload(new byte[0]);

    private final byte[] bytes;

    private Payload(byte[] bytes) {
        this.bytes = bytes;
    }

    static Payload of(byte[] bytes) {
        return new Payload(bytes.clone());
    }

    static Payload of(String text) {
        return new Payload(text.getBytes(StandardCharsets.UTF_8));
    }

    byte[] bytes() {
        return bytes.clone();
    }

    /** Returns the bytes as UTF-8. */
    String text() {
        return new String(bytes, StandardCharsets.UTF_8);
    }

    /** Tells whether the bytes are UTF-8 without control characters but line ends and tabs. */
    boolean isText() {
        String text = text();
        return Arrays.equals(text.getBytes(StandardCharsets.UTF_8), bytes)
                && text.chars().allMatch(c -> c >= ' ' && c != 0x7F || c == '\n' || c == '\r' || c == '\t');
    }

    boolean isEmpty() {
        return bytes.length == 0;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Payload that && Arrays.equals(that.bytes, bytes);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(bytes);
    }

    @Override
    public String toString() {
        return bytes.length + " bytes";
    }
}
