/**
 * WSL's relay on Windows, which brings servers in WSL to Windows' localhost.
 *
 * <p>Start at {@link io.github.wslnet.relay.LocalhostRelay}: which listeners it takes, and where Windows then listens. {@link
 * io.github.wslnet.relay.RelayBind} says what comes of its wish for a port that a Windows program holds. All types are
 * immutable and safe for use by several threads.
 */
package io.github.wslnet.relay;
