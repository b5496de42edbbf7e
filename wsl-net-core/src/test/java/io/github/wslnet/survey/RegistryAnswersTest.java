// SPDX-License-Identifier: Apache-2.0
package io.github.wslnet.survey;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.wslnet.config.NetworkingMode;
import io.github.wslnet.config.WslPolicies;
import io.github.wslnet.distro.DistroName;
import io.github.wslnet.distro.WslRelease;
import io.github.wslnet.distro.WslVersion;
import io.github.wslnet.forward.PortProxyRule;
import io.github.wslnet.known.Known;
import io.github.wslnet.snapshot.HttpProxy;
import io.github.wslnet.snapshot.NatRegistry;
import io.github.wslnet.snapshot.PowerState;
import io.github.wslnet.snapshot.StoredForward;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the registry says, in the form in which {@link WindowsSurvey}'s script gives its keys. */
class RegistryAnswersTest {
    private static final String WINDOWS = "HKLM\\SOFTWARE\\Microsoft\\Windows NT\\CurrentVersion";
    private static final String MACHINE_LXSS = "HKLM\\SOFTWARE\\Microsoft\\Windows\\CurrentVersion\\Lxss";
    private static final String USER_LXSS = "HKCU\\SOFTWARE\\Microsoft\\Windows\\CurrentVersion\\Lxss";
    private static final String POLICIES = "HKLM\\SOFTWARE\\Policies\\WSL";
    private static final String IPV6 = "HKLM\\SYSTEM\\CurrentControlSet\\Services\\Tcpip6\\Parameters";
    private static final String POWER = "HKLM\\SYSTEM\\CurrentControlSet\\Control\\Session Manager\\Power";
    private static final String INTERNET = "HKCU\\SOFTWARE\\Microsoft\\Windows\\CurrentVersion\\Internet Settings";
    private static final String PROXIES = "HKLM\\SYSTEM\\CurrentControlSet\\Services\\PortProxy\\";
    private static final String RECORD = "HKLM\\SOFTWARE\\wsl-net\\1\\PortProxy\\";

