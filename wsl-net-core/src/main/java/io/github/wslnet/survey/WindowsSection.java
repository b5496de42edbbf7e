// SPDX-License-Identifier: Apache-2.0
package io.github.wslnet.survey;

import io.github.wslnet.firewall.HyperVFirewall;

/**
 * One question to Windows: its key in the answer, and the PowerShell that answers it.
 *
 * <p>Filters of firewall rules are asked for all at once, since {@code Get-NetFirewallPortFilter} for each rule takes
 * minutes. Names of properties stand in quotes, which PowerShell does not need but its grammars do.
 */
enum WindowsSection {
    ELEVATED(
            "elevated",
            "([Security.Principal.WindowsPrincipal][Security.Principal.WindowsIdentity]::GetCurrent())"
                    + ".IsInRole([Security.Principal.WindowsBuiltInRole]'Administrator')"),
    INTERACTIVE("interactive", "[Environment]::UserInteractive"),
    HOSTS("hosts", "Hosts"),
    FIREWALL_PRODUCTS(
            "firewallProducts",
            "Get-CimInstance -Namespace 'root/SecurityCenter2' -ClassName 'FirewallProduct'",
            "displayName",
            "productState"),
    PROCESSES(
            "processes",
            "Get-CimInstance -ClassName 'Win32_Process' -Property 'ProcessId','Name','SessionId'",
            "ProcessId",
            "Name",
            "SessionId"),
    INTERFACES(
            "interfaces",
            "Get-NetIPInterface",
            "InterfaceIndex",
            "InterfaceAlias",
            "AddressFamily",
            "NlMtu",
            "ConnectionState"),
    ADDRESSES("addresses", "Get-NetIPAddress", "IPAddress", "InterfaceIndex", "InterfaceAlias", "PrefixLength"),
    ROUTES("routes", "Get-NetRoute", "DestinationPrefix", "NextHop", "InterfaceIndex", "InterfaceAlias"),
    CONNECTIONS("connections", "Get-NetConnectionProfile", "InterfaceIndex", "InterfaceAlias", "NetworkCategory"),
    TCP("tcp", "Get-NetTCPConnection -State 'Listen'", "LocalAddress", "LocalPort", "State", "OwningProcess"),
    UDP("udp", "Get-NetUDPEndpoint", "LocalAddress", "LocalPort", "OwningProcess"),
    SERVICES(
            "services",
            "Get-Service -Name " + SurveyedServices.quoted() + " -ErrorAction 'SilentlyContinue'",
            "Name",
            "Status",
            "StartType"),
    PROFILES(
            "profiles",
            "Get-NetFirewallProfile -PolicyStore 'ActiveStore'",
            "Name",
            "Enabled",
            "DefaultInboundAction",
            "DefaultOutboundAction",
            "AllowInboundRules",
            "AllowLocalFirewallRules"),
    RULES(
            "rules",
            "Get-NetFirewallRule -PolicyStore 'ActiveStore'",
            "InstanceID",
            "Name",
            "DisplayName",
            "Group",
            "Enabled",
            "Profile",
            "Direction",
            "Action"),
    PORT_FILTERS(
            "portFilters",
            "Get-NetFirewallPortFilter -PolicyStore 'ActiveStore'",
            "InstanceID",
            "Protocol",
            "LocalPort",
            "RemotePort"),
    ADDRESS_FILTERS(
            "addressFilters",
            "Get-NetFirewallAddressFilter -PolicyStore 'ActiveStore'",
            "InstanceID",
            "LocalAddress",
            "RemoteAddress"),
    APPLICATION_FILTERS(
            "applicationFilters",
            "Get-NetFirewallApplicationFilter -PolicyStore 'ActiveStore'",
            "InstanceID",
            "Program"),
    INTERFACE_FILTERS(
            "interfaceFilters",
            "Get-NetFirewallInterfaceFilter -PolicyStore 'ActiveStore'",
            "InstanceID",
            "InterfaceAlias"),
    HYPER_V_SETTINGS(
            "hyperVSettings",
            "Get-NetFirewallHyperVVMSetting -PolicyStore 'ActiveStore' -Name '" + HyperVFirewall.WSL_CREATOR + "'",
            "Name",
            "Enabled",
            "DefaultInboundAction",
            "DefaultOutboundAction",
            "LoopbackEnabled",
            "AllowHostPolicyMerge"),
    HYPER_V_RULES(
            "hyperVRules",
            "Get-NetFirewallHyperVRule -PolicyStore 'ActiveStore'",
            "Name",
            "DisplayName",
            "Direction",
            "VMCreatorId",
            "Protocol",
            "LocalAddresses",
            "LocalPorts",
            "RemoteAddresses",
            "RemotePorts",
            "Action",
            "Enabled",
            "Profiles"),
    EXCLUDED_TCP_V4("excludedTcpV4", "Netsh 'ipv4' 'excludedportrange' 'tcp'"),
    EXCLUDED_TCP_V6("excludedTcpV6", "Netsh 'ipv6' 'excludedportrange' 'tcp'"),
    EXCLUDED_UDP_V4("excludedUdpV4", "Netsh 'ipv4' 'excludedportrange' 'udp'"),
    EXCLUDED_UDP_V6("excludedUdpV6", "Netsh 'ipv6' 'excludedportrange' 'udp'"),
    DYNAMIC_TCP("dynamicTcp", "Netsh 'ipv4' 'dynamicport' 'tcp'"),
    DYNAMIC_UDP("dynamicUdp", "Netsh 'ipv4' 'dynamicport' 'udp'");

    private final String key;
    private final String pipeline;

    WindowsSection(String key, String source, String... properties) {
        this.key = key;
        this.pipeline =
                properties.length == 0 ? source : source + " | Select-Object '" + String.join("','", properties) + "'";
    }

    /** Returns the key of the answer. */
    String key() {
        return key;
    }

    /** Returns the line of the script. */
    String statement() {
        return "Ask '" + key + "' { " + pipeline + " }";
    }
}
