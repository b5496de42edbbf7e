// SPDX-License-Identifier: Apache-2.0
package io.github.wslnet.config;

import static io.github.wslnet.config.DistroSettings.GENERATE_HOSTS;
import static io.github.wslnet.config.DistroSettings.GENERATE_RESOLV_CONF;
import static io.github.wslnet.config.DistroSettings.HOSTNAME;
import static io.github.wslnet.config.GlobalSettings.FIREWALL;
import static io.github.wslnet.config.GlobalSettings.KERNEL;
import static io.github.wslnet.config.GlobalSettings.MEMORY;
import static io.github.wslnet.config.GlobalSettings.NETWORKING_MODE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.wslnet.text.UnparseableTextException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ConfigEditTest {
    private static DistroConfig distro(String text) {
        return DistroConfig.parse(text);
    }

    private static GlobalConfig global(String text) {
        return GlobalConfig.parse(text);
    }

    /** A tool that sets generateResolvConf on such a file changes exactly one line. */
    @Test
    void a_tool_that_sets_generate_resolv_conf_changes_exactly_one_line() {
        String before = "# top\r\n[Mine]\r\nanything = goes\r\n\r\n[Network]  # theirs\r\n"
                + "  GenerateResolvConf =  true\t# why\r\nhostname=a\r\ngenerateResolvConf=true\r\n[mine]\r\nx";

        DistroConfig edited = distro(before).with(SettingName.parse("network.generateResolvConf"), "false");

        assertThat(edited)
                .extracting(ConfigDocument::toText)
                .isEqualTo(before.replaceFirst("=  true\t# why", "=  false\t# why"));
        assertThat(distro(before).diffTo(edited))
                .hasToString("-  GenerateResolvConf =  true\t# why\n+  GenerateResolvConf =  false\t# why");
        assertThat(edited.problems()).isEqualTo(distro(before).problems());
    }

    @ParameterizedTest
    @CsvSource({
        "network.generateHosts, maybe, 'true, false, 1 or 0'",
        "network.generateHosts, '', 'true, false, 1 or 0'",
        "boot.initTimeout, 10s, 'a whole number'",
        "automount.cgroups, v3, 'one of v1, v2'"
    })
    void a_value_that_wsl_would_not_take_is_refused_with_what_is_allowed(String name, String value, String allowed) {
        assertThatThrownBy(() -> distro("[network]\n").with(SettingName.parse(name), value))
                .isInstanceOf(UnparseableTextException.class)
                .hasMessageContaining(allowed);
    }

    @ParameterizedTest
    @CsvSource({
        "experimental.ignoredPorts, 0, 'ports in 1..65535'",
        "experimental.ignoredPorts, '3000,65536', 'ports in 1..65535'",
        "experimental.ignoredPorts, 3000;4000, 'ports in 1..65535'",
        "wsl2.networkingMode, quantum, 'Bridged, Consomme, Mirrored, Nat, None, VirtioProxy'",
        "wsl2.macAddress, 00:11-22:33:44:55, 'all separated by'",
        "wsl2.memory, 8 GB, 'a whole number followed at once by'",
        "wsl2.memory, 8gb, 'a whole number followed at once by'",
        "experimental.dnsTunnelingIpAddress, 1.2.3, 'an IPv4 address'"
    })
    void a_value_that_wsl_would_not_take_whole_is_refused(String name, String value, String allowed) {
        assertThatThrownBy(() -> global("").with(SettingName.parse(name), value))
                .isInstanceOf(UnparseableTextException.class)
                .hasMessageContaining(allowed);
    }

    @Nested
    class OfAValue {
        @Test
        void leaves_indentation_blanks_comment_and_line_ending() {
            DistroConfig edited = distro("[network]\r\n\t generateHosts  =   true \t# why\r\n# end")
                    .with(GENERATE_HOSTS, false);

            assertThat(edited)
                    .extracting(ConfigDocument::toText)
                    .isEqualTo("[network]\r\n\t generateHosts  =   false \t# why\r\n# end");
        }

        @Test
        void finds_the_key_in_any_case() {
            assertThat(distro("[NETWORK]\nGENERATEHOSTS=true\n").with(GENERATE_HOSTS, false))
                    .extracting(ConfigDocument::toText)
                    .isEqualTo("[NETWORK]\nGENERATEHOSTS=false\n");
        }

        @Test
        void is_of_the_first_entry_which_is_the_one_that_counts() {
            assertThat(global("[wsl2]\nmemory=1GB\nmemory=2GB\n").with(MEMORY, MemorySize.ofGigabytes(8)))
                    .extracting(ConfigDocument::toText)
                    .isEqualTo("[wsl2]\nmemory=8GB\nmemory=2GB\n");
        }

        @Test
        void is_of_an_alias_where_that_stands_first() {
            GlobalConfig edited =
                    global("[experimental]\nnetworkingMode=nat\n").with(NETWORKING_MODE, NetworkingMode.MIRRORED);

            assertThat(edited)
                    .extracting(ConfigDocument::toText)
                    .isEqualTo("[experimental]\nnetworkingMode=mirrored\n");
        }

        @Test
        void replaces_a_bad_one() {
            assertThat(global("[wsl2]\nfirewall=maybe\n").with(FIREWALL, false))
                    .extracting(ConfigDocument::toText)
                    .isEqualTo("[wsl2]\nfirewall=false\n");
        }

        @Test
        void replaces_a_continued_one_as_a_whole() {
            assertThat(global("[wsl2]\nkernel=a\\\n  b # c\nswap=0\n").with(KERNEL, "k"))
                    .extracting(ConfigDocument::toText)
                    .isEqualTo("[wsl2]\nkernel=k # c\nswap=0\n");
        }

        @Test
        void mends_a_torn_one() {
            assertThat(global("[wsl2]\nkernel=C:\\Users\\k\nswap=0\n").with(KERNEL, "C:\\k"))
                    .extracting(ConfigDocument::toText)
                    .isEqualTo("[wsl2]\nkernel=C:\\\\k\nswap=0\n");
        }

        @Test
        void keeps_clear_of_a_comment_where_none_was() {
            assertThat(global("[wsl2]\nkernel= # none\n").with(KERNEL, "k"))
                    .extracting(ConfigDocument::toText)
                    .isEqualTo("[wsl2]\nkernel= k # none\n");
        }

        @Test
        void changes_nothing_where_another_spelling_means_the_same() {
            assertThat(global("[wsl2]\nfirewall = TRUE\nmemory=8192MB\n")
                            .with(FIREWALL, true)
                            .with(MEMORY, MemorySize.ofGigabytes(8)))
                    .extracting(ConfigDocument::toText)
                    .isEqualTo("[wsl2]\nfirewall = TRUE\nmemory=8192MB\n");
        }

        @ParameterizedTest
        @CsvSource(
                delimiter = '|',
                quoteCharacter = '\0',
                value = {
                    "plain | plain",
                    "two words | two words",
                    "C:\\Temp | C:\\\\Temp",
                    "a # b | \"a # b\"",
                    "say \"hi\" | say \\\"hi\\\"",
                    "^lead | \"^lead\"",
                    "trail^ | \"trail^\"",
                    "a~b | a\\nb"
                })
        void gets_quotes_and_escapes_where_it_needs_them(String value, String written) {
            String text = value.replace('^', ' ').replace('~', '\n');

            GlobalConfig edited = global("[wsl2]\nkernel=\n").with(KERNEL, text);

            assertThat(edited)
                    .extracting(ConfigDocument::toText)
                    .isEqualTo("[wsl2]\nkernel=" + written.replace('^', ' ') + "\n");
            assertThat(edited.get(KERNEL)).contains(text);
        }
    }

    @Nested
    class OfANewKey {
        @Test
        void goes_before_the_blank_lines_that_end_its_section() {
            assertThat(distro("[network]\nhostname=a\n\n\n[boot]\nsystemd=true\n")
                            .with(GENERATE_HOSTS, false))
                    .extracting(ConfigDocument::toText)
                    .isEqualTo("[network]\nhostname=a\ngenerateHosts=false\n\n\n[boot]\nsystemd=true\n");
        }

        @Test
        void goes_to_the_first_of_two_blocks() {
            assertThat(distro("[network]\n[boot]\n[network]\nhostname=a\n").with(GENERATE_HOSTS, false))
                    .extracting(ConfigDocument::toText)
                    .isEqualTo("[network]\ngenerateHosts=false\n[boot]\n[network]\nhostname=a\n");
        }

        @Test
        void finds_its_section_in_any_case() {
            assertThat(distro("[Network]\nhostname=a\n").with(GENERATE_HOSTS, false))
                    .extracting(ConfigDocument::toText)
                    .isEqualTo("[Network]\nhostname=a\ngenerateHosts=false\n");
        }

        @Test
        void has_the_line_ending_of_the_file() {
            assertThat(global("[wsl2]\r\nswap=0\r\n").with(FIREWALL, true))
                    .extracting(ConfigDocument::toText)
                    .isEqualTo("[wsl2]\r\nswap=0\r\nfirewall=true\r\n");
        }

        @Test
        void does_not_give_the_file_a_final_newline() {
            assertThat(global("[wsl2]\r\nswap=0").with(FIREWALL, true))
                    .extracting(ConfigDocument::toText)
                    .isEqualTo("[wsl2]\r\nswap=0\r\nfirewall=true");
        }

        @Test
        void makes_a_section_at_the_end() {
            assertThat(distro("[boot]\nsystemd=true\n").with(GENERATE_HOSTS, false))
                    .extracting(ConfigDocument::toText)
                    .isEqualTo("[boot]\nsystemd=true\n\n[network]\ngenerateHosts=false\n");
        }

        @Test
        void makes_a_file() {
            assertThat(DistroConfig.empty().with(GENERATE_HOSTS, false).with(HOSTNAME, "dev-box"))
                    .extracting(ConfigDocument::toText)
                    .isEqualTo("[network]\ngenerateHosts=false\nhostname=dev-box\n");
        }

        @Test
        void is_written_by_its_first_name() {
            assertThat(GlobalConfig.empty().with(NETWORKING_MODE, NetworkingMode.CONSOMME))
                    .extracting(ConfigDocument::toText)
                    .isEqualTo("[wsl2]\nnetworkingMode=consomme\n");
        }

        @Test
        void goes_before_a_broken_header_that_would_take_it_to_another_section() {
            assertThat(global("[wsl2]\nswap=0\n[general\nfoo=1\n").with(FIREWALL, true))
                    .extracting(ConfigDocument::toText)
                    .isEqualTo("[wsl2]\nswap=0\nfirewall=true\n[general\nfoo=1\n");
        }

        @Test
        void keeps_clear_of_a_backslash_at_the_end_of_the_file() {
            GlobalConfig edited = global("[wsl2]\nkernel=a\\").with(FIREWALL, true);

            assertThat(edited).extracting(ConfigDocument::toText).isEqualTo("[wsl2]\nfirewall=true\nkernel=a\\");
        }

        @Test
        void goes_before_the_line_at_which_wsl_stops() {
            DistroConfig edited = distro("[boot]\nsystemd=true\n; no\n[network]\nhostname=a\n")
                    .with(HOSTNAME, "b");

            assertThat(edited)
                    .extracting(ConfigDocument::toText)
                    .isEqualTo("[boot]\nsystemd=true\n\n[network]\nhostname=b\n; no\n[network]\nhostname=a\n");
            assertThat(edited.get(HOSTNAME)).contains("b");
        }

        @Test
        void may_be_one_that_wsl_does_not_know() {
            assertThat(DistroConfig.empty().with(SettingName.of("automount", "crossDistro"), "true"))
                    .extracting(ConfigDocument::toText)
                    .isEqualTo("[automount]\ncrossDistro=true\n");
        }
    }

    @Nested
    class OfARemoval {
        @Test
        void takes_out_every_occurrence() {
            assertThat(global("[wsl2]\nfirewall=x\nswap=0\n[experimental]\nFirewall=false\n")
                            .without(FIREWALL))
                    .extracting(ConfigDocument::toText)
                    .isEqualTo("[wsl2]\nswap=0\n[experimental]\n");
        }

        @Test
        void keeps_the_comment_behind_the_value() {
            assertThat(global("[wsl2]\n  firewall=false  # vpn\nswap=0\n").without(FIREWALL))
                    .extracting(ConfigDocument::toText)
                    .isEqualTo("[wsl2]\n# vpn\nswap=0\n");
        }

        @Test
        void takes_out_what_wsl_does_not_read() {
            assertThat(distro("; no\n[network]\nhostname=a\n").without(HOSTNAME))
                    .extracting(ConfigDocument::toText)
                    .isEqualTo("; no\n[network]\n");
        }

        @Test
        void takes_out_a_torn_line() {
            assertThat(global("[wsl2]\nkernel=C:\\k\nswap=0\n").without(KERNEL))
                    .extracting(ConfigDocument::toText)
                    .isEqualTo("[wsl2]\nswap=0\n");
        }

        @Test
        void of_what_is_not_there_changes_nothing() {
            assertThat(global("[wsl2]\n\n# x").without(KERNEL))
                    .extracting(ConfigDocument::toText)
                    .isEqualTo("[wsl2]\n\n# x");
        }

        @Test
        void takes_out_an_unknown_key() {
            assertThat(global("[wsl2]\npageReporting=true\n").without(SettingName.parse("wsl2.pagereporting")))
                    .extracting(ConfigDocument::toText)
                    .isEqualTo("[wsl2]\n");
        }
    }

    @Test
    void a_byte_order_mark_and_bytes_that_are_no_text_stay() {
        byte[] before = "\ufeff[wsl2]\r\n# \u00ff\r\n".getBytes(StandardCharsets.UTF_8);
        before[before.length - 3] = (byte) 0xfe;

        byte[] after = GlobalConfig.parse(before).with(FIREWALL, true).toBytes();

        assertThat(after).startsWith(before).endsWith("firewall=true\r\n".getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void utf16_stays_utf16() {
        byte[] before = "\ufeff[wsl2]\r\n# 界\r\n".getBytes(StandardCharsets.UTF_16LE);

        byte[] after = GlobalConfig.parse(before).with(KERNEL, "界").toBytes();

        assertThat(after).isEqualTo("\ufeff[wsl2]\r\n# 界\r\nkernel=界\r\n".getBytes(StandardCharsets.UTF_16LE));
    }

    @Test
    void the_difference_names_the_touched_lines_only() {
        DistroConfig before = distro("# mine\n[network]\ngenerateResolvConf = true # dns\n[boot]\n");
        DistroConfig after = before.with(GENERATE_RESOLV_CONF, false).with(HOSTNAME, "dev-box");

        assertThat(before.diffTo(after)).hasToString("""
                        -generateResolvConf = true # dns
                        +generateResolvConf = false # dns
                        +hostname=dev-box""");
    }

    @Test
    void refuses_a_text_that_wsl_would_not_take_and_says_what_it_takes() {
        assertThatThrownBy(() -> DistroConfig.empty().with(SettingName.parse("network.generateHosts"), "maybe"))
                .isInstanceOf(UnparseableTextException.class)
                .hasMessage("network.generateHosts: expected true, false, 1 or 0: 'maybe'");
    }

    @Test
    void refuses_a_text_for_which_the_grammar_has_no_form() {
        assertThatThrownBy(() -> DistroConfig.empty().with(HOSTNAME, "a\rb"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("no carriage return");
    }

    @Test
    void refuses_a_value_that_would_be_read_as_another() {
        assertThatThrownBy(() -> GlobalConfig.empty().with(GlobalSettings.VM_IDLE_TIMEOUT, Duration.ofNanos(5)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("whole number of milliseconds");
        assertThatThrownBy(() -> GlobalConfig.empty().with(NETWORKING_MODE, NetworkingMode.WSL1))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("Mirrored");
    }

    @Test
    void refuses_a_setting_of_the_other_file() {
        assertThatThrownBy(() -> DistroConfig.empty().with(MEMORY, MemorySize.ofGigabytes(1)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("wsl2.memory belongs to .wslconfig, not to /etc/wsl.conf");
        assertThatThrownBy(() -> GlobalConfig.empty().get(HOSTNAME)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void refuses_a_key_without_a_section() {
        assertThatThrownBy(() -> DistroConfig.empty().with(SettingName.of("", "hostname"), "a"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("names none");
    }

    @Test
    @Timeout(30)
    void a_file_of_nothing_but_one_setting_is_emptied_in_one_pass() {
        String file = "[network]\n" + "hostname=a # b\n".repeat(200_000);

        assertThat(distro(file).without(HOSTNAME).toText()).isEqualTo("[network]\n" + "# b\n".repeat(200_000));
    }
}
