// SPDX-License-Identifier: Apache-2.0
/**
 * Sockets as the tools of both sides list them: who listens where, who is connected to whom, and which process owns it.
 *
 * <p>Start at {@link io.github.wslnet.socket.NetstatOutput}, which reads {@code netstat} of either side, {@link
 * io.github.wslnet.socket.SsOutput} for {@code ss}, and {@link io.github.wslnet.socket.ProcNetSockets} for the kernel's own
 * tables. A row is a {@link io.github.wslnet.socket.WindowsSocket} or a {@link io.github.wslnet.socket.LinuxSocket}; {@link
 * io.github.wslnet.socket.Listener} is a server's socket as a snapshot holds it. All types are immutable and safe for use by
 * several threads.
 */
package io.github.wslnet.socket;
