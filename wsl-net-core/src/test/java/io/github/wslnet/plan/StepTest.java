// SPDX-License-Identifier: Apache-2.0
package io.github.wslnet.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.wslnet.command.CommandLine;
import io.github.wslnet.distro.DistroName;
import io.github.wslnet.firewall.FirewallRule;
import io.github.wslnet.forward.PortProxyRule;
import io.github.wslnet.json.JsonCursor;
import io.github.wslnet.json.JsonTree;
import io.github.wslnet.text.UnparseableTextException;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What each kind of step says of itself, and the form that it is kept in. */
class StepTest {
    private static final DistroName UBUNTU = DistroName.of("Ubuntu");
    private static final PortProxyRule FORWARD =
            PortProxyRule.v4tov4("0.0.0.0", 8080).to("172.26.17.100", 3000);
    private static final FirewallRule RULE =
            FirewallRule.allow("web").id("wsl-net-tcp-8080").tcp("8080").build();
    private static final GuestFile MISSING = new GuestFile.Missing();
    private static final GuestFile TEXT = new GuestFile.Text("nameserver 192.0.2.53\n");
    private static final GuestFile LINK = new GuestFile.Link("/mnt/wsl/resolv.conf");

    static Stream<Arguments> steps() {
        return Stream.of(
                row(
                        new Step.PortProxyAdd(FORWARD),
                        "portproxy-add",
                        "+ portproxy v4tov4 0.0.0.0/8080 -> 172.26.17.100/3000"),
                row(
                        new Step.PortProxyDelete(FORWARD),
                        "portproxy-delete",
                        "- portproxy v4tov4 0.0.0.0/8080 -> 172.26.17.100/3000"),
                row(
                        new OwnershipStep.Adopt(FORWARD),
                        "portproxy-adopt",
                        "adopt portproxy v4tov4 0.0.0.0/8080 -> 172.26.17.100/3000"),
                row(
                        new OwnershipStep.Release(FORWARD),
                        "portproxy-release",
                        "release portproxy v4tov4 0.0.0.0/8080 -> 172.26.17.100/3000"),
                row(new Step.FirewallAllow(RULE), "firewall-allow", "+ firewall rule 'web'"),
                row(new Step.FirewallRemove(RULE), "firewall-remove", "- firewall rule 'web'"),
                row(new Step.HyperVAllow(RULE), "hyperv-allow", "+ Hyper-V firewall rule 'web'"),
                row(new Step.HyperVRemove(RULE), "hyperv-remove", "- Hyper-V firewall rule 'web'"),
                row(new Step.ServiceStart("iphlpsvc"), "service-start", "start service iphlpsvc"),
                row(new GuestStep.ConfigEdit(UBUNTU, "", "[boot]\n"), "config-edit", "edit /etc/wsl.conf of Ubuntu"),
                row(
                        new GuestStep.FileWrite(UBUNTU, "/etc/resolv.conf", LINK, TEXT),
                        "file-write",
                        "in Ubuntu replace /etc/resolv.conf (a link to /mnt/wsl/resolv.conf) by a file of 22 characters"),
                row(
                        new GuestStep.FileWrite(UBUNTU, "/etc/hosts", TEXT, MISSING),
                        "file-write",
                        "in Ubuntu replace /etc/hosts (a file of 22 characters) by no file"),
                row(
                        new GuestStep.FileWrite(UBUNTU, "/etc/resolv.conf", MISSING, LINK),
                        "file-write",
                        "in Ubuntu replace /etc/resolv.conf (no file) by a link to /mnt/wsl/resolv.conf"),
                row(
                        new GuestStep.DistroTerminate(UBUNTU),
                        "distro-terminate",
                        "terminate Ubuntu (ends all its programs)"));
    }

    @ParameterizedTest(name = "{1}")
    @MethodSource("steps")
    void a_step_is_told_in_a_line(Step step, String kind, String line) {
        assertThat(step.describe()).isEqualTo(line);
    }

    @ParameterizedTest(name = "{1}")
    @MethodSource("steps")
    void a_step_reads_as_it_was_written(Step step, String kind, String line) {
        String json = JsonTree.print(StepJson.write(step).toTree());

        assertThat(json).startsWith("{\"kind\":\"" + kind + "\"");
        assertThat(StepJson.read(JsonCursor.parse("step", json))).isEqualTo(step);
    }

    @Test
    void a_step_of_an_unknown_kind_is_refused() {
        assertThatThrownBy(() -> StepJson.read(JsonCursor.parse("step", "{\"kind\":\"format-disk\"}")))
                .isInstanceOf(UnparseableTextException.class)
                .hasMessageContaining("format-disk");
    }

