// SPDX-License-Identifier: Apache-2.0
package io.github.wslnet.windows;

import io.github.wslnet.command.CommandRunner;
import io.github.wslnet.known.Known;
import io.github.wslnet.snapshot.Snapshot;
import io.github.wslnet.snapshot.WindowsSide;
import io.github.wslnet.snapshot.WslSide;
import java.nio.file.Path;
import java.time.Clock;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.Map;

/**
 * The Linux that the program runs on, in WSL or not, only ever read.
 *
 * <pre>{@code
 * Snapshot now = LocalLinux.here().snapshot();
 * }</pre>
 *
 * <p>The Linux side alone is read, and by no program of Windows: in a distribution of WSL its interfaces, sockets, files
 * and networking mode; on another Linux the same, as if it were a distro, its mode being unreadable. Of the distros the
 * snapshot has only this one. {@link WindowsWslHost#detect()} reads Windows too, and all distros.
 *
 * @since 0.1.0
 */
public final class LocalLinux {
    private static final String LINUX_ALONE = "LocalLinux reads Linux alone; WindowsWslHost reads Windows";

    private final MachineFiles files;
    private final CommandRunner runner;
    private final Map<String, String> environment;
    private final String system;
    private final InstantSource clock;

    /**
     * Creates a reader.
     *
     * @param system what Java calls the operating system
     */
    LocalLinux(Path root, CommandRunner runner, Map<String, String> environment, String system, InstantSource clock) {
        this.files = new MachineFiles(root);
        this.runner = runner;
        this.environment = Map.copyOf(environment);
        this.system = system;
        this.clock = clock;
    }

    /** Returns the reader of this very machine; on another system than Linux all that it reads is unreadable. */
    public static LocalLinux here() {
        return new LocalLinux(
                Path.of("/"),
                new ProcessCommandRunner(),
                System.getenv(),
                System.getProperty("os.name", ""),
                Clock.systemUTC());
    }

    /**
     * Returns a Linux whose files lie below some folder, for example recorded ones.
     *
     * @param root the folder that stands for {@code /}
     * @param runner who answers its commands
     * @param environment its variables, for example {@code WSL_DISTRO_NAME}
     * @param clock what says when a snapshot is taken
     */
    public static LocalLinux at(Path root, CommandRunner runner, Map<String, String> environment, InstantSource clock) {
        return new LocalLinux(root, runner, environment, "Linux", clock);
    }

    /** Returns what kind of system this is. */
    public MachineKind kind() {
        String name = system.toLowerCase(Locale.ROOT);
        if (name.equals("linux")) {
            return linux().isWsl() ? MachineKind.WSL : MachineKind.PLAIN_LINUX;
        }
        return name.startsWith("windows") ? MachineKind.WINDOWS : MachineKind.OTHER;
    }

    /** Reads the Linux side; what could not be read is unreadable, with the reason. */
    public WslSide wslSide() {
        return switch (kind()) {
            case PLAIN_LINUX, WSL -> linux().read();
            case WINDOWS -> unreadableWsl(LINUX_ALONE);
            case OTHER -> unreadableWsl("this is " + MachineKind.OTHER.describe());
        };
    }

    /** Reads everything that can be read, to the second; nothing on the machine is changed. */
    public Snapshot snapshot() {
        return Snapshot.builder()
                .takenAt(Known.of(clock.instant().truncatedTo(ChronoUnit.SECONDS)))
                .windows(windowsSide())
                .wsl(wslSide())
                .build();
    }

    private LinuxSide linux() {
        return new LinuxSide(files, runner, environment);
    }

    /** Returns the Windows side: nobody looked for one on Linux, and on Windows another reader does. */
    private WindowsSide windowsSide() {
        return kind() == MachineKind.WINDOWS
                ? unreadableWindows(LINUX_ALONE)
                : WindowsSide.builder().build();
    }

    private static WslSide unreadableWsl(String why) {
        return WslSide.builder()
                .release(Known.unreadable(why))
                .mode(Known.unreadable(why))
                .vmStartedAt(Known.unreadable(why))
                .links(Known.unreadable(why))
                .gateway(Known.unreadable(why))
                .distros(Known.unreadable(why))
                .build();
    }

    private static WindowsSide unreadableWindows(String why) {
        return WindowsSide.builder()
                .build(Known.unreadable(why))
                .elevated(Known.unreadable(why))
                .adapters(Known.unreadable(why))
                .listeners(Known.unreadable(why))
                .portProxy(Known.unreadable(why))
                .services(Known.unreadable(why))
                .firewall(Known.unreadable(why))
                .excludedPorts(Known.unreadable(why))
                .dynamicPorts(Known.unreadable(why))
                .natRegistry(Known.unreadable(why))
                .globalConfig(Known.unreadable(why))
                .build();
    }
}
