/**
 * Who has which port, which ports Windows keeps for itself, and which it hands out on its own.
 *
 * <p>{@link io.github.wslnet.port.PortOwners} says who has a port on either side, {@link io.github.wslnet.port.Ports} finds one
 * that is free. {@link io.github.wslnet.port.ExcludedPortRanges} cannot be listened on, {@link
 * io.github.wslnet.port.NetshDynamicPortOutput} reads where outgoing connections start from. Windows has one of each for each
 * transport and IP family. All types are immutable and safe for use by several threads.
 */
package io.github.wslnet.port;
