/** WSL's relay on Windows: {@link io.github.wslnet.relay.LocalhostRelay} says what it listens for. */
package io.github.wslnet.relay;
