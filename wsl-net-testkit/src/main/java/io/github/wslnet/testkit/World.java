// SPDX-License-Identifier: Apache-2.0
package io.github.wslnet.testkit;

import io.github.wslnet.address.InterfaceAddress;
import io.github.wslnet.address.IpAddress;
import io.github.wslnet.address.TransportPort;
import io.github.wslnet.config.GlobalConfig;
import io.github.wslnet.config.GlobalSettings;
import io.github.wslnet.config.NetworkingMode;
import io.github.wslnet.distro.DistroName;
import io.github.wslnet.distro.WslVersion;
import io.github.wslnet.firewall.FirewallProfile;
import io.github.wslnet.snapshot.Snapshot;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;

/**
 * A Windows with WSL that exists only in memory, and the events that happen to it.
 *
 * <pre>{@code
 * World world = World.nat().distro("Ubuntu", ubuntu -> ubuntu.listening(tcp(3000), "node"));
 * world.restartWindows();
 * Snapshot snapshot = world.snapshot();
 * }</pre>
 *
 * <p>A program gets at it as a {@link FakeWslHost}, by {@link #host()}. Each verb is an event that somebody other than
 * that program brings about. A world belongs to one thread, that of its test.
 *
 * <p><b>Time</b> stands still but for its verbs. Each verb leaves the world two seconds later, so that what takes a moment
 * has come about: the localhost relay looks for servers once a second. {@link #stepping()} ends that; time then moves by
 * {@link #advance} alone, and a server is relayed only after a second.
 *
 * @since 0.1.0
 */
public final class World extends WorldState {
    private static final int WINDOWS_11 = 22631;
    private static final int WINDOWS_10 = 19045;

    private final List<LiveWorld> lives = new ArrayList<>();

    World(int build, boolean store, NetworkingMode mode) {
        this(build, store, mode, "Wi-Fi");
    }

    private World(int build, boolean store, NetworkingMode mode, String lanAdapter) {
        super(build, store, asking(mode), lanAdapter);
    }

    private static GlobalConfig asking(NetworkingMode mode) {
        return mode.equals(NetworkingMode.NAT)
                ? GlobalConfig.empty()
                : GlobalConfig.parse("[wsl2]\nnetworkingMode=" + mode + "\n");
    }

    /** Returns Windows 11 with WSL from the Store in NAT mode, without distros. */
    public static World nat() {
        return new World(WINDOWS_11, true, NetworkingMode.NAT);
    }

    /** Returns Windows 11 with WSL in mirrored mode: the guest has Windows' addresses, and a port has one holder. */
    public static World mirrored() {
        return new World(WINDOWS_11, true, NetworkingMode.MIRRORED);
    }

    /** Returns Windows 11 with WSL in consomme mode: Windows' address, and Windows sockets for the guest's. */
    public static World consomme() {
        return new World(WINDOWS_11, true, NetworkingMode.CONSOMME);
    }

    /** Returns Windows 11 on which {@link #distro} installs WSL1, so that no virtual machine runs. */
    public static World wsl1() {
        World world = nat();
        world.installsByDefault(WslVersion.WSL1);
        return world;
    }

    /** Returns a Windows 10 with the WSL that came with it: {@code wslhost.exe} relays localhost. */
    public static World inbox() {
        return new World(WINDOWS_10, false, NetworkingMode.NAT);
    }

    /** Returns the Windows of June 2019, on which nothing relays localhost to WSL2. */
    public static World build18917() {
        return new World(18917, false, NetworkingMode.NAT);
    }

    /** Returns a Japanese Windows 11 in NAT mode: commands print Japanese in code page 932, the adapter is イーサネット. */
    public static World japaneseWindows() {
        World world = new World(WINDOWS_11, true, NetworkingMode.NAT, "イーサネット");
        world.windows().language(Locale.JAPANESE, 932);
        return world;
    }

