// SPDX-License-Identifier: Apache-2.0
package io.github.wslnet.testkit.junit;

import static io.github.wslnet.testkit.assertj.WslNetAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.github.wslnet.address.IpAddress;
import io.github.wslnet.address.TransportPort;
import io.github.wslnet.config.DistroConfig;
import io.github.wslnet.config.DistroSettings;
import io.github.wslnet.config.GlobalConfig;
import io.github.wslnet.config.GlobalSettings;
import io.github.wslnet.distro.DistroName;
import io.github.wslnet.dns.HostsEntry;
import io.github.wslnet.firewall.FirewallRule;
import io.github.wslnet.forward.PortProxyRule;
import io.github.wslnet.host.ElevationRequiredException;
import io.github.wslnet.host.FileChangedException;
import io.github.wslnet.host.WslHost;
import io.github.wslnet.plan.Applied;
import io.github.wslnet.plan.LanExposure;
import io.github.wslnet.plan.OwnHosts;
import io.github.wslnet.plan.Plan;
import io.github.wslnet.plan.StalePlanException;
import io.github.wslnet.plan.StepFailedException;
import io.github.wslnet.reach.Reachability;
import io.github.wslnet.reach.Vantage;
import io.github.wslnet.snapshot.Distro;
import io.github.wslnet.snapshot.Snapshot;
import io.github.wslnet.testkit.Fault;
import io.github.wslnet.testkit.Moment;
import io.github.wslnet.testkit.World;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/**
 * What every {@link WslHost} does, as tests: implement it in a test class for a host of your own.
 *
 * <pre>{@code
 * class FakeWslHostContractTest implements WslHostContract {
 *     private final World world = WslHostContract.machine();
 *
 *     public Optional<World> world() { return Optional.of(world); }
 *
 *     public WslHost open() { return world.host(); }
 * }
 * }</pre>
 *
 * <p>Over a fake world all tests run. On a real machine, where {@link #world()} is empty, those are skipped that would
 * change it or need something to happen to it.
 *
 * @since 0.1.0
 */
public interface WslHostContract {
    /** The distro that runs in {@link #machine()}. */
    String RUNNING = "Ubuntu";

    /** The distro that is stopped in {@link #machine()}. */
    String STOPPED = "Debian";

    /** The port on which {@link #RUNNING} serves. */
    TransportPort PORT = TransportPort.tcp(3000);

    /** Returns the world that the tests are about: a fresh one, with one distro that serves and one that is stopped. */
    static World machine() {
        return World.nat()
                .distro(RUNNING, ubuntu -> ubuntu.listening(PORT, "node"))
                .distro(STOPPED, debian -> debian.terminate());
    }

    /** Returns the world behind the host, which is {@link #machine()} and the same for all of one test; empty on a real machine. */
    Optional<World> world();

    /** Opens the host; each test opens and closes its own. */
    WslHost open();

    @Test
    default void reading_does_not_start_a_stopped_distro() {
        try (WslHost host = open()) {
            List<Distro> stopped = stopped(host.snapshot());
            assumeTrue(!stopped.isEmpty(), "no distro is stopped on this machine");

            assertThat(stopped(host.snapshot())).extracting(Distro::name).containsAll(names(stopped));
            world().ifPresent(world -> assertThat(world).hasStopped(STOPPED));
        }
    }

    @Test
    default void reading_changes_nothing() {
        World world = requireWorld();
        Snapshot before = world.snapshot();

        try (WslHost host = open()) {
            assertThat(host).isAsBefore(host.snapshot());
        }
        assertThat(world).isAsBefore(before);
    }

    @Test
    default void a_plan_makes_its_goal_hold() {
        requireWorld();
        try (WslHost host = open()) {
            host.apply(exposing(host));

            assertThat(exposing(host)).isEmpty();
            assertThat(host).forwards(PORT, RUNNING, PORT.port().number());
            assertThat(Reachability.in(host.snapshot()).from(Vantage.lan()).to(RUNNING, PORT))
                    .isReachable();
        }
    }

    @Test
    default void undo_leaves_the_machine_as_before() {
        World world = requireWorld();
        Snapshot before = world.snapshot();
        try (WslHost host = open()) {
            Applied applied = host.apply(exposing(host));
            host.undo(applied);
        }

        assertThat(world).isAsBefore(before);
    }

    @Test
    default void undo_restores_the_files_of_a_distro() {
        World world = requireWorld();
        world.distro(RUNNING)
                .wslConf("# mine\n[network]\ngenerateHosts=false\n")
                .hosts("127.0.0.1 localhost\n");
        Snapshot before = world.snapshot();
        OwnHosts nas = OwnHosts.of(RUNNING, HostsEntry.of(IpAddress.parse("192.168.0.7"), "nas"));
        try (WslHost host = open()) {
            Applied applied = host.apply(Plan.ensuring(nas).against(host.snapshot()));
            assertThat(Plan.ensuring(nas).against(host.snapshot())).isEmpty();
            host.undo(applied);
        }

        assertThat(world).isAsBefore(before);
    }

