// SPDX-License-Identifier: Apache-2.0
package io.github.wslnet.text;

/**
 * A line that a parser passed over, and why.
 *
 * @param line the physical line, from 1
 * @param text the line as it stood there, without its line ending
 * @param reason one sentence without a final period
 * @since 0.1.0
 */
public record ParseWarning(int line, String text, String reason) {
    @Override
    public String toString() {
        return "line " + line + ": " + reason + ": " + text;
    }
}
