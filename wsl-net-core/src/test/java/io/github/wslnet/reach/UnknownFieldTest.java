// SPDX-License-Identifier: Apache-2.0
package io.github.wslnet.reach;

import static io.github.wslnet.reach.Machines.article;
import static io.github.wslnet.reach.Scene.WSL2_SERVER_ACCESS;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.wslnet.adapter.Adapter;
import io.github.wslnet.distro.WslVersion;
import io.github.wslnet.firewall.Firewall;
import io.github.wslnet.firewall.FirewallProfile;
import io.github.wslnet.firewall.FirewallRule;
import io.github.wslnet.firewall.HyperVFirewall;
import io.github.wslnet.firewall.ProfileSettings;
import io.github.wslnet.forward.PortProxyRule;
import io.github.wslnet.known.Known;
import io.github.wslnet.snapshot.Distro;
import io.github.wslnet.socket.Listener;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * A question that needs a field which is not known is answered "unknown", and the answer names the field.
 *
 * <p>The machine is one on which everything is reachable: the articles' one, set up for the LAN, with a server on
 * Windows too.
 */
class UnknownFieldTest {
    private static final String LOCALHOST = "tcp://127.0.0.1:3000";
    private static final String GUEST = "tcp://172.26.17.100:3000";
    private static final String LAN = "tcp://192.168.0.4:3000";
    private static final String WINDOWS_SERVER = "tcp://172.26.16.1:8080";

    /** Each row takes one field away and asks a question that it decides. */
    static Stream<Arguments> deciding() {
        return Stream.of(
                row("windows.listeners", windows("listeners"), "windows", LOCALHOST),
                row("windows.listeners", windows("listeners"), "windows", "tcp://localhost:3000"),
                row("windows.listeners", windows("listeners"), "lan", LAN),
                row("windows.listeners", windows("listeners"), "distro:Ubuntu", WINDOWS_SERVER),
                row("windows.adapters", windows("adapters"), "lan", LAN),
                row("windows.adapters", windows("adapters"), "windows", "tcp://192.168.0.4:8080"),
                row("windows.adapters[Wi-Fi].addresses", addressesOfWifi(), "lan", LAN),
                row("windows.adapters[Wi-Fi].up", upOfWifi(), "lan", LAN),
                row("windows.adapters", profileOfWifi(), "lan", LAN),
                row("windows.portproxy", windows("portproxy"), "lan", LAN),
                row("windows.firewall", windows("firewall"), "lan", LAN),
                row("windows.firewall", windows("firewall"), "distro:Ubuntu", WINDOWS_SERVER),
                row("windows.firewall", windows("firewall"), "windows", GUEST),
                row("windows.firewall.profiles", firewall("profiles"), "lan", LAN),
                row("windows.firewall.profiles", withoutProfile(FirewallProfile.PRIVATE), "lan", LAN),
                row(
                        "windows.firewall.profiles",
                        withoutProfile(FirewallProfile.PUBLIC),
                        "distro:Ubuntu",
                        WINDOWS_SERVER),
                row("windows.firewall.profiles", setting("enabled"), "lan", LAN),
                row("windows.firewall.profiles", setting("allowLocalRules"), "lan", LAN),
                row("windows.firewall.rules", firewall("rules"), "lan", LAN),
                row("windows.firewall.rules", firewall("rules"), "distro:Ubuntu", WINDOWS_SERVER),
                row("windows.firewall.hyperV", firewall("hyperV"), "windows", GUEST),
                row("windows.firewall.hyperV", firewall("hyperV"), "lan", LAN),
                row("windows.firewall.hyperV", firewall("hyperV"), "distro:Ubuntu", WINDOWS_SERVER),
                row("windows.firewall.hyperV", hyperV("enabled"), "windows", GUEST),
                row("windows.firewall.hyperV.loopbackEnabled", hyperV("loopbackEnabled"), "windows", GUEST),
                row(
                        "windows.firewall.hyperV.defaultOutbound",
                        hyperV("defaultOutbound"),
                        "distro:Ubuntu",
                        WINDOWS_SERVER),
                row("windows.firewall.hyperV.rules", hyperV("rules"), "distro:Ubuntu", WINDOWS_SERVER),
                row("wsl.mode", wsl("mode"), "windows", LOCALHOST),
                row("wsl.mode", wsl("mode"), "windows", GUEST),
                row("wsl.mode", wsl("mode"), "windows", "tcp://127.0.0.1:3001"),
                row("wsl.mode", wsl("mode"), "distro:Ubuntu", LOCALHOST),
                row("wsl.mode", wsl("mode"), "distro:Ubuntu", WINDOWS_SERVER),
                row("wsl.mode", wsl("mode"), "lan", LAN),
                row("wsl.mode", wsl("mode"), "lan", GUEST),
                row("wsl.links", wsl("links"), "windows", GUEST),
                row("wsl.links", wsl("links"), "lan", LAN),
                row("wsl.distros", wsl("distros"), "windows", LOCALHOST),
                row("wsl.distros", wsl("distros"), "windows", GUEST),
                row("wsl.distros", wsl("distros"), "lan", LAN),
                row("wsl.distros", wsl("distros"), "distro:Ubuntu", LOCALHOST),
                row("wsl.distros[Ubuntu].listeners", listenersOfUbuntu(), "windows", LOCALHOST),
                row("wsl.distros[Ubuntu].listeners", listenersOfUbuntu(), "windows", GUEST),
                row("wsl.distros[Ubuntu].listeners", listenersOfUbuntu(), "lan", LAN),
                row("wsl.distros[Ubuntu].listeners", listenersOfUbuntu(), "distro:Ubuntu", LOCALHOST),
                row("wsl.distros[Legacy].listeners", withUnreadWsl1(), "windows", "tcp://127.0.0.1:3002"));
    }

