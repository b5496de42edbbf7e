// SPDX-License-Identifier: Apache-2.0
package io.github.wslnet.testkit;

import io.github.wslnet.address.TransportPort;
import io.github.wslnet.config.GlobalConfig;
import io.github.wslnet.config.ModeCapabilities;
import io.github.wslnet.config.NetworkingMode;
import io.github.wslnet.distro.DistroName;
import io.github.wslnet.distro.WslVersion;
import io.github.wslnet.firewall.FirewallRule;
import io.github.wslnet.forward.PortProxyKey;
import io.github.wslnet.forward.PortProxyRule;
import io.github.wslnet.snapshot.Snapshot;
import io.github.wslnet.snapshot.StoredForward;
import io.github.wslnet.socket.Listener;
import io.github.wslnet.socket.PortClaim;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** A fake Windows with WSL: its state, and what each event does to it. */
public final class World {
    private static final int FIRST_PID = 800;
    private static final String TUNNEL = "10.255.255.254";

    private final int build;
    private final boolean store;
    private final NetworkingMode mode;
    private final Map<DistroName, FakeDistro> distros = new LinkedHashMap<>();
    private final Map<PortProxyKey, StoredForward> forwards = new LinkedHashMap<>();
    private final List<FirewallRule> firewallRules = new ArrayList<>();
    private final List<FirewallRule> hyperVRules = new ArrayList<>();
    private final Map<String, String> services = new LinkedHashMap<>();
    private final WindowsSockets sockets = new WindowsSockets();
    private final Faults faults = new Faults();
    private SwitchNetwork network = SwitchNetwork.first();
    private boolean vmRuns;
    private GlobalConfig globalConfig;
    private int lastPid = FIRST_PID;

    World(int build, boolean store, NetworkingMode mode) {
        this.build = build;
        this.store = store;
        this.mode = mode;
        this.globalConfig = mode.equals(NetworkingMode.NAT)
                ? GlobalConfig.empty()
                : GlobalConfig.parse("[wsl2]\nnetworkingMode=" + mode + "\n");
        services.put("iphlpsvc", "Running");
    }

    /**
     * Names a moment at which something shall go wrong: {@code on(Moment.apply()).failOnce(Fault.addressChanges())}.
     *
     * @param moment when
     */
    public FaultAt on(Moment moment) {
        return new FaultAt(this, moment);
    }

    Faults faults() {
        return faults;
    }

    int build() {
        return build;
    }

    boolean isStore() {
        return store;
    }

    NetworkingMode mode() {
        return mode;
    }

    ModeCapabilities capabilities() {
        return mode.capabilities().orElseThrow();
    }

    boolean vmRuns() {
        return vmRuns;
    }

    SwitchNetwork network() {
        return network;
    }

    Map<String, String> services() {
        return services;
    }

    List<FirewallRule> firewallRules() {
        return firewallRules;
    }

    List<FirewallRule> hyperVRules() {
        return hyperVRules;
    }

    List<StoredForward> forwards() {
        return List.copyOf(forwards.values());
    }

    List<FakeDistro> distros() {
        return List.copyOf(distros.values());
    }

    WindowsSockets sockets() {
        return sockets;
    }

    GlobalConfig globalConfig() {
        return globalConfig;
    }

    void setGlobalConfig(GlobalConfig edited) {
        globalConfig = edited;
    }

    int nextPid() {
        lastPid += 4;
        return lastPid;
    }

    FakeDistro install(DistroName name, WslVersion version) {
        if (distros.containsKey(name)) {
            throw new IllegalArgumentException("a distribution called " + name + " is installed already");
        }
        FakeDistro distro = new FakeDistro(this, name, version);
        distros.put(name, distro);
        start(distro);
        return distro;
    }

    FakeDistro distro(DistroName name) {
        FakeDistro distro = distros.get(name);
        if (distro == null) {
            String known = distros.keySet().stream().map(DistroName::text).collect(Collectors.joining(", "));
            throw new IllegalArgumentException("no distribution is called " + name + "; there are: " + known);
        }
        return distro;
    }

