// SPDX-License-Identifier: Apache-2.0
package io.github.wslnet.windows;

import static io.github.wslnet.address.TransportPort.tcp;
import static io.github.wslnet.address.TransportPort.udp;
import static io.github.wslnet.config.GlobalSettings.FIREWALL;
import static io.github.wslnet.testkit.FakeMachine.readable;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.wslnet.config.DistroConfig;
import io.github.wslnet.config.DistroSettings;
import io.github.wslnet.config.GlobalConfig;
import io.github.wslnet.distro.DistroName;
import io.github.wslnet.distro.WslVersion;
import io.github.wslnet.firewall.FirewallRule;
import io.github.wslnet.forward.PortProxyRule;
import io.github.wslnet.host.FileChangedException;
import io.github.wslnet.known.Known;
import io.github.wslnet.machine.Machine;
import io.github.wslnet.machine.RegistryKey;
import io.github.wslnet.machine.RegistryValue;
import io.github.wslnet.snapshot.HttpProxy;
import io.github.wslnet.snapshot.PowerState;
import io.github.wslnet.snapshot.Snapshot;
import io.github.wslnet.snapshot.SnapshotJson;
import io.github.wslnet.snapshot.WindowsSide;
import io.github.wslnet.testkit.FakeMachine;
import io.github.wslnet.testkit.Fault;
import io.github.wslnet.testkit.Moment;
import io.github.wslnet.testkit.World;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class WindowsWslHostTest {
    private static final DistroName UBUNTU = DistroName.of("Ubuntu");

    static Stream<Arguments> presets_and_ways_in() {
        List<Supplier<World>> presets = List.of(
                World::nat,
                World::mirrored,
                World::consomme,
                World::wsl1,
                World::inbox,
                World::build18917,
                World::japaneseWindows);
        List<Function<World, FakeMachine>> ways = List.of(FakeMachine::windows, FakeMachine::interop);
        return presets.stream().flatMap(preset -> ways.stream().map(way -> Arguments.of(preset, way)));
    }

    @ParameterizedTest
    @MethodSource("presets_and_ways_in")
    void reads_what_the_world_has(Supplier<World> preset, Function<World, FakeMachine> way) {
        World world = busy(preset.get());

        Snapshot read = WindowsWslHost.over(way.apply(world)).snapshot();

        assertThat(SnapshotJson.print(readable(read))).isEqualTo(SnapshotJson.print(readable(world.snapshot())));
    }

    @ParameterizedTest
    @MethodSource("presets_and_ways_in")
    void reads_a_machine_on_which_nothing_runs(Supplier<World> preset, Function<World, FakeMachine> way) {
        World world = busy(preset.get());
        world.terminate("Ubuntu").terminate("Debian").shutdownWsl();

        Snapshot read = WindowsWslHost.over(way.apply(world)).snapshot();

        assertThat(SnapshotJson.print(readable(read))).isEqualTo(SnapshotJson.print(readable(world.snapshot())));
        assertThat(world.distro("Ubuntu").isRunning()).isFalse();
    }

    @ParameterizedTest
    @MethodSource("presets_and_ways_in")
    void reads_what_the_registry_says_of_fast_startup_and_proxies(
            Supplier<World> preset, Function<World, FakeMachine> way) {
        World world = preset.get();
        RegistryKey internet = RegistryKey.user("Software\\Microsoft\\Windows\\CurrentVersion\\Internet Settings");
        world.windows()
                .registry(
                        RegistryKey.machine("SYSTEM\\CurrentControlSet\\Control\\Session Manager\\Power"),
                        "HiberbootEnabled",
                        new RegistryValue.Whole(1))
                .registry(internet, "ProxyServer", new RegistryValue.Text("127.0.0.1:8888"))
                .registry(internet, "ProxyEnable", new RegistryValue.Whole(1));

        WindowsSide read = WindowsWslHost.snapshotOf(way.apply(world)).windows();

        assertThat(read.power().value()).contains(new PowerState(Known.of(true), Known.absent()));
        assertThat(read.proxy().value())
                .contains(new HttpProxy(Known.of(true), Known.of("127.0.0.1:8888"), Known.of("")));
        assertThat(readable(world.snapshot()).windows().proxy()).isEqualTo(read.proxy());
    }

    private static World busy(World world) {
        world.installDistro("Ubuntu", WslVersion.WSL2);
        world.installDistro("Debian", WslVersion.WSL2);
        world.installDistro("Old", WslVersion.WSL1);
        world.distro("Ubuntu")
                .wslConf("[network]\ngenerateResolvConf = true\n")
                .listening(tcp(3000), "node")
                .listening("::", tcp(8080), "python3")
                .listening("127.0.0.1", udp(5353), "mdns");
        world.distro("Debian").listening("127.0.0.1", tcp(5432), "postgres").hosts("127.0.0.1 localhost\n# end");
        world.windows()
                .listening("192.168.0.4", tcp(9000), "caddy.exe")
                .addForward(PortProxyRule.v4tov4("0.0.0.0", 4000).to("172.26.17.100", 3000))
                .addFirewallRule(FirewallRule.allow("web “3000”")
                        .id("web")
                        .tcp("3000", "4000-4010")
                        .addProfiles("Private")
                        .build())
                .addFirewallRule(FirewallRule.block("no")
                        .outbound()
                        .program("C:\\x\\y.exe")
                        .build());
        return world.globalConfig("[wsl2]\nfirewall=true\n");
    }

    @ParameterizedTest
    @MethodSource("presets_and_ways_in")
    void starts_one_powershell_and_one_wsl_for_each_running_distro(
            Supplier<World> preset, Function<World, FakeMachine> way) {
        World world = preset.get();
        world.installDistro("Ubuntu", WslVersion.WSL2);
        world.installDistro("Debian", WslVersion.WSL1);
        world.installDistro("Asleep", WslVersion.WSL2).terminate();
        FakeMachine machine = way.apply(world);

        Snapshot read = WindowsWslHost.over(machine).snapshot();

        assertThat(machine.processesOf("powershell.exe")).isEqualTo(1);
        assertThat(machine.transcript().stream()
                        .filter(call -> call.command().arguments().contains("-d")))
                .hasSize(2);
        boolean isInbox = !read.wsl().release().isKnown();
        assertThat(machine.processesOf("wsl.exe"))
                .as("one that lists, and one that is asked for a version it may not have")
                .isEqualTo(isInbox ? 4 : 3);
        assertThat(world.distro("Asleep").isRunning()).isFalse();
    }

    @Test
    void does_not_start_wsl_where_no_distro_is_installed() {
        FakeMachine machine = FakeMachine.windows(World.nat());

        Snapshot read = WindowsWslHost.over(machine).snapshot();

        assertThat(machine.processesOf("wsl.exe")).isZero();
        assertThat(read.wsl().distros().value()).contains(List.of());
    }

    @Test
    void understands_any_language() {
        World world = busy(World.nat());
        world.windows().language(Locale.GERMAN, 850);

        Snapshot read = WindowsWslHost.over(FakeMachine.interop(world)).snapshot();

        assertThat(readable(read)).isEqualTo(readable(world.snapshot()));
    }

    @Test
    void a_hanging_powershell_costs_what_only_it_knows() {
        World world = busy(World.nat());

        Snapshot read = WindowsWslHost.over(FakeMachine.windows(world).hanging("powershell.exe"))
                .snapshot();

        assertThat(read.windows().firewall().value().orElseThrow().rules().whyNot())
                .contains("did not end within");
        assertThat(read.windows().excludedPorts().whyNot()).contains("did not end within");
        assertThat(read.windows().listeners().isKnown()).isTrue();
        assertThat(read.windows().portProxy().isKnown()).isTrue();
        assertThat(readable(read).wsl()).isEqualTo(readable(world.snapshot()).wsl());
    }

    @Test
    void a_hanging_wsl_is_asked_once() {
        World world = busy(World.nat());
        FakeMachine machine = FakeMachine.windows(world).hanging("wsl.exe");

        Snapshot read = WindowsWslHost.over(machine).snapshot();

        assertThat(machine.processesOf("wsl.exe")).isEqualTo(1);
        assertThat(read.wsl().distros().value().orElseThrow())
                .hasSize(3)
                .allSatisfy(distro -> assertThat(distro.state().whyNot()).contains("did not end within"));
        assertThat(readable(read).windows())
                .isEqualTo(readable(world.snapshot()).windows());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "profiles",
                "rules",
                "portFilters",
                "interfaceFilters",
                "hyperVRules",
                "excludedTcpV4",
                "tcp",
                "interfaces",
                "services",
                "HKLM\\SOFTWARE\\Policies\\WSL"
            })
    void a_question_that_fails_leaves_the_others_answered(String key) {
        World world = busy(World.nat());
        String reason = "Zugriff verweigert — アクセスが拒否されました";

        Snapshot read = WindowsWslHost.over(FakeMachine.interop(world).failingSection(key, reason))
                .snapshot();

        String json = SnapshotJson.print(read);
        assertThat(json).contains(reason);
        assertThat(json.split("unreadable", -1)).as(json).hasSizeLessThanOrEqualTo(4);
        assertThat(readable(read).wsl()).isEqualTo(readable(world.snapshot()).wsl());
    }

    @Test
    void an_answer_that_is_cut_off_is_none() {
        World world = busy(World.nat());
        world.on(Moment.command("powershell")).failOnce(Fault.truncatedOutput(2000));

        Snapshot read = WindowsWslHost.over(FakeMachine.interop(world)).snapshot();

        assertThat(read.windows().portProxy().isKnown()).isFalse();
        assertThat(read.windows().listeners().whyNot()).contains("no JSON document");
        assertThat(read.wsl().distros().isKnown()).isFalse();
    }

    @Test
    void a_listing_that_fails_says_why() {
        World world = busy(World.japaneseWindows());
        world.on(Moment.command("wsl --list")).failOnce(Fault.exitCode(-1, "WSL が壊れています"));

        Snapshot read = WindowsWslHost.over(FakeMachine.windows(world)).snapshot();

        assertThat(read.wsl().distros().value().orElseThrow())
                .allSatisfy(distro -> assertThat(distro.state().whyNot()).contains("WSL が壊れています"));
    }

    @Test
    void an_interrupted_reading_ends_its_commands_at_once() throws InterruptedException {
        Machine hanging = new SlowMachine(World.nat().machine());
        List<Snapshot> read = new ArrayList<>();
        Thread reader = new Thread(() -> {
            read.add(WindowsWslHost.snapshotOf(hanging));
            assertThat(Thread.currentThread().isInterrupted()).isTrue();
        });

        reader.start();
        while (reader.isAlive() && ProcessHandle.current().children().noneMatch(SlowMachine::isOurs)) {
            Thread.sleep(20);
        }
        reader.interrupt();
        reader.join(10_000);

        assertThat(read).hasSize(1);
        assertThat(read.get(0).windows().excludedPorts().whyNot()).contains("stopped waiting");
        assertThat(ProcessHandle.current().children().filter(SlowMachine::isOurs))
                .isEmpty();
    }

    @Test
    void reads_and_replaces_configuration_files() {
        World world = busy(World.nat());
        WindowsWslHost host = WindowsWslHost.over(world.machine());
        DistroConfig config = host.readConfig(UBUNTU);
        GlobalConfig global = host.readGlobalConfig();

        host.writeConfig(UBUNTU, config, config.with(DistroSettings.GENERATE_HOSTS, false));
        host.writeGlobalConfig(global, global.with(FIREWALL, false));

        assertThat(host.readConfig(UBUNTU).get(DistroSettings.GENERATE_HOSTS)).contains(false);
        assertThat(world.snapshot().windows().globalConfig().value()).contains("[wsl2]\nfirewall=false\n");
        assertThatThrownBy(() -> host.writeGlobalConfig(global, global.with(FIREWALL, false)))
                .isInstanceOf(FileChangedException.class);
    }

    @Test
    void knows_no_distro_that_is_not_installed() {
        WindowsWslHost host = WindowsWslHost.over(World.japaneseWindows().machine());

        assertThatThrownBy(() -> host.readConfig(UBUNTU))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("Ubuntu");
    }
}