    @ParameterizedTest(name = "without {0}: {2} -> {3}")
    @MethodSource("deciding")
    void a_field_that_decides_makes_the_answer_unknown_and_is_named(
            String field, UnaryOperator<Scene> away, String from, String to) {
        Explanation why = away.apply(setUp()).ask(from, to);

        assertThat(why.verdict()).isEqualTo(Verdict.UNKNOWN);
        assertThat(why.outcome()).isEmpty();
        assertThat(why.server()).isEmpty();
        assertThat(why.checks(Check.Result.UNKNOWN))
                .extracting(check -> check.because() + " (" + check.source() + ")")
                .anySatisfy(text -> assertThat(text).contains(field));
    }

    @Test
    void with_all_fields_known_each_of_these_questions_has_an_answer() {
        deciding()
                .map(Arguments::get)
                .forEach(row -> assertThat(
                                setUp().ask((String) row[2], (String) row[3]).verdict())
                        .as(row[2] + " -> " + row[3])
                        .isNotEqualTo(Verdict.UNKNOWN));
    }

    @Test
    void a_field_that_could_not_be_read_is_named_with_the_reason() {
        Scene machine = setUp().butWindows(windows -> windows.withListeners(Known.unreadable("access denied")));

        assertThat(machine.ask("windows", LOCALHOST).checks(Check.Result.UNKNOWN))
                .extracting(Check::because)
                .containsExactly("what listens on Windows can't be said: windows.listeners is access denied");
    }

    /** Taking away any field must never turn one certain answer into another. */
    @ParameterizedTest(name = "without {0}")
    @MethodSource("fields")
    void no_missing_field_turns_an_answer_into_its_opposite(String field, UnaryOperator<Scene> away) {
        for (String from : List.of("windows", "distro:Ubuntu", "lan", "lan:192.168.0.23", "lan:10.0.0.7")) {
            for (String to : List.of(
                    LOCALHOST,
                    "tcp://[::1]:3000",
                    "tcp://localhost:3000",
                    GUEST,
                    LAN,
                    WINDOWS_SERVER,
                    "tcp://192.168.0.4:8080",
                    "tcp://localhost:3001",
                    "tcp://172.26.17.100:9",
                    "tcp://172.26.30.9:3000",
                    "udp://172.26.17.100:3000",
                    "tcp://203.0.113.9:443")) {
                for (Scene whole : List.of(setUp(), article())) {
                    Verdict known = whole.ask(from, to).verdict();
                    Verdict now = away.apply(whole).ask(from, to).verdict();

                    assertThat(now).as(from + " -> " + to).isIn(known, Verdict.UNKNOWN);
                }
            }
        }
    }

    static Stream<Arguments> fields() {
        List<Arguments> fields = new ArrayList<>();
        deciding().map(Arguments::get).forEach(row -> fields.add(Arguments.of(row[0], row[1])));
        Stream.of("build", "services", "excludedPorts", "registry", "globalConfig", "elevated")
                .forEach(name -> fields.add(Arguments.of("windows." + name, windows(name))));
        Stream.of("release", "gateway").forEach(name -> fields.add(Arguments.of("wsl." + name, wsl(name))));
        fields.add(Arguments.of("inbound", setting("inbound")));
        fields.add(Arguments.of("hosts", ofUbuntu(ubuntu -> ubuntu.withHosts(Known.absent()))));
        fields.add(Arguments.of("state", ofUbuntu(ubuntu -> ubuntu.withState(Known.absent()))));
        return fields.stream();
    }

