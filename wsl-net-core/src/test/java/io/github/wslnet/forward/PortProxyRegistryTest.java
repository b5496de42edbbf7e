// SPDX-License-Identifier: Apache-2.0
package io.github.wslnet.forward;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.wslnet.text.Mutations;
import io.github.wslnet.text.ParseWarning;
import io.github.wslnet.text.UnparseableTextException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PortProxyRegistryTest {
    private static final String QUERY = """

            HKEY_LOCAL_MACHINE\\SYSTEM\\CurrentControlSet\\Services\\PortProxy
                (Standard)    REG_SZ    (Wert nicht festgelegt)

            HKEY_LOCAL_MACHINE\\SYSTEM\\CurrentControlSet\\Services\\PortProxy\\v4tov4

            HKEY_LOCAL_MACHINE\\SYSTEM\\CurrentControlSet\\Services\\PortProxy\\v4tov4\\tcp
                0.0.0.0/3000    REG_SZ    172.23.220.194/3000
                */30000-50000    REG_SZ    10.0.0.7/30000-50000

            HKEY_LOCAL_MACHINE\\SYSTEM\\CurrentControlSet\\Services\\PortProxy\\v6tov4\\tcp
                fe80::1%12/80    REG_SZ    web.example/8080

            """;

    @Test
    void names_keys_and_values() {
        PortProxyRule rule = PortProxyRule.v4tov6("*", 80).to("::1", 8080);

        assertThat(PortProxyRegistry.key(rule.family()))
                .isEqualTo("SYSTEM\\CurrentControlSet\\Services\\PortProxy\\v4tov6\\tcp");
        assertThat(PortProxyRegistry.valueName(rule)).isEqualTo("*/80");
        assertThat(PortProxyRegistry.valueData(rule)).isEqualTo("::1/8080");
        assertThat(PortProxyRegistry.rule(PortProxyFamily.V4_TO_V6, "*/80", "::1/8080"))
                .isEqualTo(rule);
    }

    @Test
    void rejects_a_value_that_is_no_rule() {
        assertThatThrownBy(() -> PortProxyRegistry.rule(PortProxyFamily.V4_TO_V4, "*/80", "10.0.0.7"))
                .isInstanceOf(UnparseableTextException.class)
                .hasMessageContaining("'10.0.0.7'");
    }

    @Test
    void reads_what_reg_prints() {
        assertThat(PortProxyRegistry.parse(QUERY).value())
                .containsExactly(
                        PortProxyRule.v4tov4("0.0.0.0", 3000).to("172.23.220.194", 3000),
                        PortProxyRegistry.rule(PortProxyFamily.V4_TO_V4, "*/30000-50000", "10.0.0.7/30000-50000"),
                        PortProxyRule.v6tov4("fe80::1%12", 80).to("web.example", 8080));
        assertThat(PortProxyRegistry.parse(QUERY).warnings())
                .singleElement()
                .matches(w -> w.line() == 9 && w.reason().contains("30000-50000"));
    }

    @Test
    void reads_an_exported_file() {
        String text = """
                Windows Registry Editor Version 5.00

                [HKEY_LOCAL_MACHINE\\SYSTEM\\CurrentControlSet\\Services\\PortProxy]

                [HKEY_LOCAL_MACHINE\\SYSTEM\\ControlSet001\\Services\\portproxy\\v4tov4\\tcp]
                "0.0.0.0/9999"="192.168.1.101/22"
                "x"=dword:00000001
                """;

        assertThat(PortProxyRegistry.parse(text).value())
                .containsExactly(PortProxyRule.v4tov4("0.0.0.0", 9999).to("192.168.1.101", 22));
        assertThat(PortProxyRegistry.parse(text).warnings())
                .extracting(ParseWarning::line)
                .containsExactly(7);
    }

    @Test
    void there_may_be_no_rules() {
        assertThat(PortProxyRegistry.parse("\r\n").orThrow()).isEmpty();
        assertThat(PortProxyRegistry.parse(
                                "HKEY_LOCAL_MACHINE\\SYSTEM\\CurrentControlSet\\Services\\PortProxy\\v4tov4\n")
                        .orThrow())
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"hello", "[]", "ERROR: not found.\n", "HKEY_LOCAL_MACHINE\\SOFTWARE\n    a/1    REG_SZ    b/1\n"
            })
    void rejects_what_is_something_else(String text) {
        assertThatThrownBy(() -> PortProxyRegistry.parse(text))
                .isInstanceOf(UnparseableTextException.class)
                .hasMessageContaining("expected a key of portproxy");
    }

    @Test
    void survives_every_small_damage() {
        Mutations.assertHarmless(QUERY, PortProxyRegistry::parse);
        Mutations.assertHarmless("[HKEY_X\\PortProxy\\v4tov4\\tcp]\n\"a/1\"=\"b/1\"\n", PortProxyRegistry::parse);
    }
}
