// SPDX-License-Identifier: Apache-2.0
package io.github.wslnet.known;

import java.util.Optional;
import java.util.function.Function;

/**
 * A field of a snapshot: its value, or the fact that nobody read it, or why reading it failed.
 *
 * <p>Unknown is an answer of its own. A question that needs a field which is not known is answered <em>unknown</em>,
 * never <em>fine</em>: an empty list says that there is nothing, {@link Absent} says that nobody looked.
 *
 * @since 0.1.0
 */
public sealed interface Known<T> {
    /** Returns a field whose value is known. */
    static <T> Known<T> of(T value) {
        return new Value<>(value);
    }

    /** Returns a field that nobody read. */
    static <T> Known<T> absent() {
        return new Absent<>();
    }

    /**
     * Returns a field that could not be read.
     *
     * @param reason one sentence for a person, without a final period
     */
    static <T> Known<T> unreadable(String reason) {
        return new Unreadable<>(reason);
    }

    /** Returns the value if it is known. */
    Optional<T> value();

    /** Says why the value is not known; empty when it is known. */
    String whyNot();

    /** Returns what becomes of the value; what is not known stays so for the same reason. */
    <R> Known<R> map(Function<? super T, ? extends R> change);

    /** Tells whether there is a value. */
    default boolean isKnown() {
        return value().isPresent();
    }

    /** Returns the value, or another one when it is not known: a decision to treat unknown as that. */
    default T orElse(T other) {
        return value().orElse(other);
    }

    /**
     * A value that was read.
     *
     * @param get the value
     */
    record Value<T>(T get) implements Known<T> {
        @Override
        public Optional<T> value() {
            return Optional.of(get);
        }

        @Override
        public String whyNot() {
            return "";
        }

        @Override
        public <R> Known<R> map(Function<? super T, ? extends R> change) {
            return new Value<>(change.apply(get));
        }

        @Override
        public String toString() {
            return get.toString();
        }
    }

    /** A field that nobody read. */
    record Absent<T>() implements Known<T> {
        @Override
        public Optional<T> value() {
            return Optional.empty();
        }

        @Override
        public String whyNot() {
            return "not read";
        }

        @Override
        public <R> Known<R> map(Function<? super T, ? extends R> change) {
            return new Absent<>();
        }

        @Override
        public String toString() {
            return "unknown";
        }
    }

    /**
     * A field whose reading failed.
     *
     * @param reason one sentence for a person, without a final period
     */
    record Unreadable<T>(String reason) implements Known<T> {
        @Override
        public Optional<T> value() {
            return Optional.empty();
        }

        @Override
        public String whyNot() {
            return reason;
        }

        @Override
        public <R> Known<R> map(Function<? super T, ? extends R> change) {
            return new Unreadable<>(reason);
        }

        @Override
        public String toString() {
            return "unreadable: " + reason;
        }
    }
}
