// SPDX-License-Identifier: Apache-2.0
package io.github.wslnet.testkit.machine;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.github.wslnet.command.CommandLine;
import io.github.wslnet.distro.WslRelease;
import io.github.wslnet.distro.WslVersion;
import io.github.wslnet.known.Known;
import io.github.wslnet.snapshot.Distro;
import io.github.wslnet.snapshot.Interop;
import io.github.wslnet.snapshot.Snapshot;
import io.github.wslnet.testkit.command.UnscriptedCommandError;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/** What the commands of the guest's script print in one distro. */
final class GuestFacts {
    private static final int NO_FILE = 44;
    private static final int NO_PROGRAM = 127;
    private static final WslRelease FIRST_WITH_WSLINFO = new WslRelease(2, 0, 0);

    private final Snapshot machine;
    private final Distro distro;
    private final Map<String, Supplier<FakeOutput>> commands = new LinkedHashMap<>();

    GuestFacts(Snapshot machine, String name) {
        this.machine = machine;
        this.distro = machine.wsl().distros().value().stream()
                .flatMap(all -> all.stream())
                .filter(one -> one.name().text().equals(name))
                .findFirst()
                .orElseThrow();
        boolean hasStack = distro.version() == WslVersion.WSL2;
        GuestSocketTables sockets = new GuestSocketTables(machine.wsl(), distro.name(), hasStack);
        commands.put("cat /proc/sys/kernel/osrelease", () -> text(machine.wsl().kernel(), "\n"));
        commands.put("grep '^btime ' /proc/stat", () -> FakeOutput.printing("btime " + boot().getEpochSecond() + "\n"));
        commands.put("cat /proc/1/stat", () -> FakeOutput.printing(init()));
        commands.put("wslinfo --networking-mode", () -> wslInfo(hasStack ? mode() : Known.of("wsl1")));
        commands.put(
                "wslinfo --wsl-version", () -> wslInfo(machine.wsl().release().map(release -> release + ".0")));
        commands.put("links", () -> FakeOutput.printing(GuestLinks.json(machine.wsl())));
        commands.put("cat /proc/net/fib_trie", () -> FakeOutput.printing("Main:\n"));
        commands.put("cat /proc/net/route", () -> FakeOutput.printing(GuestLinks.routes(machine.wsl())));
        commands.put("whole /proc/net/if_inet6", () -> FakeOutput.ending(NO_FILE, new byte[0]));
        commands.put("cat /proc/net/tcp", () -> FakeOutput.printing(sockets.table("tcp")));
        commands.put("whole /proc/net/tcp6", () -> FakeOutput.printing(sockets.table("tcp6")));
        commands.put("cat /proc/net/udp", () -> FakeOutput.printing(sockets.table("udp")));
        commands.put("whole /proc/net/udp6", () -> FakeOutput.printing(sockets.table("udp6")));
        commands.put("owners", () -> FakeOutput.printing(sockets.owners()));
        commands.put("grep -H '' /proc/[0-9]*/comm", () -> FakeOutput.printing(sockets.names()));
        commands.put("whole /etc/wsl.conf", this::wslConf);
        commands.put(
                "date -r /etc/wsl.conf +%s",
                () -> text(distro.wslConfModifiedAt().map(Instant::getEpochSecond), "\n"));
        commands.put(
                "test -e /etc/resolv.conf",
                () -> resolvConf().isPresent() ? FakeOutput.printing("") : FakeOutput.failing(1, ""));
        commands.put(
                "cat /proc/sys/fs/binfmt_misc/WSLInterop /proc/sys/fs/binfmt_misc/WSLInterop-late",
                () -> FakeOutput.ending(1, (handsOver() ? "enabled\ninterpreter /init\n" : "").getBytes(UTF_8)));
        commands.put(
                "grep -H '' /proc/sys/net/ipv4/ip_local_port_range /proc/sys/net/ipv6/bindv6only",
                () -> FakeOutput.printing(settings()));
        commands.put("readlink /etc/resolv.conf", () -> ofResolvConf(link(), "\n", 1));
        commands.put("whole /etc/resolv.conf", () -> ofResolvConf(resolvConf(), "", link().isPresent() ? 1 : NO_FILE));
        commands.put("whole /etc/hosts", () -> text(distro.hosts(), ""));
    }

    FakeOutput run(String command) {
        Supplier<FakeOutput> output = commands.get(command);
        if (output == null) {
            throw new UnscriptedCommandError(
                    CommandLine.of("sh", "-c", command),
                    commands.keySet().stream().toList());
        }
        return output.get();
    }

    private static FakeOutput text(Known<?> field, String end) {
        return field.value().map(value -> FakeOutput.printing(value + end)).orElseGet(() -> FakeOutput.failing(1, ""));
    }

    private Known<String> mode() {
        return machine.wsl().mode().map(mode -> mode.toString());
    }

    /** Before 2.0 there is no such program. */
    private FakeOutput wslInfo(Known<String> answer) {
        boolean has = machine.wsl()
                .release()
                .map(release -> release.isAtLeast(FIRST_WITH_WSLINFO))
                .orElse(false);
        return has ? text(answer, "\n") : FakeOutput.failing(NO_PROGRAM, "");
    }

    /** WSL1 has no kernel that starts; its time is that of Windows, of which only is known that it is not later. */
    private Instant boot() {
        Known<Instant> kernel =
                distro.version() == WslVersion.WSL2 ? machine.wsl().vmStartedAt() : distro.startedAt();
        return kernel.orElse(Instant.EPOCH);
    }

    /** The distro's first process was started so many hundredths of a second after the kernel. */
    private String init() {
        Instant kernel = Instant.ofEpochSecond(boot().getEpochSecond());
        Duration since = Duration.between(kernel, distro.startedAt().orElse(kernel));
        return "1 (init(" + distro.name() + ")) S 0 0 0 0 -1 4194560 1 2 3 4 5 6 7 8 20 0 1 0 " + since.toMillis() / 10
                + " 2465792 400\n";
    }

    /** The kernel knows WSL by one of the two files, so that the other is missing. */
    private boolean handsOver() {
        return distro.interop()
                .value()
                .map(Interop::binfmt)
                .orElseGet(Known::absent)
                .orElse(true);
    }

    private String settings() {
        StringBuilder settings = new StringBuilder();
        machine.wsl()
                .sysctl()
                .orElse(Map.of())
                .forEach((name, value) -> settings.append("/proc/sys/")
                        .append(name.replace('.', '/'))
                        .append(':')
                        .append(value)
                        .append('\n'));
        return settings.toString();
    }

    private FakeOutput wslConf() {
        boolean isThere = distro.wslConf().map(text -> !text.isEmpty()).orElse(false);
        return isThere ? text(distro.wslConf(), "") : FakeOutput.ending(NO_FILE, new byte[0]);
    }

    private Optional<String> link() {
        return distro.resolvConf().value().flatMap(state -> state.link());
    }

    private Optional<String> resolvConf() {
        return distro.resolvConf().value().flatMap(state -> state.text());
    }

    private static FakeOutput ofResolvConf(Optional<String> text, String end, int otherwise) {
        return text.map(found -> FakeOutput.printing(found + end)).orElseGet(() -> FakeOutput.failing(otherwise, ""));
    }
}
