// SPDX-License-Identifier: Apache-2.0
package io.github.wslnet.text;

import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import java.util.Random;
import java.util.function.Consumer;
import java.util.function.IntFunction;

/**
 * Breaks a capture in every small way and asserts that its reader takes it: a value or an {@link
 * UnparseableTextException}, soon, and nothing else.
 *
 * <p>Tried are every prefix, the text without each of its lines, and each character replaced or left out. Of a long
 * capture only every n-th of these is tried (the same ones each time), so that one call stays below a second.
 *
 * <pre>{@code
 * Mutations.assertHarmless(capture, IpAddrOutput::parse);
 * }</pre>
 */
public final class Mutations {
    private static final String[] REPLACEMENTS = {"", "\0", " ", "7", ":", "x", "\n", "界"};
    private static final long CHARACTERS_TO_READ = 6_000_000;
    private static final int MOST_BYTES_REPLACED = 500;
    private static final long BYTES_TO_READ = 1_000_000;
    private static final int LONG_TEXT = 1_000_000;
    private static final long SLACK_NANOS = 100_000_000;
    private static final Duration LONGEST_READING = Duration.ofSeconds(2);
    private static final Duration LONGEST_RUN = Duration.ofMinutes(2);

    private final String capture;
    private final Consumer<String> reader;
    private volatile String current = "the capture as it is";

    private Mutations(String capture, Consumer<String> reader) {
        this.capture = capture;
        this.reader = reader;
    }

    /**
     * Reads the capture and its mutations.
     *
     * @param capture what a tool printed
     * @param reader the parser; what it returns is let go
     * @throws AssertionError naming the mutation, when something but an {@link UnparseableTextException} is thrown or
     *     one reading takes longer than two seconds
     */
    public static void assertHarmless(String capture, Consumer<String> reader) {
        Mutations mutations = new Mutations(capture, reader);
        assertTimeoutPreemptively(LONGEST_RUN, mutations::readAll, () -> "hangs: " + mutations.current);
    }

    /**
     * Reads the capture with one of its bytes replaced by another, at some places and by some bytes that differ from run
     * to run; the message of a failure holds the number that repeats the run ({@code -Dmutations.seed=NUMBER}).
     *
     * @param capture the bytes that a tool printed
     * @param reader decodes and parses; what it returns is let go
     * @throws AssertionError as {@link #assertHarmless(String, Consumer)} does
     */
    public static void assertHarmless(byte[] capture, Consumer<byte[]> reader) {
        long seed = Long.getLong("mutations.seed", System.nanoTime());
        Random random = new Random(seed);
        int count = (int) Math.min(MOST_BYTES_REPLACED, BYTES_TO_READ / Math.max(1, capture.length));
        for (int i = 0; i < count && capture.length > 0; i++) {
            byte[] mutated = capture.clone();
            int position = random.nextInt(capture.length);
            mutated[position] = (byte) random.nextInt(256);
            String change = "byte " + position + " replaced by " + mutated[position] + " (seed " + seed + ")";
            Mutations one = new Mutations(change, ignored -> reader.accept(mutated));
            one.current = change;
            one.read("");
        }
    }

    /**
     * Reads the capture repeated to a quarter and to the whole of a million characters: the latter may take up to ten
     * times as long, where a reader whose time grows with the square takes sixteen times as long.
     *
     * @throws AssertionError when it takes longer, in the best of five tries
     */
    public static void assertLinear(String capture, Consumer<String> reader) {
        Mutations repeated = new Mutations(capture, reader);
        String quarter = capture.repeat(LONG_TEXT / 4 / capture.length() + 1);
        String whole = capture.repeat(LONG_TEXT / capture.length() + 1);
        long longest = 0;
        long shortest = Long.MAX_VALUE;
        for (int i = 0; i < 5; i++) {
            shortest = Math.min(shortest, repeated.time(quarter));
            longest = repeated.time(whole);
            if (longest < 10 * shortest + SLACK_NANOS) {
                return;
            }
        }
        throw new AssertionError("reading " + quarter.length() + " characters takes " + shortest + " ns, "
                + whole.length() + " take " + longest + " ns");
    }

    private long time(String text) {
        long start = System.nanoTime();
        read(text);
        return System.nanoTime() - start;
    }

    private void readAll() {
        read(capture);
        readEach(capture.length(), length -> "cut after " + length + " characters", this::prefix);
        int feeds = (int) capture.chars().filter(c -> c == '\n').count();
        readEach(feeds + 1, line -> "without line " + (line + 1), this::withoutLine);
        readEach(capture.length() * REPLACEMENTS.length, this::describeReplacement, this::withReplacement);
    }

    private void readEach(int count, IntFunction<String> describe, IntFunction<String> mutate) {
        // odd, so that with an even number of replacements each of them has its turn
        int stride = (int) ((long) count * capture.length() / CHARACTERS_TO_READ) | 1;
        for (int i = 0; i < count; i += stride) {
            current = describe.apply(i);
            read(mutate.apply(i));
        }
    }

    private void read(String text) {
        long start = System.nanoTime();
        try {
            reader.accept(text);
        } catch (UnparseableTextException expected) {
            // the answer to a text that is not of the format
        } catch (Exception | StackOverflowError | OutOfMemoryError | AssertionError e) {
            throw new AssertionError(e + " escapes: " + current + ":\n" + text, e);
        }
        Duration taken = Duration.ofNanos(System.nanoTime() - start);
        if (taken.compareTo(LONGEST_READING) > 0) {
            throw new AssertionError("takes " + taken + ": " + current + ":\n" + text);
        }
    }

    private String prefix(int length) {
        return capture.substring(0, length);
    }

    private String withoutLine(int line) {
        int start = 0;
        for (int i = 0; i < line; i++) {
            start = capture.indexOf('\n', start) + 1;
        }
        int feed = capture.indexOf('\n', start);
        return capture.substring(0, start) + (feed < 0 ? "" : capture.substring(feed + 1));
    }

    private String withReplacement(int index) {
        int position = index / REPLACEMENTS.length;
        return capture.substring(0, position) + replacement(index) + capture.substring(position + 1);
    }

    private String describeReplacement(int index) {
        String replacement = replacement(index);
        String change = replacement.isEmpty() ? "left out" : "replaced by " + Character.getName(replacement.charAt(0));
        return "character " + index / REPLACEMENTS.length + " " + change;
    }

    private static String replacement(int index) {
        return REPLACEMENTS[index % REPLACEMENTS.length];
    }
}
