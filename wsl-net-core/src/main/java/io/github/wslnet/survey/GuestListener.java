// SPDX-License-Identifier: Apache-2.0
package io.github.wslnet.survey;

import io.github.wslnet.socket.Listener;

/**
 * A socket that a distro sees listen, which may be of another distro of the same virtual machine.
 *
 * @param listener the socket
 * @param isOwn whether a process of this distro holds it, as opposed to one that the distro can't see
 * @since 0.1.0
 */
public record GuestListener(Listener listener, boolean isOwn) {}
