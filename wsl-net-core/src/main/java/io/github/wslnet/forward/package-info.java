/**
 * Windows' own TCP forwards: {@code netsh interface portproxy}.
 *
 * <p>{@link io.github.wslnet.forward.PortProxyRule} is one rule, {@link io.github.wslnet.forward.PortProxyRegistry} how
 * Windows stores it, {@link io.github.wslnet.forward.NetshPortProxyOutput} how it shows it. All types are immutable and
 * safe for use by several threads.
 */
package io.github.wslnet.forward;
