// SPDX-License-Identifier: Apache-2.0
package io.github.wslnet.cli.parse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.wslnet.json.JsonTree;
import io.github.wslnet.text.UnparseableTextException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ConfigFormatsTest {
    private static String json(String format, String text) {
        ParseFormat<?> found = Objects.requireNonNull(ParseFormats.find(format));
        return JsonTree.print(found.apply(text.getBytes(StandardCharsets.UTF_8)).value());
    }

    @Test
    void a_config_tells_what_counts_and_what_does_not() {
        String text = "[experimental]\nFirewall=false\n[wsl2]\nfirewall=true\nmemry=4GB\n; no\nswap=x\n";

        assertThat(json("wslconfig", text))
                .contains("{\"section\":\"experimental\",\"key\":\"Firewall\",\"value\":\"false\",\"line\":2}")
                .contains("\"invalidLines\":[{\"line\":6,")
                .contains("\"duplicates\":[{\"key\":\"wsl2.firewall\",\"line\":4,")
                .contains("\"unknownKeys\":[{\"key\":\"wsl2.memry\",\"line\":5,\"suggestion\":\"wsl2.memory\"")
                .contains("\"invalidValues\":[{\"key\":\"wsl2.swap\",\"line\":7,")
                .contains("\"effective\":{\"wsl2.firewall\":\"false\",\"wsl2.swap\":\"x\"}");
    }

    @Test
    void a_byte_order_mark_counts_as_it_counts_for_wsl() {
        assertThat(json("wsl-conf", "\ufeff[boot]\nsystemd=true\n")).contains("\"effective\":{}");
        assertThat(json("wslconfig", "\ufeff[wsl2]\nswap=0\n")).contains("\"effective\":{\"wsl2.swap\":\"0\"}");
    }

    @Test
    void a_warning_quotes_its_line() {
        ParseFormat<?> format = Objects.requireNonNull(ParseFormats.find("wsl-conf"));

        assertThat(format.apply("[a]\rb=1\r\n;x\r\n".getBytes(StandardCharsets.UTF_8))
                        .warnings())
                .extracting(warning -> warning.line() + ":" + warning.text())
                .containsExactly("1:[a]b=1", "2:;x");
    }

    @Test
    void hosts_keep_the_written_address() {
        assertThat(json("hosts", "fe00::0 net\n"))
                .isEqualTo("{\"generatedByWsl\":false,\"entries\":[{\"address\":\"fe00::0\",\"names\":[\"net\"]}]}");
    }

    @Test
    void name_servers_lose_their_zone() {
        assertThat(json("resolv-conf", "nameserver fe80::1%eth0\nsearch lan\n"))
                .isEqualTo(
                        "{\"generatedByWsl\":false,\"nameservers\":[\"fe80::1\"],\"search\":[\"lan\"],\"options\":[]}");
    }

    @ParameterizedTest
    @CsvSource({"hosts", "resolv-conf"})
    void what_says_nothing_is_refused(String format) {
        assertThat(json(format, "# nothing\n")).contains("[]");
        assertThatThrownBy(() -> json(format, "lorem ipsum\n"))
                .isInstanceOf(UnparseableTextException.class)
                .hasMessageContaining("line 1");
    }
}
