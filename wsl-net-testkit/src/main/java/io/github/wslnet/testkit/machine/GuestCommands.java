// SPDX-License-Identifier: Apache-2.0
package io.github.wslnet.testkit.machine;

import java.util.List;
import java.util.Optional;

/** What {@code wsl.exe} can do to the distros of a world. */
public interface GuestCommands {
    /** Tells whether a distro is called so. */
    boolean isInstalled(String distro);

    /** Starts a distro, as each command in it does. */
    void start(String distro);

    /** Ends a distro. */
    void terminate(String distro);

    /** Ends the virtual machine. */
    void shutdown();

    /**
     * Runs a command on the files of a distro.
     *
     * @return empty for a command that is not known
     */
    Optional<FakeOutput> run(String distro, List<String> command, byte[] input);
}
