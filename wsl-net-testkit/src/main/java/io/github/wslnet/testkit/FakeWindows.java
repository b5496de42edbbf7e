// SPDX-License-Identifier: Apache-2.0
package io.github.wslnet.testkit;

import io.github.wslnet.address.IpAddress;
import io.github.wslnet.address.PortRange;
import io.github.wslnet.address.Transport;
import io.github.wslnet.address.TransportPort;
import io.github.wslnet.config.WslPolicies;
import io.github.wslnet.firewall.FirewallProfile;
import io.github.wslnet.firewall.FirewallRule;
import io.github.wslnet.firewall.HyperVFirewall;
import io.github.wslnet.firewall.ProfileSettings;
import io.github.wslnet.forward.PortProxyRule;
import io.github.wslnet.machine.RegistryKey;
import io.github.wslnet.machine.RegistryValue;
import io.github.wslnet.socket.Listener;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/**
 * The Windows of a fake world: its programs, services, rules and settings.
 *
 * <p>What is done here is done by somebody other than the program under test.
 *
 * @since 0.1.0
 */
public final class FakeWindows {
    private final WorldState world;
    private final WindowsFirewall firewall;
    private final ReservedPorts ports;
    private final Map<String, String> startTypes = new LinkedHashMap<>();
    private final Map<RegistryKey, Map<String, RegistryValue>> registry = new LinkedHashMap<>();
    private WslPolicies policies = WslPolicies.NONE;
    private int ipv6DisabledComponents;
    private String hosts = "";
    private Locale language = Locale.ENGLISH;
    private int codePage = 437;

    FakeWindows(WorldState world, WindowsFirewall firewall, ReservedPorts ports) {
        this.world = world;
        this.firewall = firewall;
        this.ports = ports;
    }

    /**
     * Starts a server.
     *
     * @param program its file name, for example {@code postgres.exe}
     * @throws AddressInUseException when Windows would refuse it the port
     */
    public FakeWindows listening(String address, TransportPort port, String program) {
        return listening(Listener.on(IpAddress.parse(address), port).process(program));
    }

    /**
     * Starts a server that shares its port in a certain way, or is of another account.
     *
     * @throws AddressInUseException when Windows would refuse it the port
     */
    public FakeWindows listening(Listener.Builder server) {
        world.listenOnWindows(server);
        return happened("a program on Windows listens");
    }

    /** Ends a server, or does nothing when there is none. */
    public FakeWindows close(TransportPort port) {
        world.closeOnWindows(port);
        return happened("programs on Windows close " + port);
    }

    /** Starts a service, for example {@code iphlpsvc}. */
    public FakeWindows startService(String name) {
        world.setService(name, "Running");
        return happened("service " + name + " starts");
    }

    /** Stops a service. */
    public FakeWindows stopService(String name) {
        world.setService(name, "Stopped");
        return happened("service " + name + " stops");
    }

    /** Stops a service and keeps it from being started. */
    public FakeWindows disableService(String name) {
        startTypes.put(name, "Disabled");
        return stopService(name);
    }

    /** Makes a portproxy rule, as an administrator could at any time. */
    public FakeWindows addForward(PortProxyRule rule) {
        world.store(rule, false);
        return happened("somebody forwards " + rule);
    }

    /** Makes a rule of the host's firewall. */
    public FakeWindows addFirewallRule(FirewallRule rule) {
        world.add(rule);
        return happened("somebody adds the firewall rule '" + rule.name() + "'");
    }

    /** Makes a rule of the Hyper-V firewall. */
    public FakeWindows addHyperVRule(FirewallRule rule) {
        world.addHyperV(rule);
        return happened("somebody adds the Hyper-V firewall rule '" + rule.name() + "'");
    }

    /** Switches the firewall on or off for the networks of one profile. */
    public FakeWindows firewall(FirewallProfile profile, boolean on) {
        firewall.enable(profile, on);
        return happened("the firewall of the profile " + profile + " is " + (on ? "on" : "off"));
    }

    /** Changes all that the firewall does in the networks of one profile. */
    public FakeWindows firewall(FirewallProfile profile, ProfileSettings settings) {
        firewall.set(profile, settings);
        return happened("the firewall of the profile " + profile + " is changed");
    }

    /** Changes the settings of the Hyper-V firewall; its rules stay. */
    public FakeWindows hyperVFirewall(HyperVFirewall settings) {
        firewall.setHyperV(settings);
        return happened("the Hyper-V firewall is changed");
    }

    /** Keeps ports for Windows, as Hyper-V does at its start; who has one already goes on. */
    public FakeWindows reservePorts(Transport transport, PortRange range) {
        ports.exclude(transport, range);
        return happened("Windows reserves the " + transport + " ports " + range);
    }

    /** Changes the ports that Windows hands out to clients. */
    public FakeWindows dynamicPorts(Transport transport, PortRange range) {
        ports.handOut(transport, range);
        return happened("the dynamic " + transport + " ports are " + range);
    }

    /** Lets an administrator restrict {@code .wslconfig}; counts from the next start of the virtual machine. */
    public FakeWindows policies(WslPolicies restrictions) {
        policies = restrictions;
        return happened("the policies are " + restrictions);
    }

    /**
     * Sets the value {@code DisabledComponents} of the IPv6 driver.
     *
     * @param value 0 for nothing disabled, 255 for IPv6 switched off
     */
    public FakeWindows ipv6DisabledComponents(int value) {
        ipv6DisabledComponents = value;
        return happened("DisabledComponents of IPv6 is " + value);
    }

    /** Writes a value of the registry that the world itself has none of. */
    public FakeWindows registry(RegistryKey key, String name, RegistryValue value) {
        registry.computeIfAbsent(key, ignored -> new LinkedHashMap<>()).put(name, value);
        return happened("somebody writes " + key + "\\" + name);
    }

    /** Lets an administrator write Windows' {@code hosts} file. */
    public FakeWindows hosts(String text) {
        hosts = text;
        return happened("somebody writes the hosts file of Windows");
    }

    String hosts() {
        return hosts;
    }

    /**
     * Sets the language that commands print in, and how they encode it.
     *
     * @param spoken the language, for example {@code Locale.JAPANESE}
     * @param oemCodePage the number of the code page of consoles, for example 932
     */
    public FakeWindows language(Locale spoken, int oemCodePage) {
        language = spoken;
        codePage = oemCodePage;
        return this;
    }

    /** Returns the language that commands print in. */
    public Locale language() {
        return language;
    }

    /** Returns the number of the code page of consoles. */
    public int oemCodePage() {
        return codePage;
    }

    WslPolicies policies() {
        return policies;
    }

    int ipv6DisabledComponents() {
        return ipv6DisabledComponents;
    }

    Map<RegistryKey, Map<String, RegistryValue>> registry() {
        return registry;
    }

    String startType(String service) {
        return startTypes.getOrDefault(service, "Auto");
    }

    private FakeWindows happened(String what) {
        world.happened(what);
        return this;
    }
}
