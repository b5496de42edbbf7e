// SPDX-License-Identifier: Apache-2.0
package io.github.wslnet.testkit;

import io.github.wslnet.distro.WslVersion;
import java.time.Duration;
import java.util.List;

/**
 * What WSL does while nobody works: distros end, then the virtual machine.
 *
 * <p>A negative timeout means never. Source: {@code WslCoreConfig.h} of microsoft/WSL; the times begin anew with each
 * spell of idleness.
 */
final class Idleness {
    private final WorldState world;

    Idleness(WorldState world) {
        this.world = world;
    }

    void pass(Duration time) {
        Duration left = time;
        List<FakeDistro> idle =
                running().stream().filter(distro -> !distro.isBusy()).toList();
        if (!idle.isEmpty() && isOver(world.vm().distroIdleTimeout(), left)) {
            left = wait(world.vm().distroIdleTimeout(), left);
            idle.forEach(FakeDistro::halt);
        }
        if (world.vmRuns() && running().isEmpty() && isOver(world.vm().idleTimeout(), left)) {
            left = wait(world.vm().idleTimeout(), left);
            world.stopVm();
        }
        world.pass(left);
    }

    private List<FakeDistro> running() {
        return world.distros().stream()
                .filter(distro -> distro.version() == WslVersion.WSL2 && distro.isRunning())
                .toList();
    }

    private Duration wait(Duration timeout, Duration left) {
        world.pass(timeout);
        return left.minus(timeout);
    }

    private static boolean isOver(Duration timeout, Duration left) {
        return !timeout.isNegative() && timeout.compareTo(left) <= 0;
    }
}
