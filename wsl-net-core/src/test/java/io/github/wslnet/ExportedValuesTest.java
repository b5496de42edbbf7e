// SPDX-License-Identifier: Apache-2.0
package io.github.wslnet;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.wslnet.address.Ipv4Address;
import io.github.wslnet.address.Ipv6Address;
import io.github.wslnet.address.MacAddress;
import io.github.wslnet.address.Port;
import io.github.wslnet.address.PortRange;
import io.github.wslnet.command.CommandLine;
import io.github.wslnet.command.CommandResult;
import io.github.wslnet.config.Circumstances;
import io.github.wslnet.config.DistroConfig;
import io.github.wslnet.config.EffectiveConfig;
import io.github.wslnet.config.GlobalConfig;
import io.github.wslnet.config.NetworkingMode;
import io.github.wslnet.config.WslPolicies;
import io.github.wslnet.dns.HostsFile;
import io.github.wslnet.dns.ResolvConf;
import io.github.wslnet.firewall.FirewallRule;
import io.github.wslnet.firewall.HyperVFirewall;
import io.github.wslnet.firewall.ProfileSettings;
import io.github.wslnet.forward.NetshPortProxyOutput;
import io.github.wslnet.forward.PortProxyRule;
import io.github.wslnet.json.JsonTree;
import io.github.wslnet.known.Known;
import io.github.wslnet.link.IpAddrOutput;
import io.github.wslnet.port.ExcludedPortRange;
import io.github.wslnet.port.ExcludedPortRanges;
import io.github.wslnet.port.PortOwners;
import io.github.wslnet.port.Ports;
import io.github.wslnet.route.CacheEntry;
import io.github.wslnet.route.IpRouteOutput;
import io.github.wslnet.route.RoutingTable;
import io.github.wslnet.snapshot.Snapshot;
import io.github.wslnet.snapshot.SnapshotJson;
import io.github.wslnet.socket.NetstatOutput;
import io.github.wslnet.socket.SsOutput;
import io.github.wslnet.text.LineDiff;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What a caller may rely on in values: nobody changes them, and they are short in a log. */
class ExportedValuesTest {
    private static final String ROUTES = "default via 172.26.16.1 dev eth0\n172.26.16.0/20 dev eth0 scope link\n";
    private static final String LINKS = """
            2: eth0: <BROADCAST,UP> mtu 1500 qdisc mq state UP group default qlen 1000
                link/ether 00:15:5d:ab:cd:ef brd ff:ff:ff:ff:ff:ff
                inet 172.26.17.100/20 brd 172.26.31.255 scope global eth0
            """;
    private static final String SOCKETS = "tcp LISTEN 0 128 0.0.0.0:22 0.0.0.0:* users:((\"sshd\",pid=812,fd=3))\n";
    private static final String NETSTAT = "TCP 0.0.0.0:135 0.0.0.0:0 LISTENING 984\n";
    private static final String CONFIG = "[wsl2]\nnetworkingMode=mirrored # why\n";
    private static final int LONGEST_LINE = 600;

    static Stream<Object> values() {
        Known<List<FirewallRule>> rules =
                Known.of(List.of(FirewallRule.allow("web").tcp("3000").build()));
        return Stream.of(
                IpAddrOutput.parse(LINKS),
                RoutingTable.of(IpRouteOutput.parse(ROUTES).value()),
                SsOutput.parse(SOCKETS),
                NetstatOutput.parse(NETSTAT).value(),
                NetstatOutput.parse("tcp 0 0 0.0.0.0:22 0.0.0.0:* LISTEN\n").value(),
                PortProxyRule.v4tov6("*", 3000).to("localhost", 80),
                HyperVFirewall.DEFAULT.withRules(rules),
                ProfileSettings.DEFAULT,
                new ExcludedPortRanges(List.of(new ExcludedPortRange(PortRange.of(50000, 50059), true))),
                WslPolicies.ofRegistry(Map.of("DefaultNetworkingMode", 3)),
                new CacheEntry(List.of("local")),
                GlobalConfig.parse(CONFIG),
                DistroConfig.parse("[network]\nhostname=dev\n"),
                EffectiveConfig.of(
                        GlobalConfig.parse(CONFIG),
                        Circumstances.builder().windowsBuild(Known.of(19045)).build()),
                ResolvConf.parse("# x\nnameserver 10.255.255.254\nsearch lan\n"),
                HostsFile.parse("127.0.0.1 localhost\n# x\n"),
                CommandLine.powerShellEncoded("x".repeat(3000)),
                PortOwners.of(article(), Port.of(3000)).claims().get(0),
                Ports.pick(article(), 3000));
    }

