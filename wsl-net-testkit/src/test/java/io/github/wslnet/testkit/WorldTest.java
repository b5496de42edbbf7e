// SPDX-License-Identifier: Apache-2.0
package io.github.wslnet.testkit;

import static io.github.wslnet.address.TransportPort.tcp;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.wslnet.address.IpAddress;
import io.github.wslnet.address.PortRange;
import io.github.wslnet.address.Transport;
import io.github.wslnet.config.NetworkingMode;
import io.github.wslnet.config.WslPolicies;
import io.github.wslnet.distro.DistroName;
import io.github.wslnet.distro.WslVersion;
import io.github.wslnet.firewall.FirewallProfile;
import io.github.wslnet.forward.PortProxyRule;
import io.github.wslnet.reach.Outcome;
import io.github.wslnet.reach.Reachability;
import io.github.wslnet.reach.Vantage;
import io.github.wslnet.snapshot.Snapshot;
import io.github.wslnet.snapshot.SnapshotJson;
import io.github.wslnet.socket.Listener;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class WorldTest {
    private static final PortProxyRule WEB =
            PortProxyRule.v4tov4("0.0.0.0", 3000).to("172.26.17.100", 3000);

    private final World world = World.nat().distro("Ubuntu", ubuntu -> ubuntu.listening(tcp(3000), "node"));

    static Stream<World> presets() {
        return Stream.of(
                World.nat(),
                World.mirrored(),
                World.consomme(),
                World.wsl1(),
                World.inbox(),
                World.build18917(),
                World.japaneseWindows());
    }

    @ParameterizedTest
    @MethodSource("presets")
    void every_preset_is_a_machine_that_answers(World preset) {
        Snapshot snapshot = preset.distro("Ubuntu", ubuntu -> ubuntu.listening(tcp(3000), "node"))
                .snapshot();

        assertThat(SnapshotJson.parse(SnapshotJson.print(snapshot))).isEqualTo(snapshot);
        assertThat(Reachability.in(snapshot)
                        .from(Vantage.distro("Ubuntu"))
                        .toLocalhost(tcp(3000))
                        .isReachable())
                .isTrue();
    }

    @Test
    void a_server_is_relayed_after_a_second_when_time_moves_by_hand() {
        World stepping = World.nat().distro("Ubuntu", ubuntu -> {}).stepping();

        stepping.distro("Ubuntu").listening(tcp(3000), "node");
        assertThat(relays(stepping)).isEmpty();
        stepping.advance(Duration.ofSeconds(1));
        assertThat(relays(stepping)).hasSize(1);

        stepping.distro("Ubuntu").close(tcp(3000));
        assertThat(relays(stepping)).hasSize(1);
        stepping.advance(Duration.ofMillis(1500));
        assertThat(relays(stepping)).isEmpty();
    }

    @Test
    void windows_may_give_the_addresses_of_before_as_wsl_asks_for() {
        World keeping = World.nat().keepingAddresses().distro("Ubuntu", ubuntu -> {});
        Optional<IpAddress> before = keeping.snapshot().wsl().eth0Address();

        keeping.restartWindows();

        assertThat(keeping.snapshot().wsl().eth0Address()).isEqualTo(before);
        assertThat(keeping.snapshot()
                        .windows()
                        .natRegistry()
                        .value()
                        .orElseThrow()
                        .network()
                        .orElse(""))
                .isEqualTo("172.26.16.0/20");
    }

    @Test
    void the_relay_is_dead_after_sleep_until_wsl_is_started_again() {
        world.sleepAndResume(Duration.ofHours(8));
        assertThat(relays(world)).isEmpty();
        assertThat(fromWindows(world)).contains(Outcome.REFUSED);

        world.shutdownWsl().distro("Ubuntu").start().listening(tcp(3000), "node");
        assertThat(fromWindows(world)).contains(Outcome.CONNECTED);
    }

    @Test
    void the_relay_does_not_ask_again_for_a_port_that_it_did_not_get() {
        world.distro("Ubuntu").close(tcp(3000));
        world.windows().listening("127.0.0.1", tcp(3000), "node.exe");
        world.distro("Ubuntu").listening(tcp(3000), "node");
        world.windows().close(tcp(3000));
        assertThat(relays(world)).isEmpty();

        world.distro("Ubuntu").close(tcp(3000)).listening(tcp(3000), "node");
        assertThat(relays(world)).hasSize(1);
    }

    @Test
    void a_mode_counts_from_the_next_start_of_the_virtual_machine() {
        world.switchMode(NetworkingMode.MIRRORED);
        assertThat(world.snapshot().wsl().mode().value()).contains(NetworkingMode.NAT);

        world.shutdownWsl().distro("Ubuntu").start();
        assertThat(world.snapshot().wsl().mode().value()).contains(NetworkingMode.MIRRORED);
        assertThat(world.snapshot().wsl().eth0Address()).contains(IpAddress.parse("192.168.0.4"));
        assertThat(world.snapshot().windows().wslSwitch()).isEmpty();
    }

    @Test
    void a_policy_keeps_the_mode_as_it_is() {
        world.windows().policies(new WslPolicies(Optional.of(NetworkingMode.NAT), false, true));
        world.switchMode(NetworkingMode.MIRRORED).shutdownWsl().distro("Ubuntu").start();

        assertThat(world.snapshot().wsl().mode().value()).contains(NetworkingMode.NAT);
    }

    @Test
    void the_wsl_of_windows_10_knows_no_modes() {
        World inbox = World.inbox().switchMode(NetworkingMode.MIRRORED).distro("Ubuntu", ubuntu -> {});

        assertThat(inbox.snapshot().wsl().mode().value()).contains(NetworkingMode.NAT);
    }

    @Test
    void nothing_is_relayed_when_localhost_forwarding_is_off() {
        world.globalConfig("[wsl2]\nlocalhostForwarding=false\n").shutdownWsl();
        world.distro("Ubuntu").start().listening(tcp(3000), "node");

        assertThat(relays(world)).isEmpty();
    }

    @Test
    void nobody_working_ends_distros_and_then_the_virtual_machine() {
        World idle = World.nat().distro("Ubuntu", ubuntu -> {});

        idle.idle(Duration.ofSeconds(14));
        assertThat(idle.distro("Ubuntu").isRunning()).isTrue();
        idle.idle(Duration.ofSeconds(20));
        assertThat(idle.distro("Ubuntu").isRunning()).isFalse();
        assertThat(idle.snapshot().wsl().vmStartedAt().isKnown()).isTrue();
        idle.idle(Duration.ofMinutes(1));
        assertThat(idle.snapshot().wsl().vmStartedAt().isKnown()).isFalse();
    }

    @Test
    void a_server_or_a_terminal_or_a_setting_keeps_wsl_awake() {
        world.distro("Debian", FakeDistro::openSession).idle(Duration.ofDays(1));
        assertThat(world.distros()).allMatch(FakeDistro::isRunning);

        World always =
                World.nat().globalConfig("[general]\ninstanceIdleTimeout=-1\n").distro("Ubuntu", ubuntu -> {});
        assertThat(always.idle(Duration.ofDays(1)).distro("Ubuntu").isRunning()).isTrue();
    }

    @Test
    void the_switch_is_there_from_the_first_start_of_the_virtual_machine_on() {
        assertThat(World.nat().snapshot().windows().wslSwitch()).isEmpty();
        assertThat(world.shutdownWsl().snapshot().windows().wslSwitch()).isPresent();
        assertThat(world.restartWindows().snapshot().windows().wslSwitch()).isEmpty();
    }

    @Test
    void a_vpn_may_take_the_network_of_the_switch() {
        world.vpnUp("Corp VPN", "172.26.0.5/16");
        assertThat(world.snapshot().windows().lanAdapters()).hasSize(2);

        world.vpnDown("Corp VPN");
        assertThat(world.snapshot().windows().lanAdapters()).hasSize(1);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> world.vpnDown("Wi-Fi"))
                .withMessageContaining("there are the adapters: Wi-Fi, vEthernet (WSL)");
    }

    @Test
    void an_adapter_may_be_called_otherwise() {
        world.renameAdapter("vEthernet (WSL)", "WSL").renameAdapter("Wi-Fi", "WLAN");

        assertThat(world.snapshot().windows().adapters().orElse(List.of()))
                .extracting(adapter -> adapter.name())
                .containsExactly("WLAN", "WSL");
    }

    @Test
    void hosts_join_the_lan_and_leave_it() {
        world.joinLan("phone", "192.168.0.23");
        world.windows().addForward(WEB).firewall(FirewallProfile.PRIVATE, false);

        assertThat(Reachability.in(world.snapshot())
                        .from(world.lanHost("phone").vantage())
                        .to(IpAddress.parse("192.168.0.4"), tcp(3000))
                        .isReachable())
                .isTrue();
        assertThatIllegalArgumentException().isThrownBy(() -> world.joinLan("tv", "10.0.0.1"));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> world.leaveLan("phone").lanHost("phone"));
    }

    @Test
    void ports_that_windows_reserves_are_nobodys() {
        world.windows().reservePorts(Transport.TCP, PortRange.of(8000, 8100));

        assertThatExceptionOfType(AddressInUseException.class)
                .isThrownBy(() -> world.windows().listening("0.0.0.0", tcp(8080), "httpd.exe"))
                .withMessageContaining("keeps the ports 8000");
        world.distro("Ubuntu").listening(tcp(8080), "python3");
        assertThat(relays(world)).as("the relay can't have it either").hasSize(1);
    }

    @Test
    void a_program_may_want_its_port_for_itself() {
        world.windows()
                .listening(Listener.tcp("127.0.0.1", 9000).process("a.exe").binding(Listener.Binding.EXCLUSIVE));

        assertThatExceptionOfType(AddressInUseException.class)
                .isThrownBy(() -> world.windows().listening("0.0.0.0", tcp(9000), "b.exe"));
    }

    @Test
    void a_distro_goes_with_all_that_it_has() {
        world.installDistro("Legacy", WslVersion.WSL1);
        world.uninstall("Ubuntu");

        assertThat(world.snapshot().wsl().distro(DistroName.of("Ubuntu"))).isEmpty();
        assertThat(world.snapshot()
                        .wsl()
                        .distro(DistroName.of("Legacy"))
                        .orElseThrow()
                        .version())
                .isEqualTo(WslVersion.WSL1);
        assertThat(relays(world)).isEmpty();
    }

    @Test
    void a_windows_may_speak_another_language() {
        assertThat(World.japaneseWindows().windows().language()).isEqualTo(Locale.JAPANESE);
        assertThat(World.japaneseWindows().windows().oemCodePage()).isEqualTo(932);
        assertThat(World.nat().windows().oemCodePage()).isEqualTo(437);
    }

    @Test
    void tells_what_happened_and_when() {
        world.restartWindows().advance(Duration.ofMinutes(5));
        world.terminate("Ubuntu");

        assertThat(world.transcript().lines())
                .containsExactly(
                        "09:00:00  Ubuntu is installed and started",
                        "09:00:02  node in Ubuntu listens on 0.0.0.0 tcp 3000",
                        "09:00:04  Windows restarts",
                        "09:05:06  Ubuntu is terminated");
    }

    private static List<Listener> relays(World world) {
        return world.sockets().relayed();
    }

    private static Optional<Outcome> fromWindows(World world) {
        return Reachability.in(world.snapshot())
                .from(Vantage.windows())
                .to(IpAddress.parse("127.0.0.1"), tcp(3000))
                .outcome();
    }
}