    @Test
    default void a_stale_plan_is_refused_and_nothing_is_done() {
        World world = requireWorld();
        try (WslHost host = open()) {
            Plan plan = exposing(host);
            world.restartWindows();
            Snapshot before = world.snapshot();

            assertThatExceptionOfType(StalePlanException.class).isThrownBy(() -> host.apply(plan));
            assertThat(world).isAsBefore(before);
        }
    }

    @Test
    default void a_failed_step_leaves_all_as_before() {
        World world = requireWorld();
        Snapshot before = world.snapshot();
        world.on(Moment.step("firewall-allow")).failOnce(Fault.accessDenied());
        try (WslHost host = open()) {
            assertThatExceptionOfType(StepFailedException.class)
                    .isThrownBy(() -> host.apply(exposing(host)))
                    .satisfies(e -> assertThat(e.remaining()).isEmpty());
        }

        assertThat(world).isAsBefore(before);
    }

    @Test
    default void without_an_administrator_nothing_is_done() {
        World world = requireWorld();
        Snapshot before = world.snapshot();
        world.on(Moment.elevation()).failOnce(Fault.uacRefused());
        try (WslHost host = open()) {
            assertThatExceptionOfType(ElevationRequiredException.class)
                    .isThrownBy(() -> host.apply(exposing(host)))
                    .satisfies(e -> assertThat(e.steps()).isNotEmpty());
        }

        assertThat(world).isAsBefore(before);
    }

    @Test
    default void rules_of_others_stay() {
        World world = requireWorld();
        PortProxyRule theirs = PortProxyRule.v4tov4("0.0.0.0", 8080).to("192.168.0.7", 80);
        world.windows()
                .addForward(theirs)
                .addFirewallRule(FirewallRule.allow("theirs").tcp("8080").build());
        try (WslHost host = open()) {
            host.apply(exposing(host));
            host.apply(Plan.removing(LanExposure.of(RUNNING, PORT)).against(host.snapshot()));
        }

        assertThat(world).hasForward(theirs).hasFirewallRule("theirs");
        assertThat(world.snapshot().windows().portProxy().orElse(List.of())).hasSize(1);
    }

    @Test
    default void a_config_is_replaced_only_when_it_is_as_it_was_read() {
        World world = requireWorld();
        world.distro(RUNNING).wslConf("# mine\r\n[network]\r\nhostname = a # b");
        DistroName distro = DistroName.of(RUNNING);
        try (WslHost host = open()) {
            DistroConfig read = host.readConfig(distro);
            DistroConfig edited = read.with(DistroSettings.HOSTNAME, "dev");
            host.writeConfig(distro, read, edited);

            assertThat(host.readConfig(distro).toText()).isEqualTo("# mine\r\n[network]\r\nhostname = dev # b");
            assertThatExceptionOfType(FileChangedException.class)
                    .isThrownBy(() -> host.writeConfig(distro, read, edited));
        }
    }

    @Test
    default void the_users_config_is_replaced_only_when_it_is_as_it_was_read() {
        requireWorld().globalConfig("# mine\n[wsl2]\nmemory=4GB\n");
        try (WslHost host = open()) {
            GlobalConfig read = host.readGlobalConfig();
            GlobalConfig edited = read.with(GlobalSettings.FIREWALL, false);
            host.writeGlobalConfig(read, edited);

            assertThat(host.readGlobalConfig().toText()).isEqualTo("# mine\n[wsl2]\nmemory=4GB\nfirewall=false\n");
            assertThatExceptionOfType(FileChangedException.class)
                    .isThrownBy(() -> host.writeGlobalConfig(read, edited));
        }
    }

    @Test
    default void a_distro_that_is_not_installed_has_no_config() {
        try (WslHost host = open()) {
            assertThatExceptionOfType(IllegalArgumentException.class)
                    .isThrownBy(() -> host.readConfig(DistroName.of("none-of-this-name")));
        }
    }

    @Test
    default void a_closed_host_can_not_be_used() {
        WslHost host = open();
        host.close();

        assertThatExceptionOfType(IllegalStateException.class).isThrownBy(host::snapshot);
    }

    private World requireWorld() {
        Optional<World> world = world();
        assumeTrue(world.isPresent(), "this is a real machine, which the test would change");
        return world.orElseThrow();
    }

    private static Plan exposing(WslHost host) {
        return Plan.ensuring(LanExposure.of(RUNNING, PORT)).against(host.snapshot());
    }

    private static List<Distro> stopped(Snapshot snapshot) {
        return snapshot.wsl().distros().orElse(List.of()).stream()
                .filter(distro -> distro.state().orElse("").equals("Stopped"))
                .toList();
    }

    private static List<DistroName> names(List<Distro> distros) {
        return distros.stream().map(Distro::name).toList();
    }
}
