/**
 * Windows' two firewalls: the host's own and Hyper-V's, which stands before the virtual machine.
 *
 * <p>{@link io.github.wslnet.firewall.Firewall} holds what a snapshot knows of both. All types are immutable and safe
 * for use by several threads.
 */
package io.github.wslnet.firewall;
