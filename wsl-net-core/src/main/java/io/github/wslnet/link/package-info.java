/**
 * Network interfaces of a Linux system and their addresses.
 *
 * <p>Start at {@link io.github.wslnet.link.Link} and {@link io.github.wslnet.link.IpAddrOutput}; where there is no {@code ip}, at
 * {@link io.github.wslnet.link.ProcNetIfInet6}. All types are immutable and safe for use by several threads.
 *
 * <pre>{@code
 * List<Link> links = IpAddrOutput.parse(text).value();
 * }</pre>
 */
@WslNetStyle
package io.github.wslnet.link;

import io.github.wslnet.internal.WslNetStyle;