    @ParameterizedTest(name = "{1}")
    @MethodSource("steps")
    void taking_a_step_back_twice_is_the_step(Step step, String kind, String line) {
        assertThat(step.undo().step().map(Step::undo).flatMap(Undo::step))
                .isEqualTo(step.undo().step().map(back -> step));
    }

    @ParameterizedTest(name = "{1}")
    @MethodSource("steps")
    void what_changes_windows_needs_an_administrator(Step step, String kind, String line) {
        boolean inside =
                List.of("config-edit", "file-write", "distro-terminate").contains(kind);

        assertThat(step.needsAdmin()).isEqualTo(!inside);
    }

    @Test
    void the_record_of_who_made_a_forward_is_kept_in_the_registry() {
        assertThat(new OwnershipStep.Adopt(FORWARD).commandLine().arguments())
                .startsWith("reg.exe", "add")
                .contains("/v", "/t", "REG_SZ", "/d")
                .endsWith("/f");
        assertThat(new OwnershipStep.Release(FORWARD).commandLine().arguments())
                .startsWith("reg.exe", "delete")
                .endsWith("/f");
    }

    @Test
    void what_runs_inside_or_starts_a_service_is_one_command() {
        assertThat(new Step.ServiceStart("iphlpsvc").commandLine()).hasToString("sc.exe start iphlpsvc");
        assertThat(new GuestStep.DistroTerminate(UBUNTU).commandLine()).hasToString("wsl.exe --terminate Ubuntu");
    }

    @Test
    void a_text_that_is_written_goes_in_as_standard_input() {
        assertThat(new GuestStep.ConfigEdit(UBUNTU, "", "[boot]\n").standardInput())
                .contains("[boot]\n");
        assertThat(new GuestStep.ConfigEdit(UBUNTU, "[boot]\n", "").standardInput())
                .isEmpty();
        assertThat(new GuestStep.FileWrite(UBUNTU, "/etc/hosts", MISSING, TEXT).standardInput())
                .contains("nameserver 192.0.2.53\n");
        assertThat(new GuestStep.FileWrite(UBUNTU, "/etc/hosts", TEXT, LINK).standardInput())
                .isEmpty();
        assertThat(new Step.PortProxyAdd(FORWARD).standardInput()).isEmpty();
    }

    @Test
    void the_cmdlets_get_every_condition_of_a_rule() {
        FirewallRule rule = FirewallRule.block("web")
                .id("wsl-net-tcp-8080")
                .group("wsl-net")
                .protocol("TCP")
                .outbound()
                .enabled(false)
                .program("C:\\web.exe")
                .addLocalPorts("8080")
                .addRemotePorts("1024-65535")
                .addLocalAddresses("192.168.0.4")
                .addRemoteAddresses("192.168.0.0/24", "10.0.0.0/8")
                .addInterfaceAliases("Wi-Fi")
                .addProfiles("Private")
                .build();

        assertThat(powerShell(new Step.FirewallAllow(rule)))
                .isEqualTo("New-NetFirewallRule -Name 'wsl-net-tcp-8080' -DisplayName 'web' -Group 'wsl-net'"
                        + " -Direction Outbound -Protocol 'TCP' -LocalPort '8080' -RemotePort '1024-65535'"
                        + " -LocalAddress '192.168.0.4' -RemoteAddress '192.168.0.0/24','10.0.0.0/8'"
                        + " -InterfaceAlias 'Wi-Fi' -Program 'C:\\web.exe' -Profile 'Private' -Action Block"
                        + " -Enabled False");
        assertThat(powerShell(new Step.HyperVAllow(rule)))
                .isEqualTo("New-NetFirewallHyperVRule -Name 'wsl-net-tcp-8080' -DisplayName 'web' -Direction Outbound"
                        + " -VMCreatorId '{40E0AC32-46A5-438A-A0B2-2B479E8F2E90}' -Protocol 'TCP' -LocalPorts '8080'"
                        + " -RemotePorts '1024-65535' -LocalAddresses '192.168.0.4'"
                        + " -RemoteAddresses '192.168.0.0/24','10.0.0.0/8' -Profiles 'Private' -Action Block"
                        + " -Enabled False");
        assertThat(powerShell(new Step.HyperVRemove(rule)))
                .isEqualTo("Remove-NetFirewallHyperVRule -Name 'wsl-net-tcp-8080'");
    }

    private static String powerShell(Step step) {
        CommandLine command = step.commandLine();
        return command.arguments().get(command.arguments().size() - 1);
    }

    private static Arguments row(Step step, String kind, String line) {
        return Arguments.of(step, kind, line);
    }
}
