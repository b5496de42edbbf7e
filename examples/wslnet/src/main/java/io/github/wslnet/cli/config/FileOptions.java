// SPDX-License-Identifier: Apache-2.0
package io.github.wslnet.cli.config;

import io.github.wslnet.cli.SnapshotSource;
import io.github.wslnet.config.NetworkingMode;
import io.github.wslnet.distro.DistroName;
import io.github.wslnet.distro.WslRelease;
import io.github.wslnet.distro.WslVersion;
import io.github.wslnet.known.Known;
import io.github.wslnet.snapshot.Distro;
import io.github.wslnet.snapshot.GlobalConfigFile;
import io.github.wslnet.snapshot.Snapshot;
import io.github.wslnet.snapshot.WindowsSide;
import io.github.wslnet.snapshot.WslSide;
import io.github.wslnet.text.UnparseableTextException;
import java.io.IOException;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The options that put files and circumstances in the place of those of a snapshot. */
final class FileOptions {
    @Option(names = "--wslconfig", paramLabel = "FILE", description = "the .wslconfig, or - for standard input")
    private @Nullable String wslconfig;

    @Option(names = "--wsl-conf", paramLabel = "FILE", description = "the distro's wsl.conf, or - for standard input")
    private @Nullable String wslConf;

    @Option(names = "--distro", paramLabel = "NAME", description = "whose wsl.conf it is (default: ${DEFAULT-VALUE})")
    private String distro = "distro";

    @Option(names = "--windows-build", paramLabel = "NUMBER", description = "for example 22631")
    private @Nullable Integer windowsBuild;

    @Option(names = "--wsl-release", paramLabel = "VERSION", description = "as wsl --version prints it")
    private @Nullable String wslRelease;

    @Option(names = "--kernel", paramLabel = "RELEASE", description = "as uname -r prints it")
    private @Nullable String kernel;

    @Option(names = "--mode", paramLabel = "MODE", description = "the mode that runs, as wslinfo prints it")
    private @Nullable String mode;

    @Option(
            names = "--changed",
            paramLabel = "TIME",
            description = "when the files were written, as 2026-01-31T09:00:00Z")
    private @Nullable String changed;

    @Option(names = "--started", paramLabel = "TIME", description = "when WSL was started")
    private @Nullable String started;

    /** Returns a snapshot of which nothing is known. */
    static Snapshot nothing() {
        return Snapshot.of(WindowsSide.builder().build(), WslSide.builder().build());
    }

    /** Tells whether there is a file to be looked at. */
    boolean areGiven() {
        return wslconfig != null || wslConf != null;
    }

    Snapshot appliedTo(Snapshot seen) throws IOException {
        WindowsSide windows = windows(seen.windows());
        WslSide wsl = wsl(seen.wsl());
        return seen.withWindows(windows).withWsl(wsl);
    }

    private WindowsSide windows(WindowsSide seen) throws IOException {
        WindowsSide side = seen;
        if (wslconfig != null) {
            side = side.withGlobalConfig(Known.of(SnapshotSource.readText(wslconfig)));
        }
        if (changed != null) {
            side = side.withGlobalConfigFile(Known.of(GlobalConfigFile.modifiedAt(time("--changed", changed))));
        }
        return windowsBuild == null ? side : side.withBuild(Known.of(windowsBuild));
    }

    private WslSide wsl(WslSide seen) throws IOException {
        WslSide side = wslConf == null ? seen : seen.withDistros(withConf(seen, SnapshotSource.readText(wslConf)));
        if (started != null) {
            side = side.withVmStartedAt(Known.of(time("--started", started)));
        }
        if (wslRelease != null) {
            side = side.withRelease(Known.of(WslRelease.parse(wslRelease)));
        }
        if (kernel != null) {
            side = side.withKernel(Known.of(kernel));
        }
        return mode == null ? side : side.withMode(Known.of(NetworkingMode.parse(mode)));
    }

    private Known<List<Distro>> withConf(WslSide seen, String text) {
        DistroName name = name();
        List<Distro> all = new ArrayList<>(seen.distros().orElse(List.of()));
        Distro before = seen.distro(name)
                .orElseGet(() -> Distro.named(name, WslVersion.WSL2).build());
        all.remove(before);
        all.add(timed(before.withWslConf(Known.of(text))));
        return Known.of(all);
    }

    private Distro timed(Distro one) {
        Distro timed = one;
        if (changed != null) {
            timed = timed.withWslConfModifiedAt(Known.of(time("--changed", changed)));
        }
        return started == null ? timed : timed.withStartedAt(Known.of(time("--started", started)));
    }

    private DistroName name() {
        try {
            return DistroName.of(distro);
        } catch (IllegalArgumentException e) {
            throw new UnparseableTextException("--distro", 0, distro, String.valueOf(e.getMessage()));
        }
    }

    private static Instant time(String option, String text) {
        try {
            return Instant.parse(text);
        } catch (DateTimeParseException e) {
            throw new UnparseableTextException(option, 0, text, "expected a time such as 2026-01-31T09:00:00Z");
        }
    }
}
