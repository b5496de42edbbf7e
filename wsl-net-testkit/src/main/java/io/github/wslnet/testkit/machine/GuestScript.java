// SPDX-License-Identifier: Apache-2.0
package io.github.wslnet.testkit.machine;

import io.github.wslnet.command.CommandLine;
import io.github.wslnet.snapshot.Snapshot;
import io.github.wslnet.testkit.command.UnscriptedCommandError;
import java.util.List;

/** What the survey's shell script prints in a distro: each of its lines {@code part NAME COMMAND} is answered. */
final class GuestScript {
    private static final String PART = "part ";

    private GuestScript() {}

    static String answer(String script, Snapshot machine, String distro) {
        GuestFacts facts = new GuestFacts(machine, distro);
        StringBuilder answer = new StringBuilder();
        for (String line : script.lines().toList()) {
            if (line.startsWith(PART)) {
                append(answer, line.substring(PART.length()), facts);
            } else if (line.startsWith("echo '")) {
                answer.append(line, "echo '".length(), line.length() - 1).append('\n');
            }
        }
        if (answer.isEmpty()) {
            throw new UnscriptedCommandError(
                    CommandLine.of("sh", "-s"), List.of("a script of lines 'part NAME COMMAND'"));
        }
        return answer.toString();
    }

    private static void append(StringBuilder answer, String part, GuestFacts facts) {
        int blank = part.indexOf(' ');
        FakeOutput output = facts.run(part.substring(blank + 1));
        String content =
                new String(output.stdout(), java.nio.charset.StandardCharsets.UTF_8) + "\n" + output.exitCode() + "\n";
        answer.append('#').append(part, 0, blank).append('\n');
        content.lines().forEach(line -> answer.append(' ').append(line).append('\n'));
    }
}
