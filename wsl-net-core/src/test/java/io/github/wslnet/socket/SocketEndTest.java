// SPDX-License-Identifier: Apache-2.0
package io.github.wslnet.socket;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.wslnet.address.Endpoint;
import io.github.wslnet.address.IpAddress;
import io.github.wslnet.text.UnparseableTextException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SocketEndTest {
    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "127.0.0.1:53,                     127.0.0.1,        -,      53",
                "[::1]:53,                         ::1,              -,      53",
                ":::22,                            ::,               -,      22",
                "::1:5006,                         ::1,              -,      5006",
                "::ffff:127.0.0.1:7403,            ::ffff:127.0.0.1, -,      7403",
                "[FE80::1%12]:49667,               fe80::1,          12,     49667",
                "[fe80::1]%eth0:546,               fe80::1,          eth0,   546",
                "fe80::1%eth0.100:546,             fe80::1,          eth0.100, 546",
                "127.0.0.53%lo:53,                 127.0.0.53,       lo,     53",
                "0.0.0.0%virbr0:67,                0.0.0.0,          virbr0, 67",
                "*%virbr0:67,                      *,                virbr0, 67",
                "*:*,                              *,                -,      *",
                "0.0.0.0:*,                        0.0.0.0,          -,      *",
                "localhost:domain,                 localhost,        -,      domain",
                "[::]:ipv6-icmp,                   ::,               -,      ipv6-icmp",
                "DESKTOP-7K2:0,                    DESKTOP-7K2,      -,      0",
                "デスクトップ:445,                    デスクトップ,        -,      445",
                "192.168.x.x:443,                  192.168.x.x,      -,      443",
                "[fe80::xxxx:1%9]:1900,            fe80::xxxx:1,     9,      1900",
                "ec2-3-120-0-9.eu:3com-tsmux,      ec2-3-120-0-9.eu, -,      3com-tsmux",
                "host:a,                           host,             -,      a",
                "host:z9,                          host,             -,      z9",
                "host:A0,                          host,             -,      A0",
                "host:Z,                           host,             -,      Z",
                "host:x-_.+/y,                     host,             -,      x-_.+/y",
                "beef:80,                          beef,             -,      80",
                "dead.beef:80,                     dead.beef,        -,      80",
                "2001:db8::g:80,                   2001:db8::g,      -,      80",
                "192.168.x.9%eth0:80,              192.168.x.9,      eth0,   80",
                "10.1.2.3:0,                       10.1.2.3,         -,      0",
                "[::7]:0,                          ::7,              -,      0",
            })
    void reads_what_tools_print(String text, String host, String zone, String port) {
        SocketEnd end = SocketEnd.parse(text);

        assertThat(end.host()).isEqualTo(host);
        assertThat(end.zone().orElse(null)).isEqualTo(zone);
        assertThat(end.portText()).isEqualTo(port);
    }

    @ParameterizedTest
    @CsvSource({
        "10.0.0.256:80,       no address",
        "10.0.0:80,           no address",
        "127.1:80,            no address",
        "1234:80,             no address",
        "[fe80::1%]:80,       zone after % is missing",
        "fe80::1%:80,         zone after % is missing",
        "[fe80::1%a%b]:80,    one word",
        "[fe80::1%12]%eth0:1, one zone",
        "[::1:80,             expected ]",
        "[::1]x:80,           colon or one zone after ]",
        "[::1::2]:80,         no address",
        "[]:80,               address is missing",
        ":80,                 address is missing",
        "127.0.0.1,           no colon",
        "127.0.0.1:,          0..65535",
        "127.0.0.1:70000,     0..65535",
        "127.0.0.1:-1x(,      0..65535",
        "a]b:80,              no address",
        "a[b:80,              no address",
        "0.9:80,              no address",
        "a:9:80,              no address",
        "host:`a,             0..65535",
        "host:a{,             0..65535",
        "host:@A,             0..65535",
        "host:Z[,             0..65535",
        "host:**,             0..65535",
        "host:99999,          0..65535",
        "[:80,                expected ]",
    })
    void refuses_what_can_not_be(String text, String reason) {
        assertThatThrownBy(() -> SocketEnd.parse(text))
                .isInstanceOf(UnparseableTextException.class)
                .hasMessageContaining(reason);
    }

    @Test
    void gives_a_link_local_address_its_zone() {
        assertThat(SocketEnd.parse("[fe80::1]%eth0:546").address()).contains(IpAddress.parse("fe80::1%eth0"));
        assertThat(SocketEnd.parse("[::1]%lo:546").address()).contains(IpAddress.parse("::1"));
        assertThat(SocketEnd.parse("127.0.0.53%lo:53").address()).contains(IpAddress.parse("127.0.0.53"));
    }

    @Test
    void has_an_endpoint_only_with_an_address_and_a_port() {
        assertThat(SocketEnd.parse("[::1]:80").endpoint()).contains(Endpoint.of("::1", 80));
        assertThat(SocketEnd.parse("0.0.0.0:0").endpoint()).isEmpty();
        assertThat(SocketEnd.parse("*:80").endpoint()).isEmpty();
        assertThat(SocketEnd.parse("127.0.0.1:http").endpoint()).isEmpty();
    }

    @Test
    void knows_that_no_port_is_given() {
        assertThat(SocketEnd.parse("[::]:0").isWithoutPort()).isTrue();
        assertThat(SocketEnd.parse("0.0.0.0:*").isWithoutPort()).isTrue();
        assertThat(SocketEnd.any().isWithoutPort()).isTrue();
        assertThat(SocketEnd.parse("0.0.0.0:ssh").isWithoutPort()).isFalse();
        assertThat(SocketEnd.parse("0.0.0.0:22").isWithoutPort()).isFalse();
    }

    @ParameterizedTest
    @CsvSource({"[fe80::1%12]:49667", "127.0.0.53%lo:53", "localhost:domain", "*:*", "0.0.0.0:0", "[::]:*"})
    void prints_what_it_reads(String text) {
        assertThat(SocketEnd.parse(text)).hasToString(text).isEqualTo(SocketEnd.parse(text));
        assertThat(SocketEnd.parse(text)).hasSameHashCodeAs(SocketEnd.parse(text));
    }

    @Test
    void is_made_of_an_address_and_a_port() {
        assertThat(SocketEnd.of(IpAddress.parse("fe80::1%12"), 80)).isEqualTo(SocketEnd.parse("[fe80::1%12]:80"));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> SocketEnd.of(IpAddress.parse("::1"), 65536))
                .withMessage("port must be in 0..65535 but was 65536");
    }

    @Test
    void reads_an_end_wherever_it_stands() {
        EndText ends = new EndText(new Words());
        String row = "tcp 0.0.0.0:0 [::]:0 *:* [fe80::1]%eth0:22 [::1]:22 end";

        assertThat(ends.read(row, 4, 13)).isEqualTo(SocketEnd.parse("0.0.0.0:0"));
        assertThat(ends.read(row, 14, 20)).isEqualTo(SocketEnd.parse("[::]:0"));
        assertThat(ends.read(row, 21, 24)).isEqualTo(SocketEnd.any());
        assertThat(ends.read(row, 25, 42)).isEqualTo(SocketEnd.parse("[fe80::1]%eth0:22"));
        assertThat(ends.read(row, 43, 51)).isEqualTo(SocketEnd.parse("[::1]:22"));
        assertThat(ends.read(row, 0, 3)).isNull();
        assertThat(ends.complaint()).isEqualTo("expected address:port but there is no colon: 'tcp'");
    }

    @Test
    void frequent_ends_are_the_same_objects() {
        EndText ends = new EndText(new Words());

        assertThat(ends.read("0.0.0.0:0", 0, 9)).isSameAs(ends.read("0.0.0.0:0", 0, 9));
        assertThat(ends.read("[::]:0", 0, 6)).isSameAs(ends.read("[::]:0", 0, 6));
        assertThat(ends.read("*:*", 0, 3)).isSameAs(ends.read("*:*", 0, 3));
        for (String text : new String[] {"127.0.0.1:80", "0.0.0.0:80", "[::1]:80", "[::]:80"}) {
            IpAddress once = ends.read(text, 0, text.length()).address().orElseThrow();
            assertThat(ends.read(text, 0, text.length()).address().orElseThrow())
                    .isSameAs(once);
        }
    }
}