    @Test
    void tells_the_build_of_windows() {
        assertThat(registry(key(WINDOWS, text("CurrentBuild", "22631"))).build())
                .isEqualTo(Known.of(22631));
        assertThat(registry(key(WINDOWS, text("currentbuild", "22631"))).build())
                .isEqualTo(Known.of(22631));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "x", "22631.1", "1234567890"})
    void a_build_that_is_no_number_is_unreadable(String build) {
        assertThat(registry(key(WINDOWS, text("CurrentBuild", build))).build())
                .isEqualTo(Known.unreadable("registry: expected a value CurrentBuild: '" + WINDOWS + "'"));
    }

    @Test
    void a_key_that_was_not_asked_or_is_refused_is_unreadable() {
        assertThat(registry().build().isKnown()).isFalse();
        assertThat(registry("\"" + escaped(WINDOWS) + "\": {\"unreadable\": \"access denied\"}")
                        .build()
                        .whyNot())
                .contains("PowerShell says: access denied");
    }

    @Test
    void tells_each_rule_of_each_table_and_whether_it_is_ours() {
        RegistryAnswers registry = registry(
                key(
                        PROXIES + "v4tov4\\tcp",
                        text("0.0.0.0/3000", "172.26.17.100/3000"),
                        text("0.0.0.0/3001", "172.26.17.100/3001"),
                        text("0.0.0.0/3002", "172.26.17.100/3002"),
                        text("", "default"),
                        number("0.0.0.0/3003", 7)),
                key(
                        RECORD + "v4tov4\\tcp",
                        text("0.0.0.0/3000", "172.26.17.100/3000"),
                        text("0.0.0.0/3001", "172.26.17.9/3001")),
                none(PROXIES + "v4tov6\\tcp"),
                none(RECORD + "v4tov6\\tcp"),
                none(PROXIES + "v6tov4\\tcp"),
                none(RECORD + "v6tov4\\tcp"),
                key(PROXIES + "v6tov6\\tcp", text("::/80", "::1/80")),
                none(RECORD + "v6tov6\\tcp"));

        assertThat(registry.portProxy())
                .isEqualTo(Known.of(List.of(
                        StoredForward.ours(PortProxyRule.v4tov4("0.0.0.0", 3000).to("172.26.17.100", 3000)),
                        StoredForward.foreign(
                                PortProxyRule.v4tov4("0.0.0.0", 3001).to("172.26.17.100", 3001)),
                        StoredForward.foreign(
                                PortProxyRule.v4tov4("0.0.0.0", 3002).to("172.26.17.100", 3002)),
                        StoredForward.foreign(PortProxyRule.v6tov6("::", 80).to("::1", 80)))));
    }

    @Test
    void tells_the_addresses_that_wsl_will_ask_for() {
        assertThat(registry(
                                key(
                                        MACHINE_LXSS,
                                        text("NatNetwork", "172.26.16.0/20"),
                                        text("natgatewayipaddress", "172.26.16.1")),
                                key(USER_LXSS, number("NatIpAddress", 1)))
                        .nat())
                .isEqualTo(
                        Known.of(new NatRegistry(Known.of("172.26.16.0/20"), Known.of("172.26.16.1"), Known.absent())));
    }

    @Test
    void tells_what_an_administrator_allows() {
        assertThat(registry(none(POLICIES)).policies()).isEqualTo(Known.of(WslPolicies.NONE));
        assertThat(registry(key(
                                POLICIES,
                                number("DefaultNetworkingMode", 3),
                                number("AllowNetworkingModeUserSetting", 0),
                                text("AllowFirewallUserSetting", "0")))
                        .policies())
                .isEqualTo(Known.of(new WslPolicies(Optional.of(NetworkingMode.MIRRORED), false, true)));
    }

    @Test
    void a_policy_may_be_written_in_any_case() {
        assertThat(registry(key(POLICIES, number("allowfirewallusersetting", 0)))
                        .policies())
                .isEqualTo(Known.of(new WslPolicies(Optional.empty(), true, false)));
    }

    @Test
    void tells_which_parts_of_ipv6_are_off() {
        assertThat(registry(key(IPV6, number("DisabledComponents", 255))).tcpip6DisabledComponents())
                .isEqualTo(Known.of(255));
        assertThat(registry(key(IPV6, number("DisabledComponents", -1))).tcpip6DisabledComponents())
                .isEqualTo(Known.of(-1));
        assertThat(registry(key(IPV6, text("DisabledComponents", "x"))).tcpip6DisabledComponents())
                .isEqualTo(Known.of(0));
        assertThat(registry(key(IPV6)).tcpip6DisabledComponents()).isEqualTo(Known.of(0));
    }

    @Test
    void tells_whether_windows_starts_fast() {
        assertThat(registry(key(POWER, number("HiberbootEnabled", 1))).power())
                .isEqualTo(Known.of(new PowerState(Known.of(true), Known.absent())));
        assertThat(registry(key(POWER, number("HiberbootEnabled", 0))).power())
                .isEqualTo(Known.of(new PowerState(Known.of(false), Known.absent())));
        assertThat(registry(key(POWER)).power()).isEqualTo(Known.absent());
        assertThat(registry().power().whyNot()).contains(POWER);
    }

    @Test
    void tells_the_users_proxy() {
        assertThat(registry(key(
                                INTERNET,
                                number("ProxyEnable", 1),
                                text("ProxyServer", "proxy.example:8080"),
                                text("AutoConfigURL", "http://proxy.example/pac")))
                        .proxy())
                .isEqualTo(Known.of(new HttpProxy(
                        Known.of(true), Known.of("proxy.example:8080"), Known.of("http://proxy.example/pac"))));
        assertThat(registry(key(INTERNET)).proxy())
                .isEqualTo(Known.of(new HttpProxy(Known.of(false), Known.of(""), Known.of(""))));
        assertThat(registry(none(INTERNET)).proxy()).isEqualTo(Known.absent());
        assertThat(registry().proxy().whyNot()).contains(INTERNET);
    }

    @Test
    void tells_the_release_of_a_packaged_wsl() {
        assertThat(registry(key(MACHINE_LXSS + "\\MSI", text("Version", "2.4.4.0")))
                        .release())
                .isEqualTo(Known.of(WslRelease.parse("2.4.4.0")));
        assertThat(registry(none(MACHINE_LXSS + "\\MSI")).release()).isEqualTo(Known.absent());
        assertThat(registry(key(MACHINE_LXSS + "\\MSI", text("Version", "new"))).release())
                .isEqualTo(Known.absent());
        assertThat(registry().release().whyNot()).contains("MSI");
    }

    @Test
    void tells_the_installed_distros() {
        String answer = "\"" + escaped(USER_LXSS) + "\": ["
                + object(
                        USER_LXSS, "\"{1}\",\"{2}\",\"{3}\",\"AppxInstallerCache\"", text("DefaultDistribution", "{B}"))
                + ","
                + object(
                        USER_LXSS + "\\{1}",
                        "",
                        text("DistributionName", "Ubuntu"),
                        number("State", 1),
                        number("Version", 2))
                + "," + object(USER_LXSS + "\\{2}", "", text("DistributionName", "Half"), number("State", 3))
                + "," + object(USER_LXSS + "\\{3}", "", text("DistributionName", "Legacy")) + "]";

        assertThat(registry(answer).distros())
                .isEqualTo(Known.of(List.of(
                        new InstalledDistro(DistroName.of("Ubuntu"), WslVersion.WSL2, false),
                        new InstalledDistro(DistroName.of("Legacy"), WslVersion.WSL1, false))));
        assertThat(registry(answer.replace("{B}", "{3}")).distros().orElse(List.of()))
                .extracting(InstalledDistro::isDefault)
                .containsExactly(false, true);
    }

    @Test
    void a_distro_of_another_version_makes_the_list_unreadable() {
        String answer = "\"" + escaped(USER_LXSS) + "\": [" + object(USER_LXSS, "\"{1}\"") + ","
                + object(USER_LXSS + "\\{1}", "", text("DistributionName", "New"), number("Version", 3)) + "]";

        assertThat(registry(answer).distros())
                .isEqualTo(Known.unreadable("registry: " + USER_LXSS + "\\{1} must have Version 1 or 2: '3'"));
    }

    @Test
    void a_single_key_or_value_may_stand_without_a_list() {
        String answer = "\"" + escaped(USER_LXSS) + "\": [{\"path\": \"" + escaped(USER_LXSS.substring(5))
                + "\", \"keys\": \"{1}\", \"values\": " + text("DefaultDistribution", "{1}") + "}, "
                + object(USER_LXSS + "\\{1}", "", text("DistributionName", "Ubuntu"), number("Version", 2)) + "]";

        assertThat(registry(answer).distros())
                .isEqualTo(Known.of(List.of(new InstalledDistro(DistroName.of("Ubuntu"), WslVersion.WSL2, true))));
    }

    @ParameterizedTest
    @CsvSource({"DWord, -1, 4294967295", "QWord, -1, -1", "DWord, 7, 7"})
    void a_dword_is_without_a_sign(String kind, long data, long number) {
        String value = "{\"name\": \"n\", \"kind\": \"" + kind + "\", \"data\": " + data + "}";

        assertThat(WindowsAnswers.parse("{" + key(POWER, value) + "}")
                        .registry()
                        .value(SurveyedKeys.POWER, "n")
                        .orElseThrow()
                        .asNumber())
                .hasValue(number);
    }

    private static RegistryAnswers registry(String... keys) {
        return RegistryAnswers.of(
                WindowsAnswers.parse("{" + String.join(",", keys) + "}").registry());
    }

    private static String key(String key, String... values) {
        return "\"" + escaped(key) + "\": [" + object(key, "", values) + "]";
    }

    private static String none(String key) {
        return "\"" + escaped(key) + "\": []";
    }

    private static String object(String key, String subkeys, String... values) {
        return "{\"path\": \"" + escaped(key.substring(5)) + "\", \"keys\": [" + subkeys + "], \"values\": ["
                + String.join(",", values) + "]}";
    }

    private static String text(String name, String data) {
        return "{\"name\": \"" + name + "\", \"kind\": \"String\", \"data\": \"" + data + "\"}";
    }

    private static String number(String name, long data) {
        return "{\"name\": \"" + name + "\", \"kind\": \"DWord\", \"data\": " + data + "}";
    }

    private static String escaped(String key) {
        return key.replace("\\", "\\\\");
    }
}
