// SPDX-License-Identifier: Apache-2.0
package io.github.wslnet.reach;

import java.util.Locale;
import java.util.stream.Collectors;

/** An answer in one line: what the client sees, then each check with what came of it, in the order of the way. */
final class Story {
    private Story() {}

    static String of(Explanation why) {
        return Scene.answer(why) + ": "
                + why.checks().stream()
                        .map(check -> check.id() + " " + check.result().name().toLowerCase(Locale.ROOT))
                        .collect(Collectors.joining(", "));
    }
}
