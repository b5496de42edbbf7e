// SPDX-License-Identifier: Apache-2.0
package io.github.wslnet.testkit;

import io.github.wslnet.machine.UserFiles;
import io.github.wslnet.testkit.machine.FakePrograms;

/** The half of a fake machine that changes its world: files, elevation, and the programs that act. */
final class MachineChanges {
    private final UserFiles files;
    private final FakeElevation elevation;

    MachineChanges(World world, UserFiles plainFiles, FakePrograms programs) {
        Mortality life = new Mortality();
        this.files = new MortalUserFiles(plainFiles, world, life);
        FakeElevatedShell shell = new FakeElevatedShell(world, files, life);
        this.elevation = new FakeElevation(world, shell);
        programs.with("powershell.exe", shell).with("wsl.exe", new FakeGuestCommands(world, life));
    }

    UserFiles files() {
        return files;
    }

    FakeElevation elevation() {
        return elevation;
    }
}
