// SPDX-License-Identifier: Apache-2.0
package io.github.wslnet.testkit.machine;

import java.util.List;
import java.util.Optional;

/**
 * A program of the fake Windows, or the part of one that understands some of its calls.
 *
 * @since 0.1.0
 */
public interface FakeProgram {
    /**
     * Does what the program does.
     *
     * @param arguments without the program's own name
     * @param input what comes by standard input
     * @return empty when it does not know such a call
     */
    Optional<FakeOutput> run(List<String> arguments, byte[] input);

    /** Returns a call that this program knows, for the message about one that it does not. */
    String example();
}
