// SPDX-License-Identifier: Apache-2.0
package io.github.wslnet.testkit;

import io.github.wslnet.address.IpAddress;
import io.github.wslnet.address.TransportPort;
import io.github.wslnet.config.DistroConfig;
import io.github.wslnet.config.DistroSettings;
import io.github.wslnet.distro.DistroName;
import io.github.wslnet.distro.WslVersion;
import io.github.wslnet.dns.HostName;
import io.github.wslnet.dns.HostsFile;
import io.github.wslnet.known.Known;
import io.github.wslnet.plan.GuestFile;
import io.github.wslnet.snapshot.Distro;
import io.github.wslnet.snapshot.Interop;
import io.github.wslnet.snapshot.ResolvConfState;
import io.github.wslnet.socket.Listener;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A distro of the fake world.
 *
 * @since 0.1.0
 */
public final class FakeDistro {
    static final String WSL_CONF = "/etc/wsl.conf";
    private static final String RESOLV_CONF = "/etc/resolv.conf";
    private static final String HOSTS = "/etc/hosts";
    private static final String RESOLV_CONF_TARGET = "/mnt/wsl/resolv.conf";
    private static final String WINDOWS_NAME = "DESKTOP";

    private final WorldState world;
    private final DistroName name;
    private final WslVersion version;
    private final List<Listener> listeners = new ArrayList<>();
    private boolean running;
    private boolean inUse;
    private Instant startedAt = Instant.EPOCH;
    private Instant wslConfWritten = Instant.EPOCH;
    private String wslConf = "";
    private GuestFile resolvConf = new GuestFile.Missing();
    private GuestFile hosts = new GuestFile.Missing();
    private boolean interop = true;
    private HostName hostname = new HostName(WINDOWS_NAME);

    FakeDistro(WorldState world, DistroName name, WslVersion version) {
        this.world = world;
        this.name = name;
        this.version = version;
    }

    /**
     * Starts a server on every IPv4 address of the distro.
     *
     * @param program its name, for example {@code node}
     * @throws AddressInUseException when a program of any distro of the virtual machine holds the port
     */
    public FakeDistro listening(TransportPort port, String program) {
        return listening("0.0.0.0", port, program);
    }

    /**
     * Starts a server.
     *
     * @param address the address that it binds, as the kernel will have it
     * @param program its name, for example {@code node}
     * @throws AddressInUseException when a program of any distro of the virtual machine holds the port
     * @throws IllegalStateException when the distro is stopped
     */
    public FakeDistro listening(String address, TransportPort port, String program) {
        if (!running) {
            throw new IllegalStateException(name + " is stopped; start() it first");
        }
        Listener wanted = Listener.on(IpAddress.parse(address), port)
                .by(program, world.nextPid())
                .build();
        world.holders().requireFree(this, wanted);
        listeners.add(wanted);
        world.happened(program + " in " + name + " listens on " + address + " " + port);
        return this;
    }

    /** Ends the servers on a port, or does nothing when there is none. */
    public FakeDistro close(TransportPort port) {
        listeners.removeIf(listener -> listener.transportPort().equals(port));
        world.socketsChanged();
        world.happened("the servers in " + name + " on " + port + " end");
        return this;
    }

    /** Starts the distro; WSL makes the files that its configuration leaves to it. Does nothing when it runs. */
    public FakeDistro start() {
        if (!running) {
            boot();
            world.happened(name + " starts");
        }
        return this;
    }

    /** Starts the distro, and the virtual machine for it. */
    void boot() {
        if (version == WslVersion.WSL2) {
            world.ensureVm();
        }
        running = true;
        startedAt = world.worldClock().instant();
        generate(DistroConfig.parse(wslConf));
    }

    private void generate(DistroConfig config) {
        hostname = config.get(DistroSettings.HOSTNAME).map(HostName::clean).orElseGet(() -> new HostName(WINDOWS_NAME));
        interop = config.get(DistroSettings.INTEROP).orElse(true);
        if (config.get(DistroSettings.GENERATE_RESOLV_CONF).orElse(true)) {
            resolvConf = new GuestFile.Link(RESOLV_CONF_TARGET);
        }
        if (config.get(DistroSettings.GENERATE_HOSTS).orElse(true)) {
            hosts = new GuestFile.Text(HostsFile.generated(hostname, "localdomain", HostsFile.empty())
                    .toText());
        }
    }

