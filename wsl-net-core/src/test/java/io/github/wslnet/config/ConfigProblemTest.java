// SPDX-License-Identifier: Apache-2.0
package io.github.wslnet.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ConfigProblemTest {
    private static List<String> messages(ConfigDocument<?> config) {
        return config.problems().stream().map(ConfigProblem::message).toList();
    }

    private static ConfigProblem only(ConfigDocument<?> config) {
        assertThat(config.problems()).hasSize(1);
        return config.problems().get(0);
    }

    /** {@code WslConfWarnings} of {@code test/windows/UnitTests.cpp} in microsoft/WSL. */
    @Nested
    class InWslConf {
        @ParameterizedTest
        @CsvSource(
                delimiter = '|',
                quoteCharacter = '\0',
                value = {
                    "[foo]^a=b | Unknown key 'foo.a' in /etc/wsl.conf:2",
                    "a=a\\m | Invalid escaped character: 'm' in /etc/wsl.conf:1",
                    "[=b | Invalid section name in /etc/wsl.conf:1"
                })
        void are_told_in_the_words_of_wsl(String text, String message) {
            assertThat(messages(DistroConfig.parse(text.replace('^', '\n')))).containsExactly(message);
        }

        @Test
        void are_counted_twice_by_wsl_after_cr_lf_but_not_by_us() {
            ConfigProblem problem = only(DistroConfig.parse("\r\n\r\n[foo]\r\na=b"));

            assertThat(problem.message()).isEqualTo("Unknown key 'foo.a' in /etc/wsl.conf:5");
            assertThat(problem.line()).isEqualTo(4);
        }

        @Test
        void are_none_where_cr_lf_ends_the_lines() {
            assertThat(DistroConfig.parse("[network]\r\nhostname=foo\r\n").problems())
                    .isEmpty();
        }

        @Test
        void name_the_whole_character_after_a_backslash() {
            assertThat(messages(DistroConfig.parse("[boot]\ncommand=\\界\n")))
                    .containsExactly("Invalid escaped character: '界' in /etc/wsl.conf:2");
        }
    }

    /** {@code Warnings} of {@code test/windows/UnitTests.cpp} in microsoft/WSL. */
    @Nested
    class InWslconfig {
        @ParameterizedTest
        @CsvSource(
                delimiter = '|',
                quoteCharacter = '\0',
                value = {
                    "a=b | Unknown key 'wsl2.a' in .wslconfig:2",
                    "[=b | Invalid section name in .wslconfig:2",
                    "dhcpTimeout=NotANumber | Invalid integer value 'NotANumber' for key 'wsl2.dhcpTimeout' in .wslconfig:2",
                    "ipv6=NotABoolean | Invalid boolean value 'NotABoolean' for key 'wsl2.ipv6' in .wslconfig:2",
                    "[sectionNotComplete | Expected ']' in .wslconfig:2",
                    "NoEqual | Expected '=' in .wslconfig:2",
                    "kernel=\"open | Expected \" in .wslconfig:2",
                    "[wsl2] x | Expected ' ' or '\\n' in .wslconfig:2",
                    "; x | Invalid key name in .wslconfig:2",
                    "networkingMode=a\\m | Invalid escaped character: 'm' in .wslconfig:2",
                    "networkingMode=InvalidMode | Invalid value 'InvalidMode' for config key 'wsl2.networkingMode' in"
                            + " .wslconfig:2 (Valid values: Bridged, Consomme, Mirrored, Nat, None, VirtioProxy)",
                    "networkingMode= | Invalid value '' for config key 'wsl2.networkingMode' in .wslconfig:2 (Valid"
                            + " values: Bridged, Consomme, Mirrored, Nat, None, VirtioProxy)",
                    "swap=/ | Invalid memory string '/' for .wslconfig entry 'wsl2.swap' in .wslconfig:2",
                    "swap=0foo | Invalid memory string '0foo' for .wslconfig entry 'wsl2.swap' in .wslconfig:2",
                    "processors= | Invalid integer value '' for key 'wsl2.processors' in .wslconfig:2",
                    "memory= | Invalid memory string '' for .wslconfig entry 'wsl2.memory' in .wslconfig:2",
                    "debugConsole= | Invalid boolean value '' for key 'wsl2.debugConsole' in .wslconfig:2",
                    "macAddress=foo | Invalid mac address 'foo' for key 'wsl2.macAddress' in .wslconfig:2",
                    "ipv6=true^ipv6=false | Duplicated config key 'wsl2.ipv6' in .wslconfig:3 (Conflicting key:"
                            + " 'wsl2.ipv6' in .wslconfig:2)",
                    "networkingMode=NAT^[experimental]^networkingMode=Mirrored | Duplicated config key"
                            + " 'experimental.networkingMode' in .wslconfig:4 (Conflicting key: 'wsl2.networkingMode'"
                            + " in .wslconfig:2)",
                    "[experimental]^ignoredPorts=NotANumber | Invalid integer value 'NotANumber' for key"
                            + " 'experimental.ignoredPorts' in .wslconfig:3",
                    "[experimental]^ignoredPorts=65536 | Invalid integer value '65536' for key"
                            + " 'experimental.ignoredPorts' in .wslconfig:3",
                    "[experimental]^dnsTunnelingIpAddress=1.2.3 | Invalid IP value '1.2.3' for key"
                            + " 'experimental.dnsTunnelingIpAddress' in .wslconfig:3"
                })
        void are_told_in_the_words_of_wsl(String text, String message) {
            assertThat(messages(GlobalConfig.parse("[wsl2]\n" + text.replace('^', '\n'))))
                    .containsExactly(message);
        }

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "swap=0GB",
                    "memory=4GB",
                    "swap=0",
                    "processors=0x4",
                    "processors=010",
                    "firewall=TRUE",
                    "networkingmode=VIRTIOPROXY",
                    "defaultVhdSize=64GB",
                    "ipv6=1",
                    "dhcp=0",
                    "[experimental]\nignoredPorts=80, 443",
                    "[experimental]\ndnsTunnelingIpAddress=10.255.255.1",
                    "[WSL2]\nMEMORY=4GB"
                })
        void are_none_for_what_wsl_takes(String text) {
            assertThat(GlobalConfig.parse("[wsl2]\n" + text).problems()).isEmpty();
        }
    }

    @Test
    void the_first_of_two_counts_even_when_it_is_bad() {
        GlobalConfig config = GlobalConfig.parse("[wsl2]\nipv6=maybe\nipv6=true\n");

        assertThat(config.get(GlobalSettings.IPV6)).isEmpty();
        assertThat(config.problems())
                .extracting(ConfigProblem::kind)
                .containsExactly(ConfigProblem.Kind.INVALID_VALUE, ConfigProblem.Kind.DUPLICATE_KEY);
    }

    @Test
    void a_good_port_beside_a_bad_one_stays() {
        GlobalConfig config = GlobalConfig.parse("[experimental]\nignoredPorts=80,x,443\n");

        assertThat(config.get(GlobalSettings.IGNORED_PORTS).orElseThrow()).hasToString("[80, 443]");
        assertThat(config.problems()).hasSize(1);
    }

    @Test
    void wsl_is_silent_about_a_range_of_ports_but_we_are_not() {
        GlobalConfig config = GlobalConfig.parse("[experimental]\nignoredPorts=3000-3010\n");

        assertThat(config.get(GlobalSettings.IGNORED_PORTS).orElseThrow()).hasToString("[3000]");
        assertThat(only(config).kind()).isEqualTo(ConfigProblem.Kind.PARTLY_READ_VALUE);
    }

    @Test
    void letters_beyond_ascii_arrive_as_others() {
        assertThat(only(GlobalConfig.parse("[wsl2]\nvmSwitch=Büro\n")).kind())
                .isEqualTo(ConfigProblem.Kind.NARROWED_VALUE);
    }

    @ParameterizedTest
    @CsvSource({
        "wsl2.networkMode, wsl2.networkingMode, did you mean networkingMode under [wsl2]?",
        "wsl2.hostAddressLoopback, experimental.hostAddressLoopback, write it under [experimental]",
        "wsl2.ignoredPorts, experimental.ignoredPorts, write it under [experimental]",
        "experimental.memory, wsl2.memory, write it under [wsl2]",
        "wsl.memory, wsl2.memory, write it under [wsl2]",
        "network.generateResolvConf, network.generateResolvConf, 'write it to /etc/wsl.conf, under [network]'"
    })
    void a_misplaced_or_misspelt_key_is_told_the_right_one(String name, String meant, String remedy) {
        SettingName written = SettingName.parse(name);

        ConfigProblem problem = only(GlobalConfig.parse("[" + written.section() + "]\n" + written.key() + "=true\n"));

        assertThat(problem.kind()).isEqualTo(ConfigProblem.Kind.UNKNOWN_KEY);
        assertThat(problem.name()).contains(written);
        assertThat(problem.suggestion()).contains(SettingName.parse(meant));
        assertThat(problem.remedy()).isEqualTo(remedy);
    }

    @Test
    void a_key_before_every_section_is_told_its_section() {
        assertThat(only(GlobalConfig.parse("memory=4GB\n")).remedy()).isEqualTo("write it under [wsl2]");
    }

    @Test
    void a_key_of_the_virtual_machine_in_wsl_conf_is_sent_to_the_other_file() {
        assertThat(only(DistroConfig.parse("[wsl2]\nmemory=4GB\n")).remedy())
                .isEqualTo("write it to .wslconfig, under [wsl2]");
    }

    @Test
    void a_key_that_is_like_no_other_has_no_suggestion() {
        ConfigProblem problem = only(GlobalConfig.parse("[wsl2]\npageReporting=false\n"));

        assertThat(problem.suggestion()).isEmpty();
    }

    @Test
    void a_semicolon_is_told_to_be_no_comment() {
        assertThat(only(GlobalConfig.parse("; memory\n")).remedy()).isEqualTo("start a comment with #, not with ;");
    }

    @Test
    void a_torn_value_names_its_setting() {
        ConfigProblem problem = only(GlobalConfig.parse("[wsl2]\nswapFile=%Temp%\\swap.vhdx\n"));

        assertThat(problem.name()).contains(GlobalSettings.SWAP_FILE.name());
        assertThat(problem.remedy()).contains("two backslashes");
    }
}
