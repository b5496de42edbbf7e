// SPDX-License-Identifier: Apache-2.0
package io.github.wslnet.dns;

import java.util.ArrayList;
import java.util.List;

/** The words of a line, cut at blanks, tabs, carriage returns and NULs. */
final class Words {
    private Words() {}

    static List<String> of(String line) {
        List<String> words = new ArrayList<>();
        int start = -1;
        for (int i = 0; i <= line.length(); i++) {
            boolean inWord = i < line.length() && line.charAt(i) > ' ';
            if (inWord && start < 0) {
                start = i;
            } else if (!inWord && start >= 0) {
                words.add(line.substring(start, i));
                start = -1;
            }
        }
        return words;
    }
}
