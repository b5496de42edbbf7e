// SPDX-License-Identifier: Apache-2.0
package io.github.wslnet.machine;

import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * A value of the registry, by its type.
 *
 * @since 0.1.0
 */
public sealed interface RegistryValue {
    /** Returns the text of a {@code REG_SZ} or {@code REG_EXPAND_SZ}; empty for another type. */
    default Optional<String> asText() {
        return Optional.empty();
    }

    /** Returns the number of a {@code REG_DWORD} or {@code REG_QWORD}; empty for another type. */
    default OptionalLong asNumber() {
        return OptionalLong.empty();
    }

    /**
     * A {@code REG_SZ} or {@code REG_EXPAND_SZ}.
     *
     * @param text the text; variables stand in it as they are stored
     */
    record Text(String text) implements RegistryValue {
        @Override
        public Optional<String> asText() {
            return Optional.of(text);
        }
    }

    /**
     * A {@code REG_DWORD} or {@code REG_QWORD}.
     *
     * @param number the number; a {@code REG_DWORD} is without a sign
     */
    record Whole(long number) implements RegistryValue {
        @Override
        public OptionalLong asNumber() {
            return OptionalLong.of(number);
        }
    }

    /**
     * A {@code REG_MULTI_SZ}.
     *
     * @param texts the texts in their order
     */
    record Texts(List<String> texts) implements RegistryValue {
        public Texts {
            texts = List.copyOf(texts);
        }
    }

    /**
     * A value of any other type; its bytes are of no use here.
     *
     * @param type the type's number, for example 3 for {@code REG_BINARY}
     */
    record Other(int type) implements RegistryValue {}
}