    /** Lets a distro listen only where Linux, or Windows for WSL1, would. */
    void requireFree(FakeDistro asking, Listener wanted) {
        for (FakeDistro other : distros.values()) {
            if (other.version() == asking.version()) {
                PortClaim.heldBy(other.listeners(), wanted).ifPresent(holder -> {
                    throw refusal(wanted, holder, other);
                });
            }
        }
        if (asking.version() == WslVersion.WSL1) {
            sockets.requireFree(wanted);
        } else if (sharesPorts()) {
            sockets.requireUnheld(wanted);
        }
    }

    /** In mirrored mode a transport and port has one holder, whatever the addresses. */
    private boolean sharesPorts() {
        return capabilities().obeysMirroredSettings();
    }

    private static AddressInUseException refusal(Listener wanted, Listener holder, FakeDistro distro) {
        return new AddressInUseException(wanted, holder.process().orElse("a program") + " in " + distro.name());
    }

    void listenOnWindows(Listener.Builder listener) {
        Listener wanted = listener.pid(nextPid()).build();
        for (FakeDistro distro : distros.values()) {
            holder(distro, wanted).ifPresent(holder -> {
                throw refusal(wanted, holder, distro);
            });
        }
        sockets.listen(wanted, this);
    }

    private Optional<Listener> holder(FakeDistro distro, Listener wanted) {
        if (distro.version() == WslVersion.WSL1) {
            return PortClaim.heldBy(distro.listeners(), wanted);
        }
        return distro.listeners().stream()
                .filter(held -> sharesPorts() && held.transportPort().equals(wanted.transportPort()))
                .findFirst();
    }

    void closeOnWindows(TransportPort port) {
        sockets.close(port, this);
    }

    void socketsChanged() {
        sockets.refresh(this);
    }

    void store(PortProxyRule rule, boolean own) {
        forwards.put(rule.key(), own ? StoredForward.ours(rule) : StoredForward.foreign(rule));
        socketsChanged();
    }

    void delete(PortProxyRule rule) {
        forwards.remove(rule.key());
        socketsChanged();
    }

    void add(FirewallRule rule) {
        firewallRules.add(rule);
    }

    void remove(FirewallRule rule) {
        firewallRules.removeIf(other -> rule.id().isPresent()
                ? other.id().equals(rule.id())
                : other.name().equals(rule.name()));
    }

    void addHyperV(FirewallRule rule) {
        hyperVRules.add(rule);
    }

    void removeHyperV(FirewallRule rule) {
        hyperVRules.removeIf(other -> other.id().equals(rule.id()));
    }

    void setService(String name, String state) {
        services.put(name, state);
        socketsChanged();
    }

    void restartWindows() {
        List<FakeDistro> ran =
                distros.values().stream().filter(FakeDistro::isRunning).toList();
        distros.values().forEach(FakeDistro::terminate);
        vmRuns = false;
        sockets.reset();
        changeAddresses();
        ran.forEach(this::start);
        socketsChanged();
    }

    /** Gives the switch another network and the guest another address, as when Windows refuses the last ones. */
    void changeAddresses() {
        network = network.next();
        socketsChanged();
    }

    void shutdownWsl() {
        distros.values().stream()
                .filter(distro -> distro.version() == WslVersion.WSL2)
                .forEach(FakeDistro::terminate);
        vmRuns = false;
    }

    private void start(FakeDistro distro) {
        vmRuns = vmRuns || distro.version() == WslVersion.WSL2;
        distro.start();
    }

    /** Returns the file that all distros' links lead to: the switch's address answers DNS questions. */
    String sharedResolvConf() {
        String server =
                capabilities().natBehindSwitch() ? network.gatewayAddress().toString() : TUNNEL;
        return "nameserver " + server + "\n";
    }

    Snapshot snapshot() {
        return new WorldSnapshot(this).take();
    }
}
