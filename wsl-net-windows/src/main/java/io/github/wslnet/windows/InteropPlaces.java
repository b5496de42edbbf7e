// SPDX-License-Identifier: Apache-2.0
package io.github.wslnet.windows;

import io.github.wslnet.config.DistroConfig;
import io.github.wslnet.config.DistroSettings;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * Where a distro has the disks of its Windows, and whether it can start programs there.
 *
 * <p>Source: {@code src/linux/init/config.cpp} and {@code binfmt.cpp} in microsoft/WSL: disks are mounted below {@code
 * automount.root} under their letters, and {@code binfmt_misc} hands Windows' programs to WSL.
 */
final class InteropPlaces {
    private static final List<String> HANDLERS =
            List.of("proc/sys/fs/binfmt_misc/WSLInterop", "proc/sys/fs/binfmt_misc/WSLInterop-late");
    private static final String SYSTEM = "Windows/System32";
    private static final String POWERSHELL = "powershell.exe";

    private final Path mounts;
    private final Path system;

    private InteropPlaces(Path mounts, Path system) {
        this.mounts = mounts;
        this.system = system;
    }

    /**
     * Looks for both.
     *
     * @param files those of the distro
     * @param root the folder that stands for {@code /}
     * @throws UnsuitableMachineException when this is no WSL, interop is off, or no disk has a Windows
     */
    static InteropPlaces find(MachineFiles files, Path root) {
        if (LinuxKind.wslVersion(files).isEmpty()) {
            throw new UnsuitableMachineException(
                    "this Linux is not WSL", "run the program on Windows or in a distribution of WSL");
        }
        if (HANDLERS.stream().noneMatch(handler -> isEnabled(files, handler))) {
            throw new UnsuitableMachineException(
                    "this distribution can't start Windows' programs: no handler WSLInterop is enabled in"
                            + " /proc/sys/fs/binfmt_misc",
                    "set enabled=true under [interop] in /etc/wsl.conf, then run wsl --terminate from Windows; where"
                            + " systemd took the handler away, sudo systemctl restart systemd-binfmt brings it back");
        }
        Path mounts = root.resolve(mountRoot(files));
        return Stream.concat(Stream.of("c"), letters())
                .map(letter -> mounts.resolve(letter).resolve(SYSTEM))
                .filter(folder -> Files.exists(folder.resolve("wsl.exe")))
                .findFirst()
                .map(folder -> new InteropPlaces(mounts, folder))
                .orElseThrow(() -> new UnsuitableMachineException(
                        "no disk below " + mounts + " has " + SYSTEM + "/wsl.exe",
                        "set enabled=true under [automount] in /etc/wsl.conf, then run wsl --terminate from Windows"));
    }

    private static boolean isEnabled(MachineFiles files, String handler) {
        return files.wholeText(handler).orElse("").startsWith("enabled");
    }

    private static String mountRoot(MachineFiles files) {
        String root = DistroConfig.parse(files.wholeTextOrNone("etc/wsl.conf").orElse(""))
                .get(DistroSettings.AUTOMOUNT_ROOT)
                .orElse("/mnt");
        return root.startsWith("/") ? root.substring(1) : root;
    }

    private static Stream<String> letters() {
        return "abdefghijklmnopqrstuvwxyz".chars().mapToObj(Character::toString);
    }

    /** Returns the path of a program that comes with Windows, so that none of that name elsewhere is run. */
    Path program(String name) {
        return name.equals(POWERSHELL)
                ? system.resolve("WindowsPowerShell/v1.0").resolve(name)
                : system.resolve(name);
    }

    /** Returns a folder that Windows' programs can have as their current one: they know none of Linux. */
    Path folder() {
        return system;
    }

    /**
     * Returns where the distro has a folder of Windows.
     *
     * @param onWindows a path with a drive letter, for example {@code C:\Users\me}
     * @throws UnsuitableMachineException when it has none, as a folder on another computer
     */
    Path here(String onWindows) {
        boolean hasLetter =
                onWindows.length() > 2 && Character.isLetter(onWindows.charAt(0)) && onWindows.startsWith(":\\", 1);
        if (!hasLetter) {
            throw new UnsuitableMachineException(
                    "the user's folder '" + onWindows + "' is on no disk of this Windows",
                    "run the program on Windows");
        }
        String letter = onWindows.substring(0, 1).toLowerCase(Locale.ROOT);
        return mounts.resolve(letter).resolve(onWindows.substring(3).replace('\\', '/'));
    }
}
