// SPDX-License-Identifier: Apache-2.0
package io.github.wslnet.doctor;

import static io.github.wslnet.doctor.Severity.ERROR;
import static io.github.wslnet.doctor.Severity.INFO;
import static io.github.wslnet.doctor.Severity.WARNING;

import java.util.Optional;

/**
 * The checks, in the order in which they are made.
 *
 * <p>That order is from causes to consequences: which WSL it is, its configuration, its network, the sockets of both sides,
 * forwards, firewalls, the rest. An id stays what it is; later versions may add some.
 *
 * @since 0.1.0
 */
public enum CheckId {
    WSL1_DISTRO("wsl1.distro", INFO, "A distribution of WSL 1 shares the network of Windows"),
    MODE_EFFECTIVE_DIFFERS("mode.effective-differs", ERROR, "WSL runs another networking mode than it was asked for"),
    MODE_UNKNOWN_VALUE("mode.unknown-value", INFO, "WSL runs a networking mode that is not known here"),
    CONFIG_PENDING_RESTART("config.pending-restart", WARNING, ".wslconfig was changed and not read yet"),
    CONFIG_WRONG_SECTION("config.wrong-section", ERROR, "A setting stands in the wrong section"),
    CONFIG_UNKNOWN_KEY("config.unknown-key", WARNING, "WSL has no setting of this name"),
    CONFIG_FILE_FORM("config.file-form", WARNING, "A configuration file has a name or an encoding that misleads"),
    CONFIG_LOCALHOST_FORWARDING_OFF(
            "config.localhost-forwarding-off", ERROR, "localhost of Windows is switched off from WSL"),
    NET_NO_ETH0_OR_LINKLOCAL("net.no-eth0-or-linklocal", ERROR, "The guest has no network"),
    SVC_REQUIRED_STOPPED("svc.required-stopped", ERROR, "A service that WSL's network needs does not run"),
    SVC_PORT53_TAKEN("svc.port53-taken", WARNING, "A program holds the port of Windows' DNS proxy"),
    SVC_HNS_ERROR_CODE("svc.hns-error-code", ERROR, "WSL failed to make its network"),
    NET_IPV6_DISABLED("net.ipv6-disabled", WARNING, "IPv6 is switched off for all of Windows"),
    RELAY_MISSING("relay.missing", ERROR, "WSL's relay does not listen for a server"),
    RELAY_ORPHAN("relay.orphan", ERROR, "WSL's relay listens for a server that is gone"),
    RELAY_PROCESS_ABSENT("relay.process-absent", ERROR, "WSL's relay does not run"),
    BIND_V6_ONLY_RELAY("bind.v6-only-relay", WARNING, "Windows reaches a server by IPv6 alone"),
    BIND_JDWP_STAR("bind.jdwp-star", WARNING, "A JVM's debug port is open to IPv6 alone"),
    BIND_MAPPED_LOOPBACK("bind.mapped-loopback", ERROR, "A server is bound to an address that is not relayed"),
    BIND_UNRELAYED_ADDRESS("bind.unrelayed-address", WARNING, "A server is bound to an address that is not relayed"),
    BIND_LOOPBACK_BUT_LAN_WANTED(
            "bind.loopback-but-lan-wanted", ERROR, "A server for the LAN listens on loopback alone"),
    BIND_BINDV6ONLY("bind.bindv6only", WARNING, "Servers on :: refuse IPv4"),
    PORT_EXCLUDED("port.excluded", ERROR, "Windows reserves a port that a server needs"),
    PORT_DYNAMIC_RANGE_LOW("port.dynamic-range-low", WARNING, "Windows gives low ports to clients"),
    PORT_DYNAMIC_FRAGMENTED("port.dynamic-fragmented", WARNING, "Mirrored mode may find no room for its ports"),
    PORT_IN_DYNAMIC_RANGE(
            "port.in-dynamic-range", INFO, "A server's port is among those that Windows gives to clients"),
    PORT_SHADOWED_BY_WINDOWS("port.shadowed-by-windows", ERROR, "A Windows program answers for a server in WSL"),
    PORT_SPLIT_BRAIN_FAMILIES("port.split-brain-families", ERROR, "localhost is two programs"),
    PORT_OTHER_DISTRO("port.other-distro", WARNING, "Another distribution holds a port"),
    PORT_MIRRORED_CONFLICT("port.mirrored-conflict", ERROR, "Windows holds a port that WSL wants"),
    PORT_MIRRORED_BLOCKED("port.mirrored-blocked", ERROR, "Mirrored mode never passes this port to WSL"),
    UDP_NOT_FORWARDED("udp.not-forwarded", WARNING, "UDP is not relayed"),
    PORTPROXY_STALE_TARGET("portproxy.stale-target", ERROR, "A portproxy rule leads to an address that WSL had once"),
    PORTPROXY_LOOP("portproxy.loop", ERROR, "A portproxy rule leads to itself"),
    PORTPROXY_SERVICE_DOWN("portproxy.service-down", ERROR, "The service behind portproxy does not run"),
    PORTPROXY_NOT_LISTENING("portproxy.not-listening", ERROR, "Nobody listens for a portproxy rule"),
    PORTPROXY_LEFTOVER("portproxy.leftover", WARNING, "A portproxy rule leads to nobody"),
    PORTPROXY_RANGE_OR_UDP("portproxy.range-or-udp", WARNING, "A portproxy rule without a port does nothing"),
    PORTPROXY_IN_MIRRORED("portproxy.in-mirrored", WARNING, "A portproxy rule is left from NAT mode"),
    PORTPROXY_FOREIGN("portproxy.foreign", INFO, "Portproxy rules were made by somebody else"),
    FW_WSL_TO_HOST_DROPPED("fw.wsl-to-host-dropped", ERROR, "Windows' firewall drops what WSL sends to Windows"),
    FW_PROGRAM_BLOCK_RULE("fw.program-block-rule", ERROR, "A firewall rule blocks a program that listens"),
    FW_INTERFACE_RULE_DEAD("fw.interface-rule-dead", WARNING, "A firewall rule names an adapter that is gone"),
    FW_RULE_TOO_WIDE("fw.rule-too-wide", WARNING, "A firewall rule lets everybody in everywhere"),
    FW_PROFILE_OFF_ON_WSL("fw.profile-off-on-wsl", WARNING, "The firewall is off on WSL's adapter"),
    FW_POLICY_IGNORES_LOCAL_RULES(
            "fw.policy-ignores-local-rules", ERROR, "A policy ignores the firewall rules of this machine"),
    FW_SHIELDS_UP("fw.shields-up", ERROR, "The firewall lets nothing in, whatever the rules say"),
    FW_LAN_RULE_MISSING("fw.lan-rule-missing", ERROR, "No firewall rule lets the LAN in"),
    FW_LAN_PROFILE_PUBLIC("fw.lan-profile-public", WARNING, "The LAN is a public network to Windows"),
    FW_HYPERV_INBOUND_BLOCK("fw.hyperv-inbound-block", ERROR, "The Hyper-V firewall keeps the LAN out"),
    HOST_LISTENER_LOOPBACK_ONLY(
            "host.listener-loopback-only", ERROR, "A Windows server listens where WSL cannot reach it"),
    HOST_WRONG_RECIPE("host.wrong-recipe", WARNING, "A variable takes the name server for Windows"),
    HOST_GATEWAY_IS_ROUTER("host.gateway-is-router", INFO, "The default gateway is the LAN's router, not Windows"),
    IP_CHANGED("ip.changed", INFO, "The guest has another address than it asked for"),
    IP_HOSTS_ENTRY_STALE("ip.hosts-entry-stale", WARNING, "A hosts file names an address that nobody has"),
    IP_ENV_STALE("ip.env-stale", WARNING, "A variable names an address that WSL had once"),
    IP_TWO_WSL_ADAPTERS("ip.two-wsl-adapters", INFO, "There are two adapters of WSL"),
    NET_SUBNET_OVERLAP("net.subnet-overlap", WARNING, "WSL's network overlaps another one"),
    NET_NAT_REGISTRY_INVALID("net.nat-registry-invalid", ERROR, "WSL asks for a network that is none"),
    NET_MTU_TOO_BIG("net.mtu-too-big", WARNING, "The guest sends larger packets than Windows can pass on"),
    DNS_TUNNEL_VS_STATIC("dns.tunnel-vs-static", ERROR, "DNS tunneling is asked for and cannot work"),
    DNS_RESOLV_DANGLING("dns.resolv-dangling", ERROR, "resolv.conf leads to a file that is not there"),
    DNS_IMMUTABLE("dns.immutable", WARNING, "resolv.conf is frozen"),
    DNS_GATEWAY_TIMEOUT("dns.gateway-timeout", ERROR, "The name server does not answer"),
    DNS_GSA_PRESENT("dns.gsa-present", INFO, "Global Secure Access switches DNS tunneling off"),
    DNS_MDNS_UNSUPPORTED("dns.mdns-unsupported", INFO, "Names in .local are not found in this mode"),
    POWER_FAST_STARTUP("power.fast-startup", WARNING, "Fast Startup keeps WSL's network over a shutdown"),
    POWER_RESUMED("power.resumed", INFO, "Windows slept since WSL was started"),
    IDLE_WILL_STOP("idle.will-stop", WARNING, "WSL will stop a server that others rely on"),
    IDLE_STOPPED("idle.stopped", ERROR, "The distribution of a wanted server is stopped"),
    LOCAL_V6_SLOW("local.v6-slow", WARNING, "localhost is slow, since ::1 does not answer"),
    INTEROP_BROKEN("interop.broken", ERROR, "Windows programs cannot be started in a distribution"),
    INTEROP_NO_ELEVATION("interop.no-elevation", INFO, "Changes to Windows need an administrator"),
    PROXY_LOCALHOST_IN_NAT("proxy.localhost-in-nat", WARNING, "The HTTP proxy of Windows is not reached from WSL"),
    DOCKER_TCP_OPEN("docker.tcp-open", WARNING, "Docker is open to everybody who reaches it"),
    POLICY_THIRD_PARTY_FW("policy.third-party-fw", INFO, "Another firewall than Windows' own is active"),
    VERSION_KNOWN_BAD("version.known-bad", WARNING, "This release of WSL has a known defect");

    private final String id;
    private final Severity severity;
    private final String title;

    CheckId(String id, Severity severity, String title) {
        this.id = id;
        this.severity = severity;
        this.title = title;
    }

    /** Returns the check of this id, for example {@code relay.missing}, or empty when there is none. */
    public static Optional<CheckId> tryParse(String id) {
        for (CheckId check : values()) {
            if (check.id.equals(id)) {
                return Optional.of(check);
            }
        }
        return Optional.empty();
    }

    /** Returns how bad it is as a rule; a single finding may be less so. */
    public Severity severity() {
        return severity;
    }

    /** Returns what is wrong when the check finds something, one sentence without a final period. */
    public String title() {
        return title;
    }

    /** Returns the id, for example {@code relay.missing}. */
    @Override
    public String toString() {
        return id;
    }
}
