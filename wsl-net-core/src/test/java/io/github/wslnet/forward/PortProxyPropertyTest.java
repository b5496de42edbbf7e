// SPDX-License-Identifier: Apache-2.0
package io.github.wslnet.forward;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class PortProxyPropertyTest {
    @Property(tries = 200)
    void what_netsh_shows_is_read_back(@ForAll("rules") List<PortProxyRule> rules) {
        StringBuilder text = new StringBuilder("\r\n");
        List<PortProxyRule> byTable = new ArrayList<>();
        for (PortProxyFamily family : PortProxyFamily.values()) {
            List<PortProxyRule> table =
                    rules.stream().filter(rule -> rule.family() == family).toList();
            byTable.addAll(table);
            show(text, family, table);
        }

        assertThat(NetshPortProxyOutput.parse(text.toString()).value()).isEqualTo(byTable);
    }

    @Property(tries = 200)
    void what_netsh_dumps_is_read_back(@ForAll("rules") List<PortProxyRule> rules) {
        StringBuilder text = new StringBuilder("pushd interface portproxy\nreset\n");
        for (PortProxyRule rule : rules) {
            text.append("add %s listenport=%s connectaddress=%s connectport=%s listenaddress=%s\n"
                    .formatted(
                            rule.family(),
                            rule.listen().portText(),
                            rule.connect().address(),
                            rule.connect().portText(),
                            rule.listen().address()));
        }

        assertThat(NetshPortProxyOutput.parse(text.toString()).value()).isEqualTo(rules);
    }

    @Property(tries = 200)
    void what_the_registry_holds_is_read_back(@ForAll("rules") List<PortProxyRule> rules) {
        StringBuilder text = new StringBuilder();
        for (PortProxyRule rule : rules) {
            String name = PortProxyRegistry.valueName(rule);
            String data = PortProxyRegistry.valueData(rule);
            text.append("HKEY_LOCAL_MACHINE\\").append(PortProxyRegistry.key(rule.family()));
            text.append("\r\n    ")
                    .append(name)
                    .append("    REG_SZ    ")
                    .append(data)
                    .append("\r\n\r\n");
            assertThat(PortProxyRegistry.rule(rule.family(), name, data)).isEqualTo(rule);
        }

        assertThat(PortProxyRegistry.parse(text.toString()).value()).isEqualTo(rules);
    }

    @Property(tries = 200)
    void equal_keys_have_equal_hash_codes(@ForAll("rules") List<PortProxyRule> rules) {
        for (PortProxyRule rule : rules) {
            PortProxyEndpoint upper = PortProxyEndpoint.of(
                    rule.listen().address().toUpperCase(java.util.Locale.ROOT),
                    rule.listen().portText());

            assertThat(new PortProxyKey(rule.family(), upper))
                    .isEqualTo(rule.key())
                    .hasSameHashCodeAs(rule.key());
        }
    }

    private static void show(StringBuilder text, PortProxyFamily family, List<PortProxyRule> table) {
        if (table.isEmpty()) {
            return;
        }
        text.append(
                "Listen on ip%s:             Connect to ip%s:\r\n\r\n".formatted(family.listen(), family.connect()));
        text.append("Address         Port        Address         Port\r\n");
        text.append("--------------- ----------  --------------- ----------\r\n");
        for (PortProxyRule rule : table) {
            text.append("%-15s %-10s  %-15s %-10s\r\n"
                    .formatted(
                            rule.listen().address(),
                            rule.listen().portText(),
                            rule.connect().address(),
                            rule.connect().portText()));
        }
        text.append("\r\n");
    }

    @Provide
    Arbitrary<List<PortProxyRule>> rules() {
        Arbitrary<PortProxyEndpoint> endpoints =
                Combinators.combine(addresses(), ports()).as(PortProxyEndpoint::of);
        return Combinators.combine(Arbitraries.of(PortProxyFamily.class), endpoints, endpoints)
                .as(PortProxyRule::new)
                .list()
                .ofMinSize(1)
                .ofMaxSize(8);
    }

    private static Arbitrary<String> addresses() {
        return Arbitraries.of("*", "0.0.0.0", "127.0.0.1", "192.168.0.4", "::", "::1", "fe80::1%12", "2001:db8::7");
    }

    private static Arbitrary<String> ports() {
        Arbitrary<String> numbers = Arbitraries.integers().between(1, 65535).map(String::valueOf);
        return Arbitraries.oneOf(numbers, Arbitraries.of("30000-50000", "70000"));
    }
}
