// SPDX-License-Identifier: Apache-2.0
package io.github.wslnet.snapshot;

import io.github.wslnet.address.Port;
import io.github.wslnet.distro.DistroName;

/**
 * A server that the user wants others to reach.
 *
 * @param distro where it runs
 * @param port its TCP port
 * @param lan whether hosts of the LAN are meant too, not just Windows
 * @since 0.1.0
 */
public record WantedServer(DistroName distro, Port port, boolean lan) {}
