// SPDX-License-Identifier: Apache-2.0
package io.github.wslnet.testkit;

import io.github.wslnet.testkit.machine.FakePrograms;

/** The programs of a fake machine, each over the same world. */
final class MachineParts {
    private MachineParts() {}

    static void install(World world, FakePrograms programs) {
        // what changes the world joins here too
    }
}
