// SPDX-License-Identifier: Apache-2.0
package io.github.wslnet.testkit.machine;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A question of a survey's script, as its line puts it: {@code Ask 'KEY' { SOURCE | Select-Object 'A','B' }}.
 *
 * @param key where the answer goes
 * @param source the command with its parameters
 * @param properties those that are selected; none where all are
 */
record ScriptStatement(String key, String source, List<String> properties) {
    private static final Pattern LINE = Pattern.compile("Ask '([^']+)' \\{ (.+) \\}");
    private static final Pattern QUOTED = Pattern.compile("'([^']*)'");
    private static final String SELECT = " | Select-Object ";

    ScriptStatement {
        properties = List.copyOf(properties);
    }

    static Optional<ScriptStatement> of(String line) {
        Matcher matcher = LINE.matcher(line);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        String body = matcher.group(2);
        int select = body.indexOf(SELECT);
        return Optional.of(new ScriptStatement(
                matcher.group(1),
                select < 0 ? body : body.substring(0, select),
                select < 0 ? List.of() : quoted(body.substring(select))));
    }

    /** Returns what stands in quotes in the command. */
    List<String> arguments() {
        return quoted(source);
    }

    /** Returns the command without what stands in quotes. */
    String form() {
        return QUOTED.matcher(source).replaceAll("*");
    }

    private static List<String> quoted(String text) {
        List<String> all = new ArrayList<>();
        Matcher matcher = QUOTED.matcher(text);
        while (matcher.find()) {
            all.add(matcher.group(1));
        }
        return all;
    }
}
