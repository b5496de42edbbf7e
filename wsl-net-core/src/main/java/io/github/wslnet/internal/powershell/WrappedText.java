// SPDX-License-Identifier: Apache-2.0
package io.github.wslnet.internal.powershell;

/** Puts together a value that PowerShell broke at the width of the console. */
final class WrappedText {
    private WrappedText() {}

    /**
     * Joins a broken value.
     *
     * <p>It is broken after a blank where it has one, which pasting often loses; a value without any blank (an IPv6
     * address, a path) is broken anywhere.
     *
     * @param shown what was there, with the blanks that ended its line
     */
    static String join(String shown, String rest) {
        String whole = shown.stripTrailing();
        boolean betweenWords = whole.length() < shown.length() || whole.indexOf(' ') >= 0;
        return betweenWords ? whole + " " + rest : whole + rest;
    }
}
