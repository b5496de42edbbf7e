// SPDX-License-Identifier: Apache-2.0
package io.github.wslnet.testkit;

import io.github.wslnet.known.Known;
import io.github.wslnet.snapshot.Distro;
import io.github.wslnet.snapshot.Snapshot;
import java.util.List;

/** What a snapshot says apart from times: how a machine is, not when it was read, started or written to. */
final class Timeless {
    private Timeless() {}

    static Snapshot of(Snapshot snapshot) {
        return snapshot.withTakenAt(Known.absent())
                .mapWindows(windows -> windows.withGlobalConfigFile(Known.absent()))
                .mapWsl(wsl -> wsl.withVmStartedAt(Known.absent())
                        .withDistros(wsl.distros()
                                .<List<Distro>>map(
                                        all -> all.stream().map(Timeless::of).toList())));
    }

    static Distro of(Distro distro) {
        return distro.withStartedAt(Known.absent()).withWslConfModifiedAt(Known.absent());
    }
}
