// SPDX-License-Identifier: Apache-2.0
package io.github.wslnet.plan;

import static io.github.wslnet.address.TransportPort.tcp;
import static io.github.wslnet.address.TransportPort.udp;
import static io.github.wslnet.reach.Machines.article;
import static io.github.wslnet.reach.Machines.articleOnWsl1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.wslnet.address.Cidr;
import io.github.wslnet.address.PortRange;
import io.github.wslnet.address.Transport;
import io.github.wslnet.command.CommandLine;
import io.github.wslnet.config.NetworkingMode;
import io.github.wslnet.distro.DistroName;
import io.github.wslnet.firewall.Firewall;
import io.github.wslnet.firewall.FirewallProfile;
import io.github.wslnet.firewall.FirewallRule;
import io.github.wslnet.firewall.ProfileSettings;
import io.github.wslnet.forward.PortProxyRule;
import io.github.wslnet.known.Known;
import io.github.wslnet.link.Link;
import io.github.wslnet.reach.Machines;
import io.github.wslnet.reach.Scene;
import io.github.wslnet.snapshot.NatRegistry;
import io.github.wslnet.snapshot.StoredForward;
import io.github.wslnet.snapshot.WindowsService;
import io.github.wslnet.socket.Listener;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class LanExposureTest {
    private static final LanExposure WEB = LanExposure.of("Ubuntu", tcp(3000));
    private static final PortProxyRule FORWARD =
            PortProxyRule.v4tov4("0.0.0.0", 3000).to("172.26.17.100", 3000);
    private static final PortProxyRule STALE =
            PortProxyRule.v4tov4("0.0.0.0", 3000).to("172.23.220.194", 3000);
    private static final FirewallRule OURS = FirewallRule.allow("wsl-net: TCP 3000 to Ubuntu")
            .id("wsl-net-tcp-3000")
            .group("wsl-net")
            .tcp("3000")
            .addRemoteAddresses("Any")
            .addProfiles("Any")
            .build();

    @Test
    void behind_the_switch_it_takes_a_forward_and_a_firewall_rule() {
        Plan plan = ensure(WEB, article());

        assertThat(commands(plan))
                .containsExactly(
                        List.of(
                                "netsh.exe",
                                "interface",
                                "portproxy",
                                "add",
                                "v4tov4",
                                "listenport=3000",
                                "listenaddress=0.0.0.0",
                                "connectaddress=172.26.17.100",
                                "connectport=3000"),
                        List.of(
                                "powershell.exe",
                                "-NoProfile",
                                "-NonInteractive",
                                "-Command",
                                "New-NetFirewallRule -Name 'wsl-net-tcp-3000'"
                                        + " -DisplayName 'wsl-net: TCP 3000 to Ubuntu' -Group 'wsl-net'"
                                        + " -Direction Inbound -Protocol 'TCP' -LocalPort '3000' -Action Allow"));
        assertThat(plan.warnings()).isEmpty();
        assertThat(plan.needsAdmin()).isTrue();
        assertThat(plan.describe()).isEqualTo("""
                        + portproxy v4tov4 0.0.0.0/3000 -> 172.26.17.100/3000
                        + firewall rule 'wsl-net: TCP 3000 to Ubuntu'\
                        """);
    }

    /** Article 1: the command for a forward on every address. */
    @Test
    void a19_a_rule_without_listen_address_is_made_without_one() {
        Step step = new Step.PortProxyAdd(PortProxyRule.v4tov4("*", 3000).to("172.23.220.194", 3000));

        assertThat(step.commandLine())
                .hasToString("netsh.exe interface portproxy add v4tov4 listenport=3000 connectaddress=172.23.220.194"
                        + " connectport=3000");
        assertThat(step.undo().step().orElseThrow().commandLine())
                .hasToString("netsh.exe interface portproxy delete v4tov4 listenport=3000");
    }

    /** Article 1: the command for the firewall; inbound is its default direction. */
    @Test
    void a20_a_firewall_rule_is_made_by_new_net_firewall_rule() {
        Step step = new Step.FirewallAllow(Scene.WSL2_SERVER_ACCESS);

        assertThat(step.commandLine().arguments())
                .last()
                .isEqualTo("New-NetFirewallRule -DisplayName 'WSL2Server access' -Direction Inbound -Protocol 'TCP'"
                        + " -LocalPort '3000' -Action Allow");
    }

    @Test
    void it_is_undone_by_deleting_what_it_made_the_last_first() {
        assertThat(ensure(WEB, article()).undoSteps())
                .extracting(step -> step.commandLine().toString())
                .containsExactly(
                        "powershell.exe -NoProfile -NonInteractive -Command \"Remove-NetFirewallRule -Name"
                                + " 'wsl-net-tcp-3000'\"",
                        "netsh.exe interface portproxy delete v4tov4 listenport=3000 listenaddress=0.0.0.0");
    }

    @ParameterizedTest(name = "owned: {0}")
    @ValueSource(strings = {"true", "false", "unknown"})
    void what_holds_already_takes_no_step(String own) {
        StoredForward stored =
                new StoredForward(FORWARD, own.equals("unknown") ? Known.absent() : Known.of(Boolean.valueOf(own)));
        Plan plan = ensure(WEB, article().stores(stored).firewallHas(OURS));

        assertThat(plan.isEmpty()).isTrue();
        assertThat(plan.warnings()).isEmpty();
        assertThat(plan.describe()).isEqualTo("nothing to do");
    }

    @Test
    void a_star_is_every_address_too() {
        PortProxyRule star = PortProxyRule.v4tov4("*", 3000).to("172.26.17.100", 3000);

        assertThat(ensure(WEB, article().forwards(star).firewallHas(OURS)).isEmpty())
                .isTrue();
    }

    @Test
    void after_the_guests_address_changed_just_the_stale_rule_is_replaced() {
        Plan plan = ensure(WEB, article().stores(StoredForward.ours(STALE)).firewallHas(OURS));

        assertThat(commands(plan))
                .containsExactly(
                        List.of(
                                "netsh.exe",
                                "interface",
                                "portproxy",
                                "delete",
                                "v4tov4",
                                "listenport=3000",
                                "listenaddress=0.0.0.0"),
                        List.of(
                                "netsh.exe",
                                "interface",
                                "portproxy",
                                "add",
                                "v4tov4",
                                "listenport=3000",
                                "listenaddress=0.0.0.0",
                                "connectaddress=172.26.17.100",
                                "connectport=3000"));
        assertThat(plan.undoSteps())
                .extracting(Step::describe)
                .containsExactly(
                        "- portproxy v4tov4 0.0.0.0/3000 -> 172.26.17.100/3000",
                        "+ portproxy v4tov4 0.0.0.0/3000 -> 172.23.220.194/3000");
    }

    @Test
    void a_stale_rule_is_replaced_under_the_words_it_is_stored_by() {
        StoredForward star = StoredForward.ours(PortProxyRule.v4tov4("*", 3000).to("172.23.220.194", 3000));

        assertThat(ensure(WEB, article().stores(star).firewallHas(OURS)).describe())
                .isEqualTo("""
                        - portproxy v4tov4 */3000 -> 172.23.220.194/3000
                        + portproxy v4tov4 */3000 -> 172.26.17.100/3000\
                        """);
    }

    @ParameterizedTest(name = "{0}/{1} -> {2}/{3}")
    @CsvSource({
        "0.0.0.0,80,172.23.220.194,80",
        "0.0.0.0,8080,172.23.220.194,8080",
        "0.0.0.0,30000,172.23.220.194,3000",
        "0.0.0.0,300,172.23.220.194,3000",
        "192.168.0.4,3000,172.23.220.194,3000",
        "127.0.0.1,3000,172.23.220.194,3000"
    })
    void a_rule_for_another_port_or_address_is_left_alone(
            String listen, int listenPort, String connect, int connectPort) {
        StoredForward other =
                StoredForward.ours(PortProxyRule.v4tov4(listen, listenPort).to(connect, connectPort));

        assertThat(ensure(WEB, article().stores(other).firewallHas(OURS)).steps())
                .containsExactly(new Step.PortProxyAdd(FORWARD));
    }

    @Test
    void addresses_are_compared_as_addresses_and_not_as_texts() {
        PortProxyRule longer = PortProxyRule.v4tov4("0.0.0.0", 3000).to("10.0.0.11", 3000);
        Scene machine = article()
                .butWsl(wsl -> wsl.withLinks(Known.of(Scene.links("10.0.0.1/24"))))
                .stores(StoredForward.ours(longer))
                .firewallHas(OURS);

        assertThat(ensure(WEB, machine).describe()).isEqualTo("""
                        - portproxy v4tov4 0.0.0.0/3000 -> 10.0.0.11/3000
                        + portproxy v4tov4 0.0.0.0/3000 -> 10.0.0.1/3000\
                        """);
    }

    @Test
    void rules_of_both_spellings_become_one() {
        Plan plan = ensure(
                WEB,
                article()
                        .stores(
                                StoredForward.ours(STALE),
                                StoredForward.ours(
                                        PortProxyRule.v4tov4("*", 3000).to("172.26.17.100", 3000)))
                        .firewallHas(OURS));

        assertThat(plan.steps()).containsExactly(new Step.PortProxyDelete(STALE));
    }

    @Test
    void a_forward_of_somebody_else_is_reported_and_nothing_is_done() {
        PortProxyRule nas = PortProxyRule.v4tov4("0.0.0.0", 3000).to("10.0.0.7", 80);
        Plan plan = ensure(WEB, article().forwards(nas));

        assertThat(plan.steps()).isEmpty();
        assertThat(plan.warnings())
                .containsExactly("port 3000 is forwarded already, and not by wsl-net: v4tov4 0.0.0.0/3000 ->"
                        + " 10.0.0.7/80; choose another port or delete that rule yourself");
        assertThat(plan.describe()).startsWith("nothing to do\n! port 3000 is forwarded already");
    }

    @Test
    void a_stale_rule_that_the_record_does_not_hold_is_somebody_elses() {
        Plan plan = ensure(WEB, article().stores(StoredForward.foreign(STALE)));

        assertThat(plan.steps()).isEmpty();
        assertThat(plan.warnings()).hasSize(1);
    }

    @ParameterizedTest(name = "{0}/{1}: {2}")
    @CsvSource({
        "172.23.220.194,3000,replaced",
        "172.26.30.9,3000,replaced",
        "10.77.0.9,3000,replaced",
        "172.23.220.194,8080,left",
        "10.0.0.7,3000,left",
        "192.168.0.50,3000,left",
        "127.0.0.1,3000,left",
        "nas,3000,left"
    })
    void without_a_record_a_rule_is_taken_for_ours_only_if_its_target_can_but_be_wsl(
            String target, int port, String fate) {
        PortProxyRule rule = PortProxyRule.v4tov4("0.0.0.0", 3000).to(target, port);
        Scene machine = article()
                .stores(new StoredForward(rule, Known.absent()))
                .firewallHas(OURS)
                .butWindows(windows -> windows.withRegistry(
                        Known.of(new NatRegistry(Known.of("10.77.0.0/24"), Known.absent(), Known.absent()))));
        Plan plan = ensure(WEB, machine);

        assertThat(plan.steps()).hasSize(fate.equals("replaced") ? 2 : 0);
        assertThat(plan.warnings()).hasSize(fate.equals("replaced") ? 0 : 1);
    }

    @Test
    void a_rule_of_ours_to_the_other_family_is_replaced() {
        PortProxyRule relayed = PortProxyRule.v4tov6("0.0.0.0", 3000).to("::1", 3000);

        assertThat(ensure(WEB, article().stores(StoredForward.ours(relayed)).firewallHas(OURS))
                        .describe())
                .isEqualTo("""
                        - portproxy v4tov6 0.0.0.0/3000 -> ::1/3000
                        + portproxy v4tov4 0.0.0.0/3000 -> 172.26.17.100/3000\
                        """);
    }

    @Test
    void a_service_that_rests_is_started_first() {
        Plan plan = ensure(WEB, article().ipHelperIs("Stopped").firewallHas(OURS));

        assertThat(plan.steps()).extracting(Step::kind).containsExactly("service-start", "portproxy-add");
        assertThat(plan.steps().get(0).commandLine()).hasToString("sc.exe start iphlpsvc");
        assertThat(plan.steps().get(0).undo().step()).isEmpty();
    }

    @Test
    void a_service_that_rests_is_started_for_a_rule_that_is_there_already() {
        Plan plan =
                ensure(WEB, article().forwards(FORWARD).ipHelperIs("Stopped").firewallHas(OURS));

        assertThat(plan.steps()).containsExactly(new Step.ServiceStart("iphlpsvc"));
    }

    @Test
    void a_service_that_is_disabled_is_warned_of() {
        Scene machine = article()
                .butWindows(windows -> windows.withServices(
                        Known.of(Map.of("iphlpsvc", new WindowsService(Known.of("Stopped"), Known.of("Disabled"))))));

        assertThat(ensure(WEB, machine).warnings())
                .containsExactly(
                        "the service iphlpsvc is disabled and can't be started before its start type is" + " changed");
    }

    @Test
    void a_rule_of_somebody_else_that_opens_the_port_will_do() {
        assertThat(ensure(WEB, article().firewallHas(Scene.WSL2_SERVER_ACCESS)).steps())
                .containsExactly(new Step.PortProxyAdd(FORWARD));
    }

    @Test
    void a_rule_of_somebody_else_for_another_profile_will_not() {
        FirewallRule domain =
                FirewallRule.allow("web").tcp("3000").addProfiles("Domain").build();

        assertThat(ensure(WEB, article().firewallHas(domain)).steps())
                .extracting(Step::kind)
                .containsExactly("portproxy-add", "firewall-allow");
    }

    @Test
    void a_rule_that_blocks_is_warned_of_since_ours_will_not_beat_it() {
        FirewallRule block = FirewallRule.block("no web").tcp("3000").build();

        assertThat(ensure(WEB, article().firewallHas(block)).warnings())
                .containsExactly("even with our firewall rule: rule 'no web' blocks tcp 3000, and block beats allow");
    }

    @Test
    void a_policy_that_lets_no_local_rule_count_is_warned_of() {
        Scene machine = article()
                .firewallHas(OURS)
                .butProfile(
                        FirewallProfile.PRIVATE,
                        settings -> new ProfileSettings(
                                settings.enabled(),
                                settings.inbound(),
                                settings.outbound(),
                                Known.of(false),
                                settings.allowInboundRules()));

        assertThat(ensure(WEB, machine).warnings()).first().asString().contains("by policy");
    }

    @Test
    void unknown_settings_of_a_profile_are_warned_of() {
        Scene machine = article()
                .butFirewall(all -> new Firewall(Known.unreadable("access denied"), all.rules(), all.hyperV()));
        Plan plan = ensure(WEB, machine);

        assertThat(plan.steps()).extracting(Step::kind).containsExactly("portproxy-add", "firewall-allow");
        assertThat(plan.warnings()).first().asString().contains("access denied");
    }

    @Test
    void unknown_adapters_are_warned_of() {
        Plan plan = ensure(WEB, article().butWindows(windows -> windows.withAdapters(Known.absent())));

        assertThat(plan.steps()).extracting(Step::kind).containsExactly("portproxy-add", "firewall-allow");
        assertThat(plan.warnings()).hasSize(1);
    }

    @Test
    void a_windows_program_on_the_port_is_warned_of() {
        Listener nginx = Listener.tcp("0.0.0.0", 3000).by("nginx.exe", 44).build();

        assertThat(ensure(WEB, article().windowsServes(nginx)).warnings())
                .containsExactly(
                        "nginx.exe of Windows listens on 0.0.0.0:3000 already, so the forward may get no" + " socket");
    }

    @Test
    void a_reserved_port_is_warned_of() {
        Scene machine = article()
                .butWindows(windows ->
                        windows.withExcludedPorts(Known.of(Map.of(Transport.TCP, List.of(PortRange.of(2990, 3089))))));

        assertThat(ensure(WEB, machine).warnings())
                .containsExactly(
                        "Windows reserves the ports 2990-3089, so the forward gets no socket; choose another port");
    }

    @Test
    void the_lan_can_be_given_another_port_than_the_servers() {
        assertThat(ensure(WEB.listeningOn(8080), article()).describe()).isEqualTo("""
                        + portproxy v4tov4 0.0.0.0/8080 -> 172.26.17.100/3000
                        + firewall rule 'wsl-net: TCP 8080 to Ubuntu'\
                        """);
    }

    @Test
    void only_networks_that_are_named_get_in() {
        LanExposure narrow = WEB.allowFrom(Cidr.parse("192.168.0.0/24"), Cidr.parse("10.8.0.0/16"));

        assertThat(ensure(narrow, article()).steps().get(1).commandLine().arguments())
                .last()
                .asString()
                .contains(" -RemoteAddress '192.168.0.0/24','10.8.0.0/16' ");
    }

    @Test
    void a_rule_for_one_of_two_networks_opens_the_port_but_for_that_one() {
        LanExposure narrow = WEB.allowFrom(Cidr.parse("192.168.0.0/24"), Cidr.parse("10.8.0.0/16"));
        FirewallRule first = FirewallRule.allow("web")
                .tcp("3000")
                .addRemoteAddresses("192.168.0.0/255.255.255.0")
                .build();
        FirewallRule half = FirewallRule.allow("web")
                .tcp("3000")
                .addRemoteAddresses("192.168.0.0/25", "10.8.0.0/16")
                .build();
        FirewallRule both = FirewallRule.allow("web")
                .tcp("3000")
                .addRemoteAddresses("192.168.0.0/24", "10.0.0.0/8")
                .build();

        assertThat(kinds(narrow, article().firewallHas(first))).contains("firewall-allow");
        assertThat(kinds(narrow, article().firewallHas(half))).contains("firewall-allow");
        assertThat(kinds(narrow, article().firewallHas(both))).doesNotContain("firewall-allow");
    }

    @Test
    void a_rule_of_ours_for_other_networks_is_replaced() {
        LanExposure narrow = WEB.allowFrom(Cidr.parse("192.168.0.0/24"));
        Plan plan = ensure(narrow, article().forwards(FORWARD).firewallHas(OURS));

        assertThat(plan.steps()).extracting(Step::kind).containsExactly("firewall-remove", "firewall-allow");
    }

    @Test
    void a_rule_of_ours_is_known_again_however_windows_writes_its_networks() {
        LanExposure narrow = WEB.allowFrom(Cidr.parse("192.168.0.0/24"), Cidr.parse("10.0.0.7/32"));
        FirewallRule asRead = OURS.withRemoteAddresses("10.0.0.7", "192.168.0.0/255.255.255.0");

        assertThat(ensure(narrow, article().forwards(FORWARD).firewallHas(asRead))
                        .isEmpty())
                .isTrue();
    }

    @Test
    void a_rule_of_ours_that_was_switched_off_is_made_anew() {
        Plan plan = ensure(WEB, article().forwards(FORWARD).firewallHas(OURS.withEnabled(false)));

        assertThat(plan.steps()).extracting(Step::kind).containsExactly("firewall-remove", "firewall-allow");
    }

    @Test
    void wsl1_needs_the_firewall_rule_alone() {
        assertThat(kinds(WEB, articleOnWsl1())).containsExactly("firewall-allow");
    }

    @Test
    void wsl1_needs_a_forward_to_be_found_on_another_port() {
        assertThat(ensure(WEB.listeningOn(8080), articleOnWsl1()).describe()).isEqualTo("""
                        + portproxy v4tov4 0.0.0.0/8080 -> 127.0.0.1/3000
                        + firewall rule 'wsl-net: TCP 8080 to Ubuntu'\
                        """);
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({"consomme,firewall-allow", "bridged,''"})
    void where_the_lan_reaches_the_guest_directly_there_is_no_forward(String mode, String kinds) {
        assertThat(String.join(",", kinds(WEB, in(mode)))).isEqualTo(kinds);
    }

    /** Each row takes something away without which the goal can't be planned, and tells what the error names. */
    static Stream<Arguments> impossible() {
        return Stream.of(
                Arguments.of(
                        "wsl.distros is not read",
                        without(scene -> scene.butWsl(wsl -> wsl.withDistros(Known.absent())))),
                Arguments.of(
                        "wsl.mode is not read", without(scene -> scene.butWsl(wsl -> wsl.withMode(Known.absent())))),
                Arguments.of(
                        "wsl.links is not read", without(scene -> scene.butWsl(wsl -> wsl.withLinks(Known.absent())))),
                Arguments.of(
                        "wsl.links has no eth0",
                        without(scene -> scene.butWsl(wsl -> wsl.withLinks(Known.of(List.<Link>of()))))),
                Arguments.of(
                        "windows.portproxy is access denied",
                        without(scene ->
                                scene.butWindows(windows -> windows.withPortProxy(Known.unreadable("access denied"))))),
                Arguments.of(
                        "windows.firewall.rules is not read",
                        without(scene -> scene.butWindows(windows -> windows.withFirewall(Known.absent())))),
                Arguments.of(
                        "no distribution is called Ubuntu",
                        without(scene -> scene.butWsl(wsl -> wsl.withDistros(Known.of(List.of()))))),
                Arguments.of("mode mirrored needs a Hyper-V firewall rule", without(scene -> in("mirrored"))),
                Arguments.of("in mode none the guest has no network", without(scene -> in("none"))),
                Arguments.of("what mode quantum does is not known", without(scene -> in("quantum"))));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("impossible")
    void what_can_not_be_planned_is_an_error_that_names_the_field(String message, UnaryOperator<Scene> change) {
        assertThatExceptionOfType(ImpossibleGoalException.class)
                .isThrownBy(() -> ensure(WEB, change.apply(article())))
                .withMessageContaining(message);
    }

    @Test
    void another_port_takes_a_forward_which_leads_nowhere_in_consomme() {
        assertThatExceptionOfType(ImpossibleGoalException.class)
                .isThrownBy(() -> ensure(WEB.listeningOn(8080), in("consomme")))
                .withMessageContaining("on its own port alone");
    }

    @Test
    void two_goals_can_not_have_one_port() {
        Plan.Intent intent =
                Plan.ensuring(WEB, LanExposure.of("Ubuntu", tcp(4000)).listeningOn(3000));

        assertThatExceptionOfType(ImpossibleGoalException.class)
                .isThrownBy(() -> intent.against(article().snapshot()))
                .withMessageContaining("another goal of the plan wants port 3000");
    }

    @Test
    void the_same_goal_twice_is_done_once() {
        assertThat(Plan.ensuring(WEB, WEB).against(article().snapshot()).steps())
                .hasSize(2);
    }

    @Test
    void udp_is_refused_since_portproxy_passes_none_on() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> LanExposure.of("Ubuntu", udp(53)))
                .withMessageContaining("TCP alone");
    }

    @Test
    void names_and_ports_are_checked_when_the_goal_is_made() {
        assertThatIllegalArgumentException().isThrownBy(() -> LanExposure.of("", tcp(3000)));
        assertThatIllegalArgumentException().isThrownBy(() -> WEB.listeningOn(0));
    }

    @Test
    void a_hostile_name_stays_one_word_of_the_command() {
        Scene machine =
                Machines.idle().butUbuntu(ubuntu -> ubuntu.withName(DistroName.of("U'; Remove-Item \"x\" ’$(y)`")));
        Step rule = ensure(LanExposure.of("U'; Remove-Item \"x\" ’$(y)`", tcp(3000)), machine)
                .steps()
                .get(1);

        assertThat(rule.commandLine().arguments())
                .last()
                .asString()
                .contains("-DisplayName ('wsl-net: TCP 3000 to U''; Remove-Item '+[char]34+'x'+[char]34+' ’’$(y)`') ");
    }

    private static UnaryOperator<Scene> without(UnaryOperator<Scene> change) {
        return change;
    }

    private static Scene in(String mode) {
        return article().butWsl(wsl -> wsl.withMode(Known.of(NetworkingMode.parse(mode))));
    }

    private static Plan ensure(LanExposure goal, Scene machine) {
        return Plan.ensuring(goal).against(machine.snapshot());
    }

    private static List<String> kinds(LanExposure goal, Scene machine) {
        return ensure(goal, machine).steps().stream().map(Step::kind).toList();
    }

    private static List<List<String>> commands(Plan plan) {
        return plan.steps().stream()
                .map(Step::commandLine)
                .map(CommandLine::arguments)
                .toList();
    }
}
