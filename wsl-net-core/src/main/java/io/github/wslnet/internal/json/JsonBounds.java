// SPDX-License-Identifier: Apache-2.0
package io.github.wslnet.internal.json;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonFactoryBuilder;
import com.fasterxml.jackson.core.StreamReadConstraints;

/**
 * How much of a document is read, so that a hostile one ends in an error rather than in exhausted memory or stack.
 *
 * <p>A snapshot of a machine with 10,000 firewall rules has a quarter of a million tokens; the longest text of a recording is
 * a survey's answer, some megabytes.
 */
public final class JsonBounds {
    /** How deep lists and objects stand in each other. */
    public static final int DEPTH = 1_000;

    /** Characters of a text. */
    public static final int TEXT = 20_000_000;

    /** Characters of a key. */
    public static final int KEY = 50_000;

    /** Characters of a number. */
    public static final int NUMBER = 1_000;

    /** Tokens of a document that is kept as a tree: a value, a key, or one end of a list or object. */
    public static final int TOKENS = 4_000_000;

    /** For documents that are kept whole. */
    public static final JsonFactory TREES =
            factory(constraints().maxTokenCount(TOKENS).build());

    /** For documents of which most is skipped, and that may be long therefore. */
    public static final JsonFactory WALKS = factory(constraints().build());

    private JsonBounds() {}

    private static StreamReadConstraints.Builder constraints() {
        return StreamReadConstraints.builder()
                .maxNestingDepth(DEPTH)
                .maxStringLength(TEXT)
                .maxNameLength(KEY)
                .maxNumberLength(NUMBER);
    }

    private static JsonFactory factory(StreamReadConstraints constraints) {
        return new JsonFactoryBuilder().streamReadConstraints(constraints).build();
    }
}
