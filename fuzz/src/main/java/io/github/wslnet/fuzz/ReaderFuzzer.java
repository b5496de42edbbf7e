// SPDX-License-Identifier: Apache-2.0
package io.github.wslnet.fuzz;

import io.github.wslnet.text.UnparseableTextException;
import java.util.function.Consumer;

/**
 * What Jazzer calls: hands bytes to one reader.
 *
 * <p>The system property {@code target} names it, a word that {@link #main} prints. A reader may answer, or refuse by an
 * {@link UnparseableTextException} or what its target names; anything else is a finding.
 */
public final class ReaderFuzzer {
    private static final Consumer<byte[]> TARGET = Targets.named(System.getProperty("target", "snapshot"));

    private ReaderFuzzer() {}

    /** Called by Jazzer with each input. */
    public static void fuzzerTestOneInput(byte[] bytes) {
        try {
            TARGET.accept(bytes);
        } catch (UnparseableTextException refused) {
            // the text is not of this form: the answer that a reader owes
        }
    }

    /** Prints the words of all targets. */
    public static void main(String[] arguments) {
        Targets.names().forEach(System.out::println);
    }
}
