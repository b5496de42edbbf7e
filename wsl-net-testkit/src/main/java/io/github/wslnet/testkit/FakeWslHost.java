// SPDX-License-Identifier: Apache-2.0
package io.github.wslnet.testkit;

import io.github.wslnet.config.ConfigDocument;
import io.github.wslnet.config.DistroConfig;
import io.github.wslnet.config.GlobalConfig;
import io.github.wslnet.distro.DistroName;
import io.github.wslnet.distro.WslVersion;
import io.github.wslnet.host.FileChangedException;
import io.github.wslnet.host.FileNotWrittenException;
import io.github.wslnet.host.WslHost;
import io.github.wslnet.plan.Applied;
import io.github.wslnet.plan.Plan;
import io.github.wslnet.plan.StalePlanException;
import io.github.wslnet.snapshot.Snapshot;
import java.util.function.Consumer;

/**
 * A machine with WSL that exists only in memory, and the verbs that make things happen to it.
 *
 * <pre>{@code
 * FakeWslHost host = FakeWslHost.nat().distro("Ubuntu", ubuntu -> ubuntu.listening(tcp(3000), "node"));
 * host.restartWindows();
 * }</pre>
 *
 * <p>A fresh one is the machine of the articles: Windows at 192.168.0.4 on a private LAN, the switch {@code vEthernet
 * (WSL)} at 172.26.16.1/20, the guest at 172.26.17.100. Each restart of Windows gives the next network of a fixed list,
 * the first of which is 172.23.208.0/20 with the guest at 172.23.220.194.
 *
 * @since 0.1.0
 */
public final class FakeWslHost implements WslHost {
    private static final String WSLCONFIG = ".wslconfig";

    private final World world;
    private boolean closed;

    private FakeWslHost(World world) {
        this.world = world;
    }

    /** Returns a host over a world. */
    public static FakeWslHost over(World world) {
        return new FakeWslHost(world);
    }

    /** Returns a host over {@link World#nat()}: Windows 11 with WSL from the Store in NAT mode, without distros. */
    public static FakeWslHost nat() {
        return over(World.nat());
    }

    /**
     * Returns a host over {@link World#mirrored()}: the guest has Windows' address 192.168.0.4, and a port that one side
     * holds the other can't bind.
     */
    public static FakeWslHost mirrored() {
        return over(World.mirrored());
    }

    /** Returns a host over {@link World#consomme()}: Windows' address 192.168.0.4, and Windows sockets for the guest's. */
    public static FakeWslHost consomme() {
        return over(World.consomme());
    }

    /** Returns a host over {@link World#inbox()}: Windows 10 with the WSL that came with it. */
    public static FakeWslHost inbox() {
        return over(World.inbox());
    }

    /** Returns a host over {@link World#build18917()}, on which nothing relays localhost to WSL2. */
    public static FakeWslHost build18917() {
        return over(World.build18917());
    }

    /**
     * Installs a WSL2 distro and starts it.
     *
     * @param setUp what to do in it at once
     * @throws IllegalArgumentException when the name is none that WSL takes, or is taken
     */
    public FakeWslHost distro(String name, Consumer<FakeDistro> setUp) {
        setUp.accept(world.install(DistroName.of(name), WslVersion.WSL2));
        return this;
    }

    /**
     * Installs a WSL1 distro and starts it.
     *
     * @param setUp what to do in it at once
     * @throws IllegalArgumentException when the name is none that WSL takes, or is taken
     */
    public FakeWslHost wsl1Distro(String name, Consumer<FakeDistro> setUp) {
        setUp.accept(world.install(DistroName.of(name), WslVersion.WSL1));
        return this;
    }

    /**
     * Returns a distro.
     *
     * @throws IllegalArgumentException when none is called so; the message names those that are there
     */
    public FakeDistro distro(String name) {
        return world.distro(DistroName.of(name));
    }

    /** Lets somebody write {@code .wslconfig}, which counts from the next start of the virtual machine. */
    public FakeWslHost globalConfig(String text) {
        world.globalConfig(text);
        return this;
    }

    /** Returns the Windows of this host's world: its programs, services, rules and settings. */
    public FakeWindows windows() {
        return world.windows();
    }

    /**
     * Lets somebody do something on Windows.
     *
     * @param change what
     */
    public FakeWslHost windows(Consumer<FakeWindows> change) {
        change.accept(world.windows());
        return this;
    }

    /**
     * Names a moment at which something shall go wrong: {@code on(Moment.command("netsh")).failOnce(Fault.accessDenied())}.
     *
     * <p>This host runs no commands; at the moment of one, a step fails that a person would take by such a command.
     */
    public FaultAt on(Moment moment) {
        return world.on(moment);
    }

    /** Returns the world behind this host, which has more verbs. */
    public World world() {
        return world;
    }

    /**
     * Restarts Windows, then starts the distros that ran before, without their servers.
     *
     * <p>The switch gets another network and the guest another address. Portproxy and firewall rules stay as they are.
     */
    public FakeWslHost restartWindows() {
        world.restartWindows();
        return this;
    }

    /** Ends all WSL2 distros and the virtual machine, as {@code wsl --shutdown} does; the switch stays. */
    public FakeWslHost shutdownWsl() {
        world.shutdownWsl();
        return this;
    }

    /** Returns the same world by its commands, registry, tables and files. */
    public FakeMachine machine() {
        return world.machine();
    }

    @Override
    public Snapshot snapshot() {
        requireOpen();
        return world.snapshot();
    }

    @Override
    public Applied apply(Plan plan) {
        requireOpen();
        StepEffects effects = new StepEffects(world);
        effects.begin();
        Plan current = plan.intent().against(world.snapshot());
        if (!current.steps().equals(plan.steps())) {
            throw new StalePlanException(plan, current);
        }
        effects.takeAll(plan.steps());
        world.happened("a plan of " + plan.steps().size() + " steps is applied");
        return new Applied(plan.steps(), plan.undoSteps());
    }

    @Override
    public void undo(Applied applied) {
        requireOpen();
        new StepEffects(world).takeBack(applied);
        world.happened("a plan is taken back");
    }

    @Override
    public DistroConfig readConfig(DistroName distro) {
        requireOpen();
        return world.distro(distro).start().config();
    }

    @Override
    public GlobalConfig readGlobalConfig() {
        requireOpen();
        return world.globalConfig();
    }

    @Override
    public void writeConfig(DistroName distro, DistroConfig read, DistroConfig edited) {
        DistroConfig now = readConfig(distro);
        requireSame(FakeDistro.WSL_CONF, read, now);
        requireWritable(FakeDistro.WSL_CONF);
        world.distro(distro).wslConf(edited.toText());
    }

    @Override
    public void writeGlobalConfig(GlobalConfig read, GlobalConfig edited) {
        requireOpen();
        requireSame(WSLCONFIG, read, world.globalConfig());
        requireWritable(WSLCONFIG);
        world.setGlobalConfig(edited);
    }

    private void requireWritable(String path) {
        world.faults().atWrite(path).ifPresent(fault -> {
            throw FileNotWrittenException.because(path, fault.toString());
        });
    }

    private static <C extends ConfigDocument<C>> void requireSame(String path, C read, C now) {
        if (!now.equals(read)) {
            throw new FileChangedException(path, "it differs by\n" + read.diffTo(now));
        }
    }

    @Override
    public void close() {
        closed = true;
    }

    private void requireOpen() {
        if (closed) {
            throw new IllegalStateException("this fake host was closed; make another one");
        }
    }
}
