/**
 * Sockets, and what the tools that list them print.
 *
 * <p>{@link io.github.wslnet.socket.Listener} is a server's socket as a snapshot holds it. All types are immutable and
 * safe for use by several threads.
 */
package io.github.wslnet.socket;
