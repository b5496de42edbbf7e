/**
 * How names become addresses in a guest: {@code /etc/resolv.conf}, {@code /etc/hosts}, {@code /etc/hostname}.
 *
 * <p>{@link io.github.wslnet.dns.ResolvConf} and {@link io.github.wslnet.dns.HostsFile} are documents that own every
 * byte of a file; {@link io.github.wslnet.dns.GuestDns} says what WSL writes to the first of them. All types are
 * immutable and safe for use by several threads.
 */
@WslNetStyle
package io.github.wslnet.dns;

import io.github.wslnet.internal.WslNetStyle;
