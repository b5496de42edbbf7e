// SPDX-License-Identifier: Apache-2.0
package io.github.wslnet.guide;

import io.github.wslnet.command.CommandLine;
import io.github.wslnet.command.CommandResult;
import io.github.wslnet.command.CommandRunner;
import io.github.wslnet.guide.IpNeighOutput.Neighbour;
import io.github.wslnet.text.OutputDecoder;
import java.time.Duration;
import java.util.List;

/** A reader of one's own: docs/guide/extend.md. */
final class Extend {
    private Extend() {}

    static void use() {
        CommandRunner commands = (command, limit) ->
                CommandResult.printing(command, "172.26.16.1 dev eth0 lladdr 00:15:5d:00:00:01 REACHABLE\n");
        // region use
        CommandLine command = CommandLine.of("wsl.exe", "-d", "Ubuntu", "-e", "ip", "neigh");
        CommandResult result = commands.run(command, Duration.ofSeconds(10)).orThrow("the neighbours were not read");

        List<Neighbour> neighbours =
                IpNeighOutput.parse(result.stdout(OutputDecoder.detecting())).orThrow();
        System.out.println(neighbours.get(0).mac().orElseThrow());
        // endregion
    }
}