    /** Lets time stand still from now on but for {@link #advance}: what takes a moment does not come about before. */
    public World stepping() {
        moveTimeByHand();
        return this;
    }

    /** Lets Windows give WSL the addresses of before at each restart, as it tries to; by default it gives others. */
    public World keepingAddresses() {
        vm().keepAddresses();
        return this;
    }

    /**
     * Installs a distro, of WSL2 unless this is {@link #wsl1()}, and starts it.
     *
     * @param setUp what to do in it at once
     * @throws IllegalArgumentException when the name is none that WSL takes, or is taken
     */
    public World distro(String name, Consumer<FakeDistro> setUp) {
        setUp.accept(install(DistroName.of(name), versionByDefault()));
        return this;
    }

    /**
     * Installs a distro and starts it.
     *
     * @throws IllegalArgumentException when the name is none that WSL takes, or is taken
     */
    public FakeDistro installDistro(String name, WslVersion version) {
        return install(DistroName.of(name), version);
    }

    /**
     * Ends a distro and removes it with all its files.
     *
     * @throws IllegalArgumentException when none is called so
     */
    public World uninstall(String name) {
        distro(name).terminate();
        forget(DistroName.of(name));
        happened(name + " is uninstalled");
        return this;
    }

    /**
     * Returns a distro.
     *
     * @throws IllegalArgumentException when none is called so; the message names those that are there
     */
    public FakeDistro distro(String name) {
        return distro(DistroName.of(name));
    }

    /** Returns the Windows side: its programs, services, rules and settings. */
    public FakeWindows windows() {
        return windows;
    }

    /**
     * Lets somebody do something on Windows.
     *
     * @param change what
     */
    public World windows(Consumer<FakeWindows> change) {
        change.accept(windows);
        return this;
    }

    /** Restarts Windows, then starts the distros that ran before, without their servers; rules stay as they are. */
    public World restartWindows() {
        restartAll();
        happened("Windows restarts");
        return this;
    }

    /** Ends all WSL2 distros and the virtual machine, as {@code wsl --shutdown} does; the switch stays. */
    public World shutdownWsl() {
        stopVm();
        happened("WSL is shut down");
        return this;
    }

    /**
     * Ends a distro and all its programs, as {@code wsl --terminate} does.
     *
     * @throws IllegalArgumentException when none is called so
     */
    public World terminate(String name) {
        distro(name).terminate();
        return this;
    }

    /**
     * Puts Windows to sleep, and wakes it up: the localhost relay is dead until the virtual machine is started again.
     *
     * @param asleep how long
     */
    public World sleepAndResume(Duration asleep) {
        pass(asleep);
        vm().loseRelay();
        happened("Windows was asleep for " + asleep);
        return this;
    }

    /** Writes another networking mode into {@code .wslconfig}; it counts from the next start of the virtual machine. */
    public World switchMode(NetworkingMode mode) {
        setGlobalConfig(globalConfig().with(GlobalSettings.NETWORKING_MODE, mode));
        happened(".wslconfig asks for " + mode + " mode");
        return this;
    }

    /** Writes {@code .wslconfig}, which counts from the next start of the virtual machine. */
    public World globalConfig(String text) {
        setGlobalConfig(GlobalConfig.parse(text));
        happened(".wslconfig is written");
        return this;
    }

    /**
     * Lets a host join the LAN, with servers on some ports.
     *
     * @param name what the test calls it, for example {@code phone}
     * @throws IllegalArgumentException when the address is not in the LAN's network
     */
    public World joinLan(String name, String address, TransportPort... servers) {
        windowsNetwork().join(new LanHost(name, IpAddress.parse(address), List.of(servers)));
        happened(name + " joins the LAN as " + address);
        return this;
    }

    /**
     * Lets a host leave the LAN.
     *
     * @throws IllegalArgumentException when none is called so
     */
    public World leaveLan(String name) {
        windowsNetwork().leave(name);
        happened(name + " leaves the LAN");
        return this;
    }

