// SPDX-License-Identifier: Apache-2.0
package io.github.wslnet.testkit;

import io.github.wslnet.address.TransportPort;
import io.github.wslnet.config.Circumstances;
import io.github.wslnet.config.GlobalConfig;
import io.github.wslnet.config.GlobalSettings;
import io.github.wslnet.config.ModeCapabilities;
import io.github.wslnet.config.NetworkingMode;
import io.github.wslnet.distro.DistroName;
import io.github.wslnet.distro.WslVersion;
import io.github.wslnet.firewall.FirewallRule;
import io.github.wslnet.forward.PortProxyKey;
import io.github.wslnet.forward.PortProxyRule;
import io.github.wslnet.known.Known;
import io.github.wslnet.snapshot.Era;
import io.github.wslnet.snapshot.StoredForward;
import io.github.wslnet.socket.Listener;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * The state of a {@link World} and what its verbs are made of.
 *
 * <p>Nothing here settles or writes into the transcript by itself: a host or a fake machine changes the world by these
 * methods, and calls {@link #happened} when it is done.
 */
abstract sealed class WorldState permits World {
    /** Windows 11 22H2, from which on there is a Hyper-V firewall for WSL, DNS tunneling and mirrored mode. */
    static final int WINDOWS_11_22H2 = 22621;

    private static final int FIRST_PID = 800;
    private static final Duration MOMENT = Duration.ofSeconds(2);
    private static final Duration SCAN = Duration.ofSeconds(1);

    final FakeWindows windows;
    private final int build;
    private final boolean store;
    private final WorldClock clock = new WorldClock();
    private final Transcript log = new Transcript(clock);
    private final Faults faults = new Faults();
    private final Map<DistroName, FakeDistro> distros = new LinkedHashMap<>();
    private final Map<PortProxyKey, StoredForward> forwards = new LinkedHashMap<>();
    private final Map<String, String> services = new LinkedHashMap<>(Map.of("iphlpsvc", "Running"));
    private final ReservedPorts reserved = new ReservedPorts();
    private final WindowsSockets sockets = new WindowsSockets(reserved);
    private final PortHolders holders = new PortHolders(this);
    private final WindowsFirewall firewall;
    private final WindowsNetwork windowsNetwork;
    private final VirtualMachine vm;
    private final List<Runnable> watchers = new ArrayList<>();
    private GlobalConfig globalConfig;
    private Instant globalConfigWritten;
    private WslVersion version = WslVersion.WSL2;
    private boolean settles = true;
    private int lastPid = FIRST_PID;

    WorldState(int build, boolean store, GlobalConfig config, String lanAdapter) {
        this.build = build;
        this.store = store;
        this.globalConfig = config;
        this.globalConfigWritten = clock.instant();
        this.firewall = new WindowsFirewall(build >= WINDOWS_11_22H2);
        this.windowsNetwork = new WindowsNetwork(lanAdapter);
        this.windows = new FakeWindows(this, firewall, reserved);
        this.vm = new VirtualMachine(read(config), circumstances());
    }

    WorldClock worldClock() {
        return clock;
    }

    Transcript log() {
        return log;
    }

    Faults faults() {
        return faults;
    }

    VirtualMachine vm() {
        return vm;
    }

    WindowsNetwork windowsNetwork() {
        return windowsNetwork;
    }

    WindowsFirewall firewall() {
        return firewall;
    }

    ReservedPorts reserved() {
        return reserved;
    }

    int build() {
        return build;
    }

    boolean isStore() {
        return store;
    }

    NetworkingMode mode() {
        return vm.mode();
    }

    ModeCapabilities capabilities() {
        return vm.capabilities();
    }

    boolean vmRuns() {
        return vm.runs();
    }

    SwitchNetwork network() {
        return vm.network();
    }

    Map<String, String> services() {
        return services;
    }

    List<FirewallRule> firewallRules() {
        return firewall.rules();
    }

    List<FirewallRule> hyperVRules() {
        return firewall.hyperVRules();
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

    Instant globalConfigWritten() {
        return globalConfigWritten;
    }

    void setGlobalConfig(GlobalConfig edited) {
        globalConfig = edited;
        globalConfigWritten = clock.instant();
    }

    int nextPid() {
        lastPid += 4;
        return lastPid;
    }

    void installsByDefault(WslVersion installed) {
        version = installed;
    }

    WslVersion versionByDefault() {
        return version;
    }

    FakeDistro install(DistroName name, WslVersion wslVersion) {
        if (distros.containsKey(name)) {
            throw new IllegalArgumentException("a distribution called " + name + " is installed already");
        }
        FakeDistro distro = new FakeDistro(this, name, wslVersion);
        distros.put(name, distro);
        distro.boot();
        happened(name + " is installed and started");
        return distro;
    }

    void forget(DistroName name) {
        distros.remove(name);
    }

    FakeDistro distro(DistroName name) {
        FakeDistro distro = distros.get(name);
        if (distro == null) {
            String known = distros.keySet().stream().map(DistroName::text).collect(Collectors.joining(", "));
            throw new IllegalArgumentException("no distribution is called " + name + "; there are: " + known);
        }
        return distro;
    }

    /** Starts the virtual machine if it does not run: it reads {@code .wslconfig} then. */
    void ensureVm() {
        if (!vm.runs()) {
            vm.start(read(globalConfig), circumstances(), clock.instant());
            socketsChanged();
        }
    }

    void stopVm() {
        distros.values().stream()
                .filter(distro -> distro.version() == WslVersion.WSL2)
                .forEach(FakeDistro::halt);
        vm.stop();
        scan();
    }

    void restartAll() {
        List<FakeDistro> ran =
                distros.values().stream().filter(FakeDistro::isRunning).toList();
        distros.values().forEach(FakeDistro::halt);
        vm.forgetSwitch();
        sockets.reset();
        socketsChanged();
        ran.forEach(FakeDistro::boot);
    }

    /** The WSL that came with Windows knows no networking modes. */
    private GlobalConfig read(GlobalConfig written) {
        return store ? written : written.without(GlobalSettings.NETWORKING_MODE);
    }

    private Circumstances circumstances() {
        boolean modern = build >= WINDOWS_11_22H2;
        return Circumstances.builder()
                .windowsBuild(Known.of(build))
                .policies(Known.of(windows.policies()))
                .hyperVFirewall(Known.of(modern))
                .flowSteering(Known.of(modern))
                .dnsTunneling(Known.of(modern))
                .ipv6SwitchedOff(Known.of(windows.ipv6DisabledComponents() == 0xFF))
                .globalSecureAccess(Known.of("Running".equals(services.get("GlobalSecureAccessTunnelingService"))))
                .build();
    }

    PortHolders holders() {
        return holders;
    }

    void listenOnWindows(Listener.Builder listener) {
        Listener wanted = listener.pid(nextPid()).build();
        holders.requireFree(wanted);
        sockets.listen(wanted, this);
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
        firewall.rules().add(rule);
    }

    void remove(FirewallRule rule) {
        firewall.remove(rule);
    }

    void addHyperV(FirewallRule rule) {
        firewall.hyperVRules().add(rule);
    }

    void removeHyperV(FirewallRule rule) {
        firewall.removeHyperV(rule);
    }

    void setService(String name, String state) {
        services.put(name, state);
        socketsChanged();
    }

    /** Gives the switch another network and the guest another address, as when Windows refuses the last ones. */
    void changeAddresses() {
        vm.changeAddresses();
    }

    /** Lets a fault change the world, if it does, and tells whether what it hits goes on then: the work itself is not hit. */
    boolean goesOn(Fault fault) {
        if (fault instanceof Fault.ServiceStopped stopped) {
            setService(stopped.service(), "Stopped");
            return true;
        }
        if (fault instanceof Fault.AddressChanges) {
            changeAddresses();
            return true;
        }
        return fault instanceof Fault.TruncatedOutput;
    }

    /** Returns the file that all distros' links lead to: the switch's address answers DNS questions. */
    String sharedResolvConf() {
        String server =
                capabilities().isBehindNat() ? network().gatewayAddress().toString() : "10.255.255.254";
        return "nameserver " + server + "\n";
    }

    void moveTimeByHand() {
        settles = false;
    }

    /** Lets time pass; the relay looks for servers at each whole second since the virtual machine's start. */
    void pass(Duration time) {
        Instant before = clock.instant();
        clock.advance(time);
        boolean scanned = vm.startedAt()
                .map(start -> scans(start, before) != scans(start, clock.instant()))
                .orElse(true);
        if (scanned) {
            scan();
        }
    }

    private static long scans(Instant start, Instant now) {
        return Duration.between(start, now).dividedBy(SCAN);
    }

    private void scan() {
        sockets.scan(listeners(WslVersion.WSL2), listeners(WslVersion.WSL1), relayProcess());
    }

    private List<Listener> listeners(WslVersion ofDistros) {
        return distros.values().stream()
                .filter(distro -> distro.version() == ofDistros)
                .flatMap(distro -> distro.listeners().stream())
                .toList();
    }

    private Optional<String> relayProcess() {
        if (build < Era.FIRST_BUILD_WITH_RELAY || !vm.runs() || !vm.relays()) {
            return Optional.empty();
        }
        return (store ? Era.WSLRELAY : Era.WSLHOST).relayProcess();
    }

    /** Ends a verb: says what happened, and lets the world settle. */
    void happened(String what) {
        log.event(what);
        settle();
    }

    /** Lets what takes a moment come about, unless the test moves the time by hand. */
    void settle() {
        if (settles) {
            pass(MOMENT);
        }
        tell();
    }

    /** Calls someone back after each verb. */
    void watch(Runnable watcher) {
        watchers.add(watcher);
    }

    void unwatch(Runnable watcher) {
        watchers.remove(watcher);
    }

    void tell() {
        List.copyOf(watchers).forEach(Runnable::run);
    }
}
