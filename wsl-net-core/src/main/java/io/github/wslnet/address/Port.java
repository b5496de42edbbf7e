// SPDX-License-Identifier: Apache-2.0
package io.github.wslnet.address;

import io.github.wslnet.internal.scan.Digits;
import io.github.wslnet.text.UnparseableTextException;

/**
 * A TCP or UDP port that something can listen on.
 *
 * @param number 1..65535; port 0 means "any" to a socket call and is no port
 * @since 0.1.0
 */
public record Port(int number) implements Comparable<Port> {
    /**
     * Checks the range.
     *
     * @throws IllegalArgumentException when the number is not in 1..65535
     */
    public Port {
        if (!isPort(number)) {
            throw new IllegalArgumentException("port must be in 1..65535 but was " + number);
        }
    }

    /**
     * Returns the port of this number.
     *
     * @throws IllegalArgumentException when the number is not in 1..65535
     */
    public static Port of(int number) {
        return new Port(number);
    }

    /**
     * Reads decimal digits, at most five; leading zeros mean nothing.
     *
     * @throws UnparseableTextException when the text is no number in 1..65535
     */
    public static Port parse(String text) {
        int number = Digits.portOrMinusOne(text, 0, text.length());
        if (!isPort(number)) {
            throw new UnparseableTextException("port", 0, text, "expected a number in 1..65535");
        }
        return new Port(number);
    }

    private static boolean isPort(int number) {
        return number >= 1 && number <= 65535;
    }

    @Override
    public int compareTo(Port other) {
        return Integer.compare(number, other.number);
    }

    @Override
    public String toString() {
        return Integer.toString(number);
    }
}
