// SPDX-License-Identifier: Apache-2.0
package io.github.wslnet.testkit;

import io.github.wslnet.testkit.machine.GuestCommands;

/** The distros of a world as {@code wsl.exe} gets at them. */
final class WorldGuests implements GuestCommands {
    private final World world;

    WorldGuests(World world) {
        this.world = world;
    }

    @Override
    public void start(String distro) {
        world.distro(distro).start();
    }

    @Override
    public void shutdown() {
        world.shutdownWsl();
    }
}