    /** Ends the distro and all its programs, as {@code wsl --terminate} does; the virtual machine goes on. */
    public FakeDistro terminate() {
        halt();
        world.happened(name + " is terminated");
        return this;
    }

    void halt() {
        running = false;
        inUse = false;
        listeners.clear();
        world.socketsChanged();
    }

    /** Opens a terminal in the distro, starting it if need be: it does not fall asleep while one is open. */
    public FakeDistro openSession() {
        start();
        inUse = true;
        return this;
    }

    /** Closes the terminals in the distro. */
    public FakeDistro closeSession() {
        inUse = false;
        return this;
    }

    /** Tells whether somebody or something works in the distro, which keeps it awake. */
    boolean isBusy() {
        return inUse || !listeners.isEmpty();
    }

    /** Writes {@code /etc/wsl.conf}, which counts from the next start. */
    public FakeDistro wslConf(String text) {
        putWslConf(text);
        world.happened("somebody writes " + WSL_CONF + " of " + name);
        return this;
    }

    /** Lets somebody write {@code /etc/hosts}. */
    public FakeDistro hosts(String text) {
        hosts = new GuestFile.Text(text);
        world.happened("somebody writes " + HOSTS + " of " + name);
        return this;
    }

    /** Returns the name that the distro had at its last start. */
    public String hostname() {
        return hostname.text();
    }

    /** Tells whether the distro runs. */
    public boolean isRunning() {
        return running;
    }

    DistroName name() {
        return name;
    }

    WslVersion version() {
        return version;
    }

    List<Listener> listeners() {
        return listeners;
    }

    DistroConfig config() {
        return DistroConfig.parse(wslConf);
    }

    /** Returns what is in the place of a file. */
    GuestFile file(String path) {
        return switch (path) {
            case WSL_CONF -> new GuestFile.Text(wslConf);
            case RESOLV_CONF -> resolvConf;
            case HOSTS -> hosts;
            default -> throw new IllegalArgumentException("the fake distro has no file " + path);
        };
    }

    void write(String path, GuestFile content) {
        switch (path) {
            case WSL_CONF -> putWslConf(textOf(content));
            case RESOLV_CONF -> resolvConf = content;
            case HOSTS -> hosts = content;
            default -> throw new IllegalArgumentException("the fake distro has no file " + path);
        }
    }

    private void putWslConf(String text) {
        wslConf = text;
        wslConfWritten = world.worldClock().instant();
    }

    private static String textOf(GuestFile file) {
        return file instanceof GuestFile.Text text ? text.content() : "";
    }

    Distro toDistro(boolean isDefault) {
        Distro.Builder distro =
                Distro.named(name, version).isDefault(isDefault).state(Known.of(running ? "Running" : "Stopped"));
        if (!running) {
            return distro.listeners(Known.of(List.of())).build();
        }
        return distro.listeners(Known.of(List.copyOf(listeners)))
                .startedAt(Known.of(startedAt))
                .wslConf(Known.of(wslConf))
                .wslConfModifiedAt(wslConf.isEmpty() ? Known.absent() : Known.of(wslConfWritten))
                .resolvConf(Known.of(resolvConfState()))
                .hosts(Known.of(textOf(hosts)))
                .interop(Known.of(new Interop(Known.absent(), Known.of(interop))))
                .build();
    }

    private ResolvConfState resolvConfState() {
        if (resolvConf instanceof GuestFile.Text text) {
            return ResolvConfState.file(text.content());
        }
        if (resolvConf instanceof GuestFile.Link link) {
            boolean leadsThere = link.target().equals(RESOLV_CONF_TARGET);
            return new ResolvConfState(
                    Optional.of(link.target()),
                    leadsThere ? Optional.of(world.sharedResolvConf()) : Optional.empty(),
                    Known.absent(),
                    Known.of(leadsThere));
        }
        return new ResolvConfState(Optional.empty(), Optional.empty());
    }
}