    /**
     * Returns a host of the LAN, for example to ask from its {@link LanHost#vantage()}.
     *
     * @throws IllegalArgumentException when none is called so; the message names those that are there
     */
    public LanHost lanHost(String name) {
        return windowsNetwork().host(name);
    }

    /**
     * Takes Windows to another LAN, whose hosts are unknown.
     *
     * @param address Windows' new address, for example {@code 10.1.2.3/24}
     * @param router the router there
     */
    public World moveToLan(String address, String router) {
        windowsNetwork().moveTo(InterfaceAddress.parse(address), IpAddress.parse(router));
        happened("Windows moves to the LAN of " + address);
        return this;
    }

    /**
     * Brings a VPN up: one more adapter, in the domain profile.
     *
     * @param name the adapter's, for example {@code Corp VPN}
     * @param address Windows' address there, for example {@code 172.26.0.5/16}
     * @throws IllegalArgumentException when an adapter is called so
     */
    public World vpnUp(String name, String address) {
        windowsNetwork().plug(name, InterfaceAddress.parse(address), FirewallProfile.DOMAIN);
        happened("the VPN '" + name + "' is up");
        return this;
    }

    /**
     * Takes a VPN down.
     *
     * @throws IllegalArgumentException when none is up by that name
     */
    public World vpnDown(String name) {
        windowsNetwork().unplug(name);
        happened("the VPN '" + name + "' is down");
        return this;
    }

    /**
     * Renames an adapter, WSL's switch perhaps.
     *
     * @throws IllegalArgumentException when none is called so, or one is called by the new name
     */
    public World renameAdapter(String from, String to) {
        windowsNetwork().rename(from, to);
        happened("the adapter '" + from + "' is called '" + to + "'");
        return this;
    }

    /** Lets time pass while people work: nothing falls asleep. */
    public World advance(Duration time) {
        pass(time);
        tell();
        return this;
    }

    /**
     * Lets time pass while nobody works: a distro without servers and sessions ends after {@code instanceIdleTimeout} (15
     * seconds), and the virtual machine after {@code vmIdleTimeout} (a minute) without distros.
     */
    public World idle(Duration time) {
        new Idleness(this).pass(time);
        happened("nobody works for " + time);
        return this;
    }

    /** Returns the world's clock. */
    public InstantSource clock() {
        return worldClock();
    }

    /** Returns the world's time. */
    public Instant now() {
        return worldClock().instant();
    }

    /** Names a moment at which something shall go wrong: {@code on(Moment.apply()).failOnce(Fault.addressChanges())}. */
    public FaultAt on(Moment moment) {
        return new FaultAt(this, moment);
    }

    /** Returns the faults that are planned to happen once and have not happened, one line each. */
    public List<String> plannedFaults() {
        return faults().pending();
    }

    /** Returns a host over this world, for the program under test. */
    public FakeWslHost host() {
        return FakeWslHost.over(this);
    }

    /** Returns the Windows of this world by its commands, registry, tables and files. */
    public FakeMachine machine() {
        return FakeMachine.windows(this);
    }

    /**
     * Opens real sockets that behave as this world says, until they are closed.
     *
     * @throws java.io.UncheckedIOException when this system has no free loopback addresses
     */
    public LiveWorld live() {
        LiveWorld live = new LiveWorld(this);
        lives.add(live);
        return live;
    }

    /** Closes the real sockets that were opened and not closed; does nothing when there are none. */
    public void closeLive() {
        lives.forEach(LiveWorld::close);
        lives.clear();
    }

    /** Returns what a reading at this moment gives: all is known. */
    public Snapshot snapshot() {
        return new WorldSnapshot(this).take();
    }

    /** Returns what happened until now, one line each, with the world's time. */
    public String transcript() {
        return log().toString();
    }
}
