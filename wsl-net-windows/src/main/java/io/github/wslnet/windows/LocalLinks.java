// SPDX-License-Identifier: Apache-2.0
package io.github.wslnet.windows;

import io.github.wslnet.command.CommandFailedException;
import io.github.wslnet.command.CommandLine;
import io.github.wslnet.command.CommandRunner;
import io.github.wslnet.known.Known;
import io.github.wslnet.link.IpAddrOutput;
import io.github.wslnet.link.Link;
import io.github.wslnet.link.ProcNetLinks;
import io.github.wslnet.route.ProcNetFibTrie;
import io.github.wslnet.route.ProcNetRoute;
import io.github.wslnet.route.Route;
import io.github.wslnet.text.OutputDecoder;
import io.github.wslnet.text.UnparseableTextException;
import java.time.Duration;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The interfaces of this Linux: by {@code ip}, or by the kernel's tables where that is not installed. */
final class LocalLinks {
    private static final Logger log = LoggerFactory.getLogger(LocalLinks.class);

    private static final Duration TIMEOUT = Duration.ofSeconds(5);

    /** The second is for an {@code ip} that knows no JSON: busybox, and iproute2 before 4.14. */
    private static final List<CommandLine> COMMANDS =
            List.of(CommandLine.of("ip", "-j", "addr"), CommandLine.of("ip", "addr"));

    private final MachineFiles files;
    private final CommandRunner runner;

    LocalLinks(MachineFiles files, CommandRunner runner) {
        this.files = files;
        this.runner = runner;
    }

    Known<List<Link>> read() {
        String why = "";
        for (CommandLine command : COMMANDS) {
            try {
                return Known.of(ask(command));
            } catch (CommandFailedException | UnparseableTextException e) {
                why = String.valueOf(e.getMessage());
            }
        }
        Known<List<Link>> byKernel = byKernel();
        log.warn("interfaces come from /proc alone, without their states: {}", why);
        return byKernel.isKnown() ? byKernel : Known.unreadable(why + "; " + byKernel.whyNot());
    }

    private List<Link> ask(CommandLine command) {
        String text = runner.run(command, TIMEOUT)
                .orThrow("the kernel's tables are asked instead")
                .stdout(OutputDecoder.detecting());
        return IpAddrOutput.parse(text).value();
    }

    private Known<List<Link>> byKernel() {
        List<Route> routes = files.parsed(
                        "proc/net/route", text -> ProcNetRoute.parse(text).value())
                .orElse(List.of());
        String ifInet6 = files.text("proc/net/if_inet6").orElse("");
        return files.parsed(
                "proc/net/fib_trie",
                trie -> ProcNetLinks.of(ProcNetFibTrie.parse(trie).value(), routes, ifInet6)
                        .value());
    }
}