    private static Snapshot article() {
        try (InputStream in = ExportedValuesTest.class.getResourceAsStream("/snapshots/article.json")) {
            return SnapshotJson.parse(new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @ParameterizedTest
    @MethodSource("values")
    void a_log_has_one_line_of_a_value_without_noise(Object value) {
        assertThat(value.toString())
                .isNotBlank()
                .hasSizeLessThan(LONGEST_LINE)
                .doesNotContain("\n", "Optional", "@", "null");
    }

    @ParameterizedTest
    @MethodSource("values")
    void what_a_value_gives_out_can_not_be_changed(Object value) {
        Deque<Object> open = new ArrayDeque<>(List.of(value));
        Map<String, Integer> seen = new HashMap<>();
        while (!open.isEmpty()) {
            Object next = open.pop();
            if (next instanceof Collection<?> all) {
                open.addAll(all);
            } else if (next instanceof Map<?, ?> map) {
                open.addAll(map.values());
            } else if (next instanceof Optional<?> optional) {
                optional.ifPresent(open::add);
            } else if (seen.merge(next.getClass().getName(), 1, Integer::sum) <= 3) {
                accessors(next).forEach(accessor -> {
                    Object part = called(accessor, next);
                    assertThat(part).as(accessor.toString()).isNotNull();
                    if (part instanceof Collection<?> || part instanceof Map<?, ?>) {
                        assertThat(part.getClass().getName())
                                .as(accessor.toString())
                                .matches("java\\.util\\.(ImmutableCollections|Collections)\\$.*");
                    }
                    open.add(part);
                });
            }
        }
        assertThat(seen).isNotEmpty();
    }

    @Test
    void what_is_made_twice_is_equal() {
        List<Object> once = values().toList();
        List<Object> again = values().toList();

        assertThat(once).isEqualTo(again);
        assertThat(once.stream().map(Object::hashCode))
                .isEqualTo(again.stream().map(Object::hashCode).toList());
    }

    @Test
    void rules_are_equal_however_they_were_read() {
        assertThat(NetshPortProxyOutput.parse("Listen on ipv4: Connect to ipv4:\n\n" + "* 3000 172.26.17.100 3000\n")
                        .value())
                .containsExactly(PortProxyRule.v4tov4("*", 3000).to("172.26.17.100", 3000));
    }

    @Test
    void modes_that_differ_by_a_letter_of_another_alphabet_are_not_equal() {
        NetworkingMode dotless = NetworkingMode.parse("m\u0131rrored");

        assertThat(dotless).isNotEqualTo(NetworkingMode.MIRRORED);
        assertThat(dotless.isKnown()).isFalse();
    }

    @Test
    void trees_of_json_can_not_be_changed() {
        Object tree = JsonTree.parse("x", "{\"a\": [1, {}]}");

        assertThat(tree).isInstanceOf(Map.class);
        assertThat(tree.getClass().getName()).startsWith("java.util.Collections$Unmodifiable");
    }

    @Test
    void bytes_that_were_given_out_are_a_copy() {
        List<Supplier<byte[]>> givers = List.of(
                Ipv4Address.LOOPBACK::toBytes,
                Ipv6Address.LOOPBACK::toBytes,
                MacAddress.parse("00:15:5d:ab:cd:ef")::toBytes,
                GlobalConfig.parse(CONFIG)::toBytes,
                ResolvConf.parse("nameserver 10.0.0.1\n")::toBytes,
                HostsFile.parse("::1 a\n")::toBytes,
                CommandResult.printing(CommandLine.of("a"), "b")::stdout);

        for (Supplier<byte[]> giver : givers) {
            byte[] before = giver.get().clone();
            giver.get()[0] ^= 0x7f;

            assertThat(giver.get()).isEqualTo(before);
        }
    }

    @Test
    void bytes_and_lists_that_were_taken_are_a_copy() {
        byte[] bytes = "[wsl2]\n".getBytes(StandardCharsets.UTF_8);
        GlobalConfig config = GlobalConfig.parse(bytes);
        CommandResult result = CommandResult.of(CommandLine.of("a"), 0, bytes, bytes);
        List<LineDiff.Change> changes = new ArrayList<>(List.of(new LineDiff.Change(true, 1, "a")));
        LineDiff diff = new LineDiff(changes);

        bytes[0] = 'x';
        changes.clear();

        assertThat(config.toText()).isEqualTo("[wsl2]\n");
        assertThat(result.stdout()[0]).isEqualTo((byte) '[');
        assertThat(diff.changes()).hasSize(1);
    }

    private static Stream<Method> accessors(Object value) {
        return publicTypes(value.getClass())
                .flatMap(type -> Stream.of(type.getMethods()))
                .filter(method -> method.getDeclaringClass().getName().startsWith("io.github.wslnet"))
                .filter(method -> Modifier.isPublic(method.getDeclaringClass().getModifiers()))
                .filter(method -> !Modifier.isStatic(method.getModifiers()) && method.getParameterCount() == 0)
                .filter(method -> method.getReturnType() != void.class);
    }

    /** An implementation is hidden; callers see its interfaces and its parents. */
    private static Stream<Class<?>> publicTypes(Class<?> type) {
        Stream<Class<?>> above = Stream.concat(Stream.ofNullable(type.getSuperclass()), Stream.of(type.getInterfaces()))
                .flatMap(ExportedValuesTest::publicTypes);
        return Modifier.isPublic(type.getModifiers()) ? Stream.concat(Stream.of(type), above) : above;
    }

    private static Object called(Method accessor, Object value) {
        try {
            return accessor.invoke(value);
        } catch (ReflectiveOperationException e) {
            throw new LinkageError(accessor + " of " + value, e);
        }
    }
}
