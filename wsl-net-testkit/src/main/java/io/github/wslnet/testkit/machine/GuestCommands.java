// SPDX-License-Identifier: Apache-2.0
package io.github.wslnet.testkit.machine;

/**
 * What asking {@code wsl.exe} does to the distros of a world.
 *
 * @since 0.1.0
 */
public interface GuestCommands {
    /** Starts a distro, as each command in it does. */
    void start(String distro);

    /** Ends the virtual machine. */
    void shutdown();
}
