/**
 * Network interfaces of a Linux system and their addresses.
 *
 * <p>Start at {@link io.github.wslnet.link.Link} and {@link io.github.wslnet.link.IpAddrOutput}. All types are immutable
 * and safe for use by several threads.
 */
@WslNetStyle
package io.github.wslnet.link;

import io.github.wslnet.WslNetStyle;
