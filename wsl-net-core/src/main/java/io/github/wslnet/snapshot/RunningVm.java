// SPDX-License-Identifier: Apache-2.0
package io.github.wslnet.snapshot;

import io.github.wslnet.config.NetworkingMode;
import io.github.wslnet.distro.DistroName;
import io.github.wslnet.known.Known;
import java.time.Instant;
import java.util.List;

/**
 * What is known of the virtual machine that a {@code .wslconfig} is held against.
 *
 * @param startedAt when it was started, which is when it read the file
 * @param mode the mode that it runs in, as {@code wslinfo --networking-mode} prints it
 * @param distros the distros that run in it; an empty list says that there is no virtual machine
 * @since 0.1.0
 */
public record RunningVm(Known<Instant> startedAt, Known<NetworkingMode> mode, Known<List<DistroName>> distros) {
    /** Nothing is known of it. */
    public static final RunningVm UNKNOWN = new RunningVm(Known.absent(), Known.absent(), Known.absent());

    boolean isDown() {
        return distros.value().filter(List::isEmpty).isPresent();
    }
}
