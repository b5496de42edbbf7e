/**
 * Windows' two firewalls: the host's own and Hyper-V's, which stands before the virtual machine.
 *
 * <p>{@link io.github.wslnet.firewall.Firewall} holds what a snapshot knows of both, {@link
 * io.github.wslnet.firewall.FirewallRule} is a rule of either. {@link io.github.wslnet.firewall.NetFirewallRuleOutput} and its like
 * read what the cmdlets of NetSecurity print. All types are immutable and safe for use by several threads.
 */
package io.github.wslnet.firewall;
