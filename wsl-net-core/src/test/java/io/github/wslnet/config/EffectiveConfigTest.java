// SPDX-License-Identifier: Apache-2.0
package io.github.wslnet.config;

import static io.github.wslnet.config.GlobalSettings.DNS_TUNNELING;
import static io.github.wslnet.config.GlobalSettings.FIREWALL;
import static io.github.wslnet.config.GlobalSettings.HOST_ADDRESS_LOOPBACK;
import static io.github.wslnet.config.GlobalSettings.IGNORED_PORTS;
import static io.github.wslnet.config.GlobalSettings.LOCALHOST_FORWARDING;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.wslnet.config.InForce.Origin;
import io.github.wslnet.known.Known;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EffectiveConfigTest {
    private static final Circumstances ABLE = Circumstances.builder()
            .windowsBuild(Known.of(22631))
            .release(Known.of("2.9.4.0"))
            .kernel(Known.of("6.6.87.2-microsoft-standard-WSL2"))
            .policies(Known.of(WslPolicies.NONE))
            .hyperVFirewall(Known.of(true))
            .flowSteering(Known.of(true))
            .dnsTunneling(Known.of(true))
            .ipv6SwitchedOff(Known.of(false))
            .globalSecureAccess(Known.of(false))
            .build();

    private static EffectiveConfig effective(String text, Circumstances world) {
        return EffectiveConfig.of(GlobalConfig.parse(text.replace('^', '\n')), world);
    }

    private static <T> void assertInForce(InForce<T> inForce, T value, Origin origin) {
        assertThat(inForce.value()).contains(value);
        assertThat(inForce.reason().origin()).as(inForce.toString()).isEqualTo(origin);
    }

    @Test
    void an_empty_file_gives_the_defaults() {
        EffectiveConfig effective = effective("", ABLE);

        assertInForce(effective.mode(), NetworkingMode.NAT, Origin.DEFAULT);
        assertInForce(effective.get(DNS_TUNNELING), true, Origin.DEFAULT);
        assertInForce(effective.get(FIREWALL), true, Origin.DEFAULT);
        assertThat(effective.get(GlobalSettings.KERNEL).value()).isEmpty();
        assertThat(effective.mode()).hasToString("nat: the default");
        assertThat(effective.warnings()).isEmpty();
    }

    @Test
    void what_is_written_is_in_force_and_names_its_line() {
        EffectiveConfig effective = effective("^[wsl2]^networkingMode=Mirrored^", ABLE);

        assertInForce(effective.mode(), NetworkingMode.MIRRORED, Origin.WRITTEN);
        assertThat(effective.mode()).hasToString("mirrored: written on line 3");
    }

    @Test
    void a_word_that_wsl_does_not_know_leaves_the_default() {
        EffectiveConfig effective = effective("[wsl2]^networkingMode=teleported^", ABLE);

        assertInForce(effective.mode(), NetworkingMode.NAT, Origin.DEFAULT);
        assertThat(effective.mode()).hasToString("nat: the default, as WSL does not take 'teleported' on line 2");
    }

    @Nested
    class ByPolicy {
        private Circumstances policies(Map<String, Integer> values) {
            return ABLE.withPolicies(Known.of(WslPolicies.ofRegistry(values)));
        }

        /** {@code DefaultNetworkingMode} of {@code test/windows/PolicyTests.cpp} in microsoft/WSL. */
        @ParameterizedTest
        @CsvSource({"0, none", "1, nat", "3, mirrored", "4, consomme", "2, nat", "9, nat"})
        void there_is_another_default(int number, String mode) {
            assertThat(effective("", policies(Map.of("DefaultNetworkingMode", number)))
                            .mode()
                            .value())
                    .contains(NetworkingMode.parse(mode));
        }

        /** {@code CustomNetworkingMode} of {@code test/windows/PolicyTests.cpp} in microsoft/WSL. */
        @ParameterizedTest
        @CsvSource({"consomme, nat, 1", "mirrored, nat, 1", "nat, nat, 0", "none, none, 0"})
        void no_other_mode_may_be_written(String written, String mode, int warnings) {
            EffectiveConfig effective = effective(
                    "[wsl2]^networkingMode=" + written, policies(Map.of("AllowNetworkingModeUserSetting", 0)));

            assertThat(effective.mode().value()).contains(NetworkingMode.parse(mode));
            assertThat(effective.warnings())
                    .hasSize(warnings)
                    .allMatch(warning -> warning.equals(
                            "The .wslconfig setting 'wsl2.networkingMode' is disabled by the computer policy."));
        }

        @Test
        void the_firewall_may_not_be_switched_off() {
            EffectiveConfig effective =
                    effective("[wsl2]^firewall=false", policies(Map.of("AllowFirewallUserSetting", 0)));

            assertInForce(effective.get(FIREWALL), true, Origin.POLICY);
            assertThat(effective.warnings())
                    .containsExactly("The .wslconfig setting 'wsl2.firewall' is disabled by the computer policy.");
        }

        @Test
        void mirrored_falls_back_where_the_file_switches_the_firewall_off() {
            EffectiveConfig effective =
                    effective("[wsl2]^firewall=false", policies(Map.of("DefaultNetworkingMode", 3)));

            assertInForce(effective.mode(), NetworkingMode.NAT, Origin.FALLBACK);
        }

        @Test
        void is_a_doubt_where_policies_are_not_known() {
            EffectiveConfig effective = effective("", ABLE.withPolicies(Known.absent()));

            assertThat(effective.mode())
                    .hasToString("nat: the default, unless a policy of the computer says otherwise");
        }
    }

    @Nested
    class RuledOut {
        @Test
        void is_the_network_by_safe_mode() {
            EffectiveConfig effective = effective("[wsl2]^safeMode=true^networkingMode=mirrored", ABLE);

            assertInForce(effective.mode(), NetworkingMode.NONE, Origin.FALLBACK);
            assertInForce(effective.get(DNS_TUNNELING), false, Origin.FALLBACK);
            assertThat(effective.warnings()).containsExactly("SAFE MODE ENABLED - many features will be disabled");
        }

        @Test
        void is_consomme_without_virtio() {
            assertInForce(
                    effective("[wsl2]^networkingMode=virtioproxy^virtio=false", ABLE)
                            .mode(),
                    NetworkingMode.NAT,
                    Origin.FALLBACK);
        }

        @Test
        void is_tunneling_by_a_bad_address() {
            EffectiveConfig effective = effective("[experimental]^dnsTunnelingIpAddress=1.2.3", ABLE);

            assertInForce(effective.get(DNS_TUNNELING), false, Origin.FALLBACK);
        }

        @Test
        void is_tunneling_by_global_secure_access() {
            EffectiveConfig effective = effective("", ABLE.withGlobalSecureAccess(Known.of(true)));

            assertInForce(effective.get(DNS_TUNNELING), false, Origin.FALLBACK);
        }

        @Test
        void is_tunneling_in_bridged_mode() {
            EffectiveConfig effective = effective("[wsl2]^networkingMode=bridged^vmSwitch=LAN", ABLE);

            assertInForce(effective.get(DNS_TUNNELING), false, Origin.FALLBACK);
            assertThat(effective.mode().unless()).containsExactly("Windows has no switch of that name");
        }

        @Test
        void are_settings_of_mirrored_mode_in_another_one() {
            EffectiveConfig effective = effective("[experimental]^ignoredPorts=80^hostAddressLoopback=true", ABLE);

            assertInForce(effective.get(IGNORED_PORTS), List.of(), Origin.FALLBACK);
            assertInForce(effective.get(HOST_ADDRESS_LOOPBACK), false, Origin.FALLBACK);
        }

        @Test
        void is_what_the_mode_does_not_look_at() {
            EffectiveConfig effective =
                    effective("[wsl2]^networkingMode=mirrored^localhostForwarding=false^firewall=false", ABLE);

            assertInForce(effective.get(LOCALHOST_FORWARDING), false, Origin.NO_EFFECT);
            assertInForce(effective.get(FIREWALL), true, Origin.FALLBACK);
            assertThat(effective.warnings())
                    .containsExactly(
                            "The wsl2.localhostForwarding setting has no effect when using mirrored networking mode");
        }
    }

    @Nested
    class OnTheMachine {
        private InForce<NetworkingMode> mirrored(Circumstances world) {
            return effective("[wsl2]^networkingMode=mirrored", world).mode();
        }

        @Test
        void mirrored_needs_windows_11_22h2() {
            InForce<NetworkingMode> mode = mirrored(
                    Circumstances.builder().windowsBuild(Known.of(19045)).build());

            assertInForce(mode, NetworkingMode.NAT, Origin.FALLBACK);
            assertThat(mode.reason().because())
                    .isEqualTo("no mirrored mode, as Windows can't steer flows: its build is 19045, the first able one"
                            + " is 22621");
            assertThat(mode.unless()).containsExactly("a policy of the computer says otherwise");
        }

        @Test
        void mirrored_needs_ipv6_a_kernel_and_the_firewall() {
            assertThat(mirrored(ABLE.withIpv6SwitchedOff(Known.of(true))).toString())
                    .contains("IPv6 is switched off");
            assertThat(mirrored(ABLE.withKernel(Known.of("5.4.72-microsoft"))).toString())
                    .contains("the kernel 5.4.72-microsoft is older than 5.10");
            assertThat(mirrored(ABLE.withHyperVFirewall(Known.of(false))).toString())
                    .contains("Windows has no Hyper-V firewall");
            assertThat(mirrored(ABLE.withFlowSteering(Known.of(false))).value()).contains(NetworkingMode.NAT);
            assertThat(mirrored(ABLE.withKernel(Known.of("5.10.16.3-microsoft-standard-WSL2")))
                            .value())
                    .contains(NetworkingMode.MIRRORED);
        }

        @Test
        void mirrored_is_doubted_where_nothing_is_known() {
            InForce<NetworkingMode> mode = mirrored(Circumstances.builder().build());

            assertInForce(mode, NetworkingMode.MIRRORED, Origin.WRITTEN);
            assertThat(mode.unless()).hasSize(5);
        }

        @Test
        void the_firewall_is_off_without_a_word_unless_it_was_asked_for() {
            Circumstances old = ABLE.withHyperVFirewall(Known.of(false));

            assertThat(effective("", old).warnings()).isEmpty();
            assertThat(effective("[wsl2]^firewall=true", old).warnings())
                    .containsExactly("Hyper-V firewall is not supported");
            assertInForce(effective("", old).get(FIREWALL), false, Origin.FALLBACK);
        }

        @Test
        void tunneling_is_off_without_a_word_unless_it_was_asked_for() {
            Circumstances old = ABLE.withDnsTunneling(Known.of(false));

            assertThat(effective("", old).warnings()).isEmpty();
            assertThat(effective("[wsl2]^dnsTunneling=true", old).warnings())
                    .containsExactly("DNS Tunneling is not supported");
        }

        /** {@code Warnings} of {@code test/windows/UnitTests.cpp} in microsoft/WSL. */
        @Test
        void bridged_without_a_switch_is_no_network() {
            EffectiveConfig effective = effective("[wsl2]^networkingMode=bridged", ABLE);

            assertInForce(effective.mode(), NetworkingMode.NONE, Origin.FALLBACK);
            assertThat(effective.warnings())
                    .containsExactly(
                            "Bridged networking requires wsl2.vmSwitch to be set.",
                            "Failed to configure network (networkingMode Bridged), falling back to networkingMode None.");
        }

        @Test
        void an_old_wsl_does_not_know_the_settings() {
            EffectiveConfig effective =
                    effective("[wsl2]^networkingMode=mirrored", ABLE.withRelease(Known.of("1.2.5.0")));

            assertThat(effective.mode()).hasToString("nat: WSL 1.2.5.0 does not know the setting; it came with 2.0.0");
            assertThat(effective.get(DNS_TUNNELING).value()).contains(false);
        }

        @Test
        void consomme_has_another_name_before_2_9() {
            Circumstances before = ABLE.withRelease(Known.of("2.8.5"));

            assertThat(effective("[wsl2]^networkingMode=consomme", before)
                            .mode()
                            .value())
                    .contains(NetworkingMode.NAT);
            assertThat(effective("[wsl2]^networkingMode=virtioproxy", before)
                            .mode()
                            .value())
                    .contains(NetworkingMode.CONSOMME);
            assertThat(effective("[wsl2]^networkingMode=consomme", ABLE.withRelease(Known.of("2.10.0")))
                            .mode()
                            .value())
                    .contains(NetworkingMode.CONSOMME);
        }
    }

    @Test
    void a_setting_of_the_other_file_is_refused() {
        EffectiveConfig effective = effective("", ABLE);

        assertThatThrownBy(() -> effective.get(DistroSettings.HOSTNAME))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("network.hostname belongs to /etc/wsl.conf");
    }

    @Test
    void every_setting_has_an_answer() {
        EffectiveConfig effective = effective("", Circumstances.builder().build());

        assertThat(GlobalSettings.all())
                .allSatisfy(setting ->
                        assertThat(effective.get(setting).reason().because()).isNotEmpty());
        assertThat(effective.get(GlobalSettings.MEMORY).value()).isEqualTo(Optional.empty());
    }
}