    private static Scene setUp() {
        return article()
                .guestServes(
                        Scene.NODE,
                        Listener.tcp("127.0.1.1", 3001).by("java", 813).build())
                .windowsServes(
                        Listener.tcp("0.0.0.0", 8080).by("node.exe", 9000).build())
                .forwards(PortProxyRule.v4tov4("0.0.0.0", 3000).to("172.26.17.100", 3000))
                .firewallHas(
                        WSL2_SERVER_ACCESS,
                        FirewallRule.allow("node").tcp("8080").build());
    }

    private static Arguments row(String field, UnaryOperator<Scene> away, String from, String to) {
        return Arguments.of(field, away, from, to);
    }

    private static UnaryOperator<Scene> windows(String field) {
        return scene -> scene.butWindows(windows -> switch (field) {
            case "build" -> windows.withBuild(Known.absent());
            case "elevated" -> windows.withElevated(Known.absent());
            case "adapters" -> windows.withAdapters(Known.absent());
            case "listeners" -> windows.withListeners(Known.absent());
            case "portproxy" -> windows.withPortProxy(Known.absent());
            case "services" -> windows.withServices(Known.absent());
            case "firewall" -> windows.withFirewall(Known.absent());
            case "excludedPorts" -> windows.withExcludedPorts(Known.absent());
            case "registry" -> windows.withNatRegistry(Known.absent());
            case "globalConfig" -> windows.withGlobalConfig(Known.absent());
            default -> throw new IllegalArgumentException(field);
        });
    }

    private static UnaryOperator<Scene> wsl(String field) {
        return scene -> scene.butWsl(wsl -> switch (field) {
            case "release" -> wsl.withRelease(Known.absent());
            case "mode" -> wsl.withMode(Known.absent());
            case "links" -> wsl.withLinks(Known.absent());
            case "gateway" -> wsl.withGateway(Known.absent());
            case "distros" -> wsl.withDistros(Known.absent());
            default -> throw new IllegalArgumentException(field);
        });
    }

    private static UnaryOperator<Scene> firewall(String field) {
        return scene -> scene.butFirewall(all -> new Firewall(
                field.equals("profiles") ? Known.absent() : all.profiles(),
                field.equals("rules") ? Known.absent() : all.rules(),
                field.equals("hyperV") ? Known.absent() : all.hyperV()));
    }

    private static UnaryOperator<Scene> withoutProfile(FirewallProfile missing) {
        return scene -> scene.butFirewall(all ->
                new Firewall(all.profiles().map(profiles -> without(missing, profiles)), all.rules(), all.hyperV()));
    }

    private static Map<FirewallProfile, ProfileSettings> without(
            FirewallProfile missing, Map<FirewallProfile, ProfileSettings> profiles) {
        Map<FirewallProfile, ProfileSettings> rest = new EnumMap<>(profiles);
        rest.remove(missing);
        return rest;
    }

    private static UnaryOperator<Scene> setting(String field) {
        return scene -> scene.butProfile(
                FirewallProfile.PRIVATE,
                all -> new ProfileSettings(
                        field.equals("enabled") ? Known.absent() : all.enabled(),
                        field.equals("inbound") ? Known.absent() : all.inbound(),
                        all.outbound(),
                        field.equals("allowLocalRules") ? Known.absent() : all.allowLocalRules(),
                        all.allowInboundRules()));
    }

    private static UnaryOperator<Scene> hyperV(String field) {
        return scene -> scene.butHyperV(on -> new HyperVFirewall(
                field.equals("enabled") ? Known.absent() : on.enabled(),
                on.defaultInbound(),
                field.equals("defaultOutbound") ? Known.absent() : on.defaultOutbound(),
                field.equals("loopbackEnabled") ? Known.absent() : on.loopbackEnabled(),
                on.allowHostPolicyMerge(),
                field.equals("rules") ? Known.absent() : on.rules()));
    }

    private static UnaryOperator<Scene> addressesOfWifi() {
        return ofWifi(adapter -> adapter.withAddresses(Known.absent()));
    }

    private static UnaryOperator<Scene> upOfWifi() {
        return ofWifi(adapter -> adapter.withUp(Known.absent()));
    }

    private static UnaryOperator<Scene> profileOfWifi() {
        return ofWifi(adapter -> adapter.withProfile(Known.absent()));
    }

    private static UnaryOperator<Scene> ofWifi(UnaryOperator<Adapter> change) {
        return scene -> scene.butAdapter("Wi-Fi", change);
    }

    private static UnaryOperator<Scene> listenersOfUbuntu() {
        return ofUbuntu(ubuntu -> ubuntu.withListeners(Known.absent()));
    }

    private static UnaryOperator<Scene> ofUbuntu(UnaryOperator<Distro> change) {
        return scene -> scene.butUbuntu(change);
    }

    private static UnaryOperator<Scene> withUnreadWsl1() {
        return scene ->
                scene.withDistro(Distro.running("Legacy", WslVersion.WSL1).build());
    }
}
