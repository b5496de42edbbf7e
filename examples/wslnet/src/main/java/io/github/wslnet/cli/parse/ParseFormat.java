// SPDX-License-Identifier: Apache-2.0
package io.github.wslnet.cli.parse;

import io.github.wslnet.text.OutputDecoder;
import io.github.wslnet.text.Parsed;
import java.util.function.Function;

/** One format of {@code wslnet parse}: how it is read and how its value looks as JSON. */
final class ParseFormat<T> {
    private final String name;
    private final Function<byte[], Parsed<T>> reader;
    private final Function<? super T, ?> toTree;

    /**
     * Describes a format that is text.
     *
     * @param name the word on the command line
     * @param read the library's parser
     * @param toTree turns the value into a JSON tree (see {@link io.github.wslnet.json.JsonTree})
     */
    ParseFormat(String name, Function<String, Parsed<T>> read, Function<? super T, ?> toTree) {
        this(toTree, name, bytes -> read.apply(OutputDecoder.detecting().decode(bytes)));
    }

    private ParseFormat(Function<? super T, ?> toTree, String name, Function<byte[], Parsed<T>> reader) {
        this.name = name;
        this.reader = reader;
        this.toTree = toTree;
    }

    /** Describes a file of which every byte counts, the byte order mark included. */
    static <T> ParseFormat<T> ofBytes(String name, Function<byte[], Parsed<T>> read, Function<? super T, ?> toTree) {
        return new ParseFormat<>(toTree, name, read);
    }

    String name() {
        return name;
    }

    /** Reads the bytes and returns their JSON form. */
    Parsed<Object> apply(byte[] bytes) {
        return reader.apply(bytes).map(toTree);
    }
}
