// SPDX-License-Identifier: Apache-2.0
package io.github.wslnet.plan;

import io.github.wslnet.command.CommandLine;
import io.github.wslnet.forward.PortProxyEndpoint;
import io.github.wslnet.forward.PortProxyKey;
import io.github.wslnet.forward.PortProxyRule;
import java.util.ArrayList;
import java.util.List;

/** The commands of {@code netsh interface portproxy} ("netsh interface portproxy" on Microsoft Learn). */
final class NetshCommands {
    private NetshCommands() {}

    static CommandLine add(PortProxyRule rule) {
        List<String> arguments = start("add", rule.key());
        arguments.add("connectaddress=" + rule.connect().address());
        arguments.add("connectport=" + rule.connect().portText());
        return new CommandLine(arguments);
    }

    static CommandLine delete(PortProxyKey key) {
        return new CommandLine(start("delete", key));
    }

    /** A rule stored under {@code *} was made without a listen address and is found without one. */
    private static List<String> start(String verb, PortProxyKey key) {
        List<String> arguments = new ArrayList<>(List.of(
                "netsh.exe", "interface", "portproxy", verb, key.family().toString()));
        arguments.add("listenport=" + key.listen().portText());
        if (!key.listen().address().equals(PortProxyEndpoint.ANY)) {
            arguments.add("listenaddress=" + key.listen().address());
        }
        return arguments;
    }
}
