// SPDX-License-Identifier: Apache-2.0
package io.github.wslnet.plan;

import static io.github.wslnet.address.TransportPort.tcp;
import static io.github.wslnet.plan.PowerShellScript.PortProxyWay.NETSH;
import static io.github.wslnet.plan.PowerShellScript.PortProxyWay.REGISTRY;
import static io.github.wslnet.reach.Machines.article;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.wslnet.address.IpAddress;
import io.github.wslnet.command.HostileNames;
import io.github.wslnet.distro.DistroName;
import io.github.wslnet.firewall.FirewallRule;
import io.github.wslnet.forward.PortProxyEndpoint;
import io.github.wslnet.forward.PortProxyFamily;
import io.github.wslnet.forward.PortProxyRule;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class PowerShellScriptTest {
    private static final PortProxyRule RULE =
            PortProxyRule.v4tov4("0.0.0.0", 3000).to("172.26.17.100", 3000);

    @Test
    void a_plan_is_one_line_for_each_step_of_an_administrator() {
        Plan plan = Plan.ensuring(LanExposure.of("Ubuntu", tcp(3000)), OwnDns.of("Ubuntu", IpAddress.parse("8.8.8.8")))
                .against(article().ipHelperIs("Stopped").snapshot());

        assertThat(plan.toPowerShell().stepLines()).isEqualTo("""
                Step 1 { Start-Named 'iphlpsvc' } { throw 'others may use the service by now' }
                Step 2 { Add-Forward 'v4tov4' '0.0.0.0/3000' '172.26.17.100/3000' } \
                { Remove-Forward 'v4tov4' '0.0.0.0/3000' '172.26.17.100/3000' }
                Step 3 { Add-Rule @{ Name = 'wsl-net-tcp-3000'; DisplayName = 'wsl-net: TCP 3000 to Ubuntu'; \
                Direction = 'Inbound'; Action = 'Allow'; Enabled = 'True'; Protocol = 'TCP'; Group = 'wsl-net'; \
                LocalPort = '3000' } } { Remove-Rule 'wsl-net-tcp-3000' }
                """);
    }

    @Test
    void before_the_lines_stands_what_every_script_has_and_after_them_its_end() {
        PowerShellScript script = PowerShellScript.taking(List.of(new Step.PortProxyAdd(RULE)), REGISTRY);

        assertThat(script.text())
                .startsWith(PowerShellScript.prelude() + "\nStep 1 ")
                .endsWith(" }\nComplete\n")
                .doesNotContain("\r");
        assertThat(script.toBytes()).isEqualTo(script.text().getBytes(StandardCharsets.UTF_8));
        assertThat(script)
                .hasToString(script.text())
                .isEqualTo(PowerShellScript.taking(List.of(new Step.PortProxyAdd(RULE)), REGISTRY));
    }

    @Test
    void taking_back_begins_at_the_last_step_and_leaves_out_what_has_no_undo() {
        List<Step> steps =
                List.of(new Step.ServiceStart("iphlpsvc"), new Step.PortProxyAdd(RULE), new OwnershipStep.Adopt(RULE));

        assertThat(PowerShellScript.takingBack(steps, REGISTRY).stepLines()).isEqualTo("""
                TakeBack 3 { Unregister-Forward 'v4tov4' '0.0.0.0/3000' '172.26.17.100/3000' }
                TakeBack 2 { Remove-Forward 'v4tov4' '0.0.0.0/3000' '172.26.17.100/3000' }
                """);
    }

    @Test
    void a_rule_has_all_its_conditions_in_its_line() {
        FirewallRule rule = FirewallRule.block("web")
                .id("wsl-net-tcp-80")
                .tcp("80")
                .outbound()
                .enabled(false)
                .program("C:\\web.exe")
                .addRemotePorts("1024-65535")
                .addLocalAddresses("192.168.0.4")
                .addRemoteAddresses("192.168.0.0/24", "10.0.0.0/8")
                .addInterfaceAliases("Wi-Fi")
                .addProfiles("Private")
                .build();

        assertThat(PowerShellScript.taking(List.of(new Step.FirewallAllow(rule), new Step.HyperVAllow(rule)), REGISTRY)
                        .stepLines())
                .isEqualTo("""
                Step 1 { Add-Rule @{ Name = 'wsl-net-tcp-80'; DisplayName = 'web'; Direction = 'Outbound'; \
                Action = 'Block'; Enabled = 'False'; Protocol = 'TCP'; Group = 'wsl-net'; LocalPort = '80'; \
                RemotePort = '1024-65535'; LocalAddress = '192.168.0.4'; \
                RemoteAddress = '192.168.0.0/24', '10.0.0.0/8'; InterfaceAlias = 'Wi-Fi'; Program = 'C:\\web.exe'; \
                Profile = 'Private' } } { Remove-Rule 'wsl-net-tcp-80' }
                Step 2 { Add-HyperVRule @{ Name = 'wsl-net-tcp-80'; DisplayName = 'web'; Direction = 'Outbound'; \
                Action = 'Block'; Enabled = 'False'; Protocol = 'TCP'; \
                VMCreatorId = '{40E0AC32-46A5-438A-A0B2-2B479E8F2E90}'; LocalPorts = '80'; \
                RemotePorts = '1024-65535'; LocalAddresses = '192.168.0.4'; \
                RemoteAddresses = '192.168.0.0/24', '10.0.0.0/8'; Profiles = 'Private' } } \
                { Remove-HyperVRule 'wsl-net-tcp-80' }
                """);
    }

    @Test
    void a_script_of_other_steps_is_another_script() {
        PowerShellScript script = PowerShellScript.taking(List.of(new Step.PortProxyAdd(RULE)), REGISTRY);
        PowerShellScript other = PowerShellScript.taking(List.of(new Step.PortProxyDelete(RULE)), REGISTRY);

        assertThat(script)
                .isNotEqualTo(other)
                .doesNotHaveSameHashCodeAs(other)
                .hasSameHashCodeAs(PowerShellScript.taking(List.of(new Step.PortProxyAdd(RULE)), REGISTRY));
    }

    @Test
    void netsh_is_the_second_way() {
        assertThat(PowerShellScript.taking(List.of(new Step.PortProxyAdd(RULE)), NETSH)
                        .stepLines())
                .startsWith("$Run.Way = 'netsh'\nStep 1 { Add-Forward ");
    }

    @Test
    void a_step_that_needs_no_administrator_has_no_line() {
        List<Step> steps = List.of(new GuestStep.DistroTerminate(DistroName.of("Ubuntu")));

        assertThatThrownBy(() -> PowerShellScript.taking(steps, REGISTRY))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("no step for an administrator: distro-terminate");
    }

    @Test
    void a_rule_without_unique_name_has_no_line() {
        List<Step> steps =
                List.of(new Step.FirewallRemove(FirewallRule.allow("web").build()));

        assertThatThrownBy(() -> PowerShellScript.taking(steps, REGISTRY))
                .hasMessage("the firewall rule 'web' has no unique name to be found by");
    }

    @ParameterizedTest
    @MethodSource("hostile")
    void a_hostile_name_stays_one_literal(String name) {
        List<Step> steps = steps(name);
        List<String> lines = PowerShellScript.taking(steps, REGISTRY)
                .stepLines()
                .lines()
                .filter(line -> !line.isEmpty())
                .toList();

        assertThat(lines).hasSameSizeAs(steps);
        assertThat(StepLine.words(lines.get(1)))
                .startsWith("Step", "2", "{", "Start-Named", "'" + name, "}", "{", "throw")
                .hasSize(10);
        for (String line : lines) {
            assertThat(StepLine.words(line)).startsWith("Step");
            assertThat(shape(line)).isIn(SHAPES);
        }
    }

    @Test
    void there_are_more_than_two_hundred_hostile_names() {
        assertThat(HostileNames.all()).doesNotHaveDuplicates().hasSizeGreaterThan(200);
    }

    @Test
    void a_line_break_in_a_name_is_refused() {
        assertThatThrownBy(() -> PowerShellScript.taking(steps("a\nb"), REGISTRY))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("no line break");
    }

    @Test
    void its_length_grows_with_the_number_of_steps() {
        int thousand =
                forwards(1_000).text().length() - PowerShellScript.prelude().length();
        int tenThousand =
                forwards(10_000).text().length() - PowerShellScript.prelude().length();

        assertThat((double) tenThousand / thousand).isBetween(9.5, 10.5);
    }

    private static PowerShellScript forwards(int count) {
        List<Step> steps = IntStream.range(0, count)
                .<Step>mapToObj(i -> new Step.PortProxyAdd(
                        PortProxyRule.v4tov4("0.0.0.0", 10_000 + i).to("172.26.17.100", 10_000 + i)))
                .toList();
        return PowerShellScript.taking(steps, REGISTRY);
    }

    /** What a line is when every literal is the same: no name can change it. */
    private static final List<String> SHAPES = List.of(
            "Step 1 { Add-Forward ' ' ' } { Remove-Forward ' ' ' }",
            "Step 2 { Start-Named ' } { throw ' }",
            "Step 3 { Add-Rule @{ Name = ' ; DisplayName = ' ; Direction = ' ; Action = ' ; Enabled = ' ; Protocol = ' ;"
                    + " Group = ' ; LocalPort = ' ; RemoteAddress = ' , ' ; InterfaceAlias = ' ; Program = ' } }"
                    + " { Remove-Rule ' }",
            "Step 4 { Remove-HyperVRule ' } { Add-HyperVRule @{ Name = ' ; DisplayName = ' ; Direction = ' ; Action = ' ;"
                    + " Enabled = ' ; Protocol = ' ; VMCreatorId = ' } }");

    private static String shape(String line) {
        List<String> shape = new ArrayList<>();
        StepLine.words(line).forEach(word -> shape.add(word.startsWith("'") ? "'" : word));
        return String.join(" ", shape);
    }

    private static List<Step> steps(String name) {
        FirewallRule rule = FirewallRule.allow(name)
                .id(name)
                .group("wsl-net")
                .tcp(name)
                .addRemoteAddresses(name, "10.0.0.0/8")
                .addInterfaceAliases(name)
                .program(name)
                .build();
        List<Step> steps = new ArrayList<>();
        steps.add(new Step.PortProxyAdd(forwardTo(name)));
        steps.add(new Step.ServiceStart(name));
        steps.add(new Step.FirewallAllow(rule));
        steps.add(new Step.HyperVRemove(
                FirewallRule.allow(name).id(name).protocol(name).build()));
        return steps;
    }

    /** A portproxy rule holds no blanks, so where the name has some the rule has another. */
    private static PortProxyRule forwardTo(String name) {
        boolean word = name.chars().noneMatch(c -> c <= ' ' || Character.isWhitespace(c) || Character.isISOControl(c));
        String host = word ? name : "a'b";
        return new PortProxyRule(
                PortProxyFamily.V4_TO_V4, PortProxyEndpoint.of(host, 80), PortProxyEndpoint.of(host, 80));
    }

    static List<String> hostile() {
        return HostileNames.all();
    }
}
