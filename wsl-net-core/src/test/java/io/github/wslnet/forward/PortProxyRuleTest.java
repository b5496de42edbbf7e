// SPDX-License-Identifier: Apache-2.0
package io.github.wslnet.forward;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.wslnet.address.IpAddress;
import io.github.wslnet.address.IpFamily;
import io.github.wslnet.address.Port;
import io.github.wslnet.text.UnparseableTextException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class PortProxyRuleTest {
    private static final PortProxyRule WEB =
            PortProxyRule.v4tov4("0.0.0.0", 3000).to("172.23.220.194", 3000);

    @Test
    void says_where_it_listens_and_where_it_connects() {
        assertThat(WEB.listenIp()).contains(IpAddress.parse("0.0.0.0"));
        assertThat(WEB.listenPort()).contains(Port.of(3000));
        assertThat(WEB.connectIp()).contains(IpAddress.parse("172.23.220.194"));
        assertThat(WEB.connectPort()).contains(Port.of(3000));
        assertThat(WEB).hasToString("v4tov4 0.0.0.0/3000 -> 172.23.220.194/3000");
    }

    @Test
    void a_star_is_every_address_of_the_family_that_is_listened_on() {
        assertThat(PortProxyRule.v4tov6("*", 80).to("::1", 80).listenIp()).contains(IpAddress.parse("0.0.0.0"));
        assertThat(PortProxyRule.v6tov4("*", 80).to("10.0.0.7", 80).listenIp()).contains(IpAddress.parse("::"));
    }

    @Test
    void a_star_and_the_unspecified_address_name_two_rules() {
        PortProxyKey star = PortProxyRule.v4tov4("*", 80);
        PortProxyKey zeros = PortProxyRule.v4tov4("0.0.0.0", 80);

        assertThat(star).isNotEqualTo(zeros);
        assertThat(star.listen().isAny()).isTrue();
        assertThat(zeros.listen().isAny()).isTrue();
    }

    @Test
    void the_words_of_a_key_have_no_case() {
        PortProxyKey lower = PortProxyRule.v6tov6("fe80::a", 80);
        PortProxyKey upper = PortProxyRule.v6tov6("FE80::A", 80);

        assertThat(lower).isEqualTo(upper).hasSameHashCodeAs(upper);
        assertThat(upper).hasToString("v6tov6 FE80::A/80");
    }

    @Test
    void the_same_words_in_another_table_are_another_rule() {
        assertThat(PortProxyRule.v4tov4("*", 80)).isNotEqualTo(PortProxyRule.v4tov6("*", 80));
    }

    @Test
    void a_host_name_is_no_address() {
        PortProxyRule nas = PortProxyRule.v4tov4("127.0.0.1", 445).to("nas.example.org", 445);

        assertThat(nas.connectIp()).isEmpty();
        assertThat(nas.connect().address()).isEqualTo("nas.example.org");
        assertThat(nas.isValid()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"30000-50000", "http", "0", "70000"})
    void a_port_that_is_no_port_is_kept_and_makes_the_rule_invalid(String port) {
        PortProxyRule rule = WEB.withConnect(PortProxyEndpoint.of("10.0.0.7", port));

        assertThat(rule.isValid()).isFalse();
        assertThat(rule.connectPort()).isEmpty();
        assertThat(rule.connect().portText()).isEqualTo(port);
    }

    @Test
    void another_target_leaves_the_key() {
        PortProxyRule moved = WEB.key().to("172.23.220.9", 3000);

        assertThat(moved).isNotEqualTo(WEB);
        assertThat(moved.key()).isEqualTo(WEB.key());
    }

    @ParameterizedTest
    @EnumSource
    void a_family_is_read_back_from_its_word(PortProxyFamily family) {
        assertThat(PortProxyFamily.tryParse(family.toString())).contains(family);
        assertThat(PortProxyFamily.of(family.listen(), family.connect())).isEqualTo(family);
    }

    @Test
    void the_first_family_is_the_one_that_is_listened_on() {
        assertThat(PortProxyFamily.tryParse("V4ToV6")).contains(PortProxyFamily.V4_TO_V6);
        assertThat(PortProxyFamily.V4_TO_V6.listen()).isEqualTo(IpFamily.V4);
        assertThat(PortProxyFamily.tryParse("v4")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"0.0.0.0/3000,0.0.0.0,3000", "*/80,*,80", "fe80::1%12/80,fe80::1%12,80", "db.example/5-9,db.example,5-9"
    })
    void reads_an_endpoint_as_the_registry_holds_it(String text, String address, String port) {
        PortProxyEndpoint endpoint = PortProxyEndpoint.parse(text);

        assertThat(endpoint).isEqualTo(PortProxyEndpoint.of(address, port)).hasToString(text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "/", "10.0.0.7", "10.0.0.7/", "/80", "10.0.0.7 /80", "10.0.0.7/80\n"})
    void rejects_an_endpoint_without_both_words(String text) {
        assertThatThrownBy(() -> PortProxyEndpoint.parse(text))
                .isInstanceOf(UnparseableTextException.class)
                .hasMessageContaining("address/port");
    }

    @Test
    void rejects_words_that_the_registry_could_not_tell_apart() {
        assertThatThrownBy(() -> PortProxyEndpoint.of("", "80")).hasMessageContaining("address");
        assertThatThrownBy(() -> PortProxyEndpoint.of("a b", "80")).hasMessageContaining("'a b'");
        assertThatThrownBy(() -> PortProxyEndpoint.of("a", "8/0")).hasMessageContaining("slash");
        assertThatThrownBy(() -> PortProxyEndpoint.of("a", 70000)).hasMessageContaining("70000");
    }
}
