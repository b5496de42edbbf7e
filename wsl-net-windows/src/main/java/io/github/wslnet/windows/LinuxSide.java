// SPDX-License-Identifier: Apache-2.0
package io.github.wslnet.windows;

import io.github.wslnet.command.CommandFailedException;
import io.github.wslnet.command.CommandLine;
import io.github.wslnet.command.CommandRunner;
import io.github.wslnet.config.NetworkingMode;
import io.github.wslnet.distro.WslInfoOutput;
import io.github.wslnet.distro.WslRelease;
import io.github.wslnet.distro.WslVersion;
import io.github.wslnet.known.Known;
import io.github.wslnet.snapshot.WslSide;
import io.github.wslnet.socket.Listener;
import io.github.wslnet.survey.GuestTimes;
import io.github.wslnet.text.OutputDecoder;
import io.github.wslnet.text.UnparseableTextException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** Reads a Linux from inside, be it a distribution of WSL or not. */
final class LinuxSide {
    private static final String NO_WSL = "this Linux is not WSL";
    private static final Duration TIMEOUT = Duration.ofSeconds(5);

    private final MachineFiles files;
    private final CommandRunner runner;
    private final Map<String, String> environment;
    private final Optional<WslVersion> version;

    LinuxSide(MachineFiles files, CommandRunner runner, Map<String, String> environment) {
        this.files = files;
        this.runner = runner;
        this.environment = environment;
        this.version = LinuxKind.wslVersion(files);
    }

    boolean isWsl() {
        return version.isPresent();
    }

    /**
     * Reads everything. A Linux that is no WSL is given as if it were the only distro of a WSL2 whose mode is not known.
     */
    WslSide read() {
        boolean hasOwnStack = !version.equals(Optional.of(WslVersion.WSL1));
        WslSide.Builder side = WslSide.builder()
                .release(release())
                .mode(mode())
                .kernel(files.text("proc/sys/kernel/osrelease").map(String::strip))
                .distros(Known.of(List.of(new LocalDistro(files, environment)
                        .read(version.orElse(WslVersion.WSL2), startTime(), listeners(hasOwnStack)))));
        if (hasOwnStack) {
            side.links(new LocalLinks(files, runner).read()).gateway(new LocalGateway(files).read());
        }
        if (isWsl() && hasOwnStack) {
            side.vmStartedAt(bootTime());
        }
        return side.build();
    }

    private Known<List<Listener>> listeners(boolean hasOwnStack) {
        return hasOwnStack
                ? new LocalListeners(files).read()
                : Known.unreadable("the kernel of WSL 1 keeps no list of sockets; Windows does");
    }

    private Known<WslRelease> release() {
        return ask(CommandLine.of("wslinfo", "--wsl-version", "-n"), text -> WslRelease.parse(text.strip()));
    }

    private Known<NetworkingMode> mode() {
        return ask(
                CommandLine.of("wslinfo", "--networking-mode", "-n"),
                text -> WslInfoOutput.parseNetworkingMode(text).value());
    }

    private <T> Known<T> ask(CommandLine command, Function<String, T> parser) {
        if (!isWsl()) {
            return Known.unreadable(NO_WSL);
        }
        try {
            String text = runner.run(command, TIMEOUT)
                    .orThrow("WSL before 2.0 has no such command")
                    .stdout(OutputDecoder.detecting());
            return Known.of(parser.apply(text));
        } catch (CommandFailedException | UnparseableTextException e) {
            return Known.unreadable(String.valueOf(e.getMessage()));
        }
    }

    /** Returns when the kernel started, which the virtual machine did together with it. */
    private Known<Instant> bootTime() {
        return files.parsed("proc/stat", GuestTimes::bootTime);
    }

    /** Returns when the first process was started: in WSL each distro has one of its own. */
    private Known<Instant> startTime() {
        Known<Duration> sinceBoot = files.parsed("proc/1/stat", GuestTimes::sinceBoot);
        return sinceBoot.isKnown()
                ? bootTime().map(boot -> boot.plus(sinceBoot.orElse(Duration.ZERO)))
                : Known.unreadable(sinceBoot.whyNot());
    }
}
