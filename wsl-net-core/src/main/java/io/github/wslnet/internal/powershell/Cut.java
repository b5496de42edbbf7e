// SPDX-License-Identifier: Apache-2.0
package io.github.wslnet.internal.powershell;

/** The mark that PowerShell leaves where a text is too long: three dots (Windows PowerShell) or an ellipsis (7). */
final class Cut {
    private static final String DOTS = "...";
    private static final char ELLIPSIS = '…';

    private Cut() {}

    /** Tells whether something was left out; the mark may also stand in the middle ({@code Host-Only Adap...#2}). */
    static boolean isCut(String text) {
        return text.indexOf(ELLIPSIS) >= 0 || text.contains(DOTS);
    }

    /** Returns what stands before the mark. */
    static String shownStart(String text) {
        int ellipsis = text.indexOf(ELLIPSIS);
        return text.substring(0, ellipsis >= 0 ? ellipsis : text.indexOf(DOTS));
    }
}
