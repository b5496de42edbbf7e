// SPDX-License-Identifier: Apache-2.0
package io.github.wslnet.windows;

import io.github.wslnet.distro.WslVersion;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Tells by its files whether a Linux is WSL, and which one.
 *
 * <p>Any of these shows it: the handler of Windows programs or WSL's socket folder, or else "microsoft" in the kernel's
 * name, which a container inside WSL has too, and a WSL2 kernel that a user built may not have.
 *
 * <p>Source: {@code src/linux/init} in microsoft/WSL; proc(5) for {@code /proc/version}.
 */
final class LinuxKind {
    private static final List<String> MADE_BY_WSL =
            List.of("proc/sys/fs/binfmt_misc/WSLInterop", "proc/sys/fs/binfmt_misc/WSLInterop-late", "run/WSL");

    private static final List<String> MADE_BY_CONTAINERS = List.of(".dockerenv", "run/.containerenv");

    private LinuxKind() {}

    /** Returns the version of WSL that this Linux is; empty when it is none. */
    static Optional<WslVersion> wslVersion(MachineFiles files) {
        String kernel = files.text("proc/version").orElse("");
        boolean named = kernel.toLowerCase(Locale.ROOT).contains("microsoft")
                && MADE_BY_CONTAINERS.stream().noneMatch(files::exists);
        if (!named && MADE_BY_WSL.stream().noneMatch(files::exists)) {
            return Optional.empty();
        }
        // WSL 1 calls itself 4.4.0-19041-Microsoft, WSL 2 something like 5.15.153.1-microsoft-standard-WSL2
        return Optional.of(kernel.contains("-Microsoft ") ? WslVersion.WSL1 : WslVersion.WSL2);
    }
}
