// SPDX-License-Identifier: Apache-2.0
package io.github.wslnet.cli.parse;

import io.github.wslnet.text.Parsed;
import java.util.function.Function;

/**
 * One format of {@code wslnet parse}: how it is read and how its value looks as JSON.
 *
 * @param name the word on the command line
 * @param read the library's parser
 * @param toTree turns the value into a JSON tree (see {@link io.github.wslnet.json.JsonTree})
 */
record ParseFormat<T>(String name, Function<String, Parsed<T>> read, Function<? super T, ?> toTree) {
    /** Reads the text and returns its JSON form. */
    Parsed<Object> apply(String text) {
        return read.apply(text).map(toTree);
    }
}
