/**
 * Windows' own TCP forwards: {@code netsh interface portproxy}.
 *
 * <p>{@link io.github.wslnet.forward.PortProxyRule} is one rule. All types are immutable and safe for use by several
 * threads.
 */
package io.github.wslnet.forward;
