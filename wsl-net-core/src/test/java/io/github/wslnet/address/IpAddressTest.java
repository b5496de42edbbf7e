// SPDX-License-Identifier: Apache-2.0
package io.github.wslnet.address;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.wslnet.text.UnparseableTextException;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class IpAddressTest {
    @ParameterizedTest
    @CsvSource({
        "0.0.0.0, 0.0.0.0",
        "172.26.17.100, 172.26.17.100",
        "255.255.255.255, 255.255.255.255",
        "::, ::",
        "::1, ::1",
        "1::, 1::",
        "FE80::215:5DFF:FE01:2345, fe80::215:5dff:fe01:2345",
        "2001:0db8:0000:0000:0000:0000:0000:0001, 2001:db8::1",
        "2001:db8:0:1:0:0:0:1, 2001:db8:0:1::1",
        "2001:db8:0:0:1:0:0:1, 2001:db8::1:0:0:1",
        "1:0:3:4:5:6:7:8, 1:0:3:4:5:6:7:8",
        "1:2:3:4:5:6:7::, 1:2:3:4:5:6:7:0",
        "::2:3:4:5:6:7:8, 0:2:3:4:5:6:7:8",
        "::ffff:127.0.0.1, ::ffff:127.0.0.1",
        "::ffff:7f00:1, ::ffff:127.0.0.1",
        "64:ff9b::192.0.2.33, 64:ff9b::c000:221",
        "1:2:3:4:5:6:1.2.3.4, 1:2:3:4:5:6:102:304",
        "fe80::1%12, fe80::1%12",
        "fe80::1%eth0, fe80::1%eth0",
        "::ffff:10.0.0.1%lo, ::ffff:10.0.0.1%lo",
    })
    void reads_each_form_and_writes_the_canonical_one(String text, String canonical) {
        assertThat(IpAddress.parse(text)).hasToString(canonical);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "''           | expected an IP address",
                "localhost    | expected an IP address",
                "2130706433   | expected an IP address",
                "10.0.0.256   | octet 4 must be in 0..255",
                "1000.0.0.1   | octet 1 must be in 0..255",
                "9999999999.0.0.1 | octet 1 must be in 0..255",
                "127.1        | expected 4 octets but there are 2",
                "1.2.3.4.5    | expected 4 octets but there are 5",
                "010.0.0.1    | octet 1 must have no leading zero (it could be meant as octal)",
                "10.0.00.1    | octet 3 must have no leading zero (it could be meant as octal)",
                "1..2.3       | octet 2 must not be empty",
                "1.2.3.       | octet 4 must not be empty",
                ".1.2.3       | octet 1 must not be empty",
                "0x7f.0.0.1   | octet 1 must be decimal digits",
                "' 10.0.0.1'  | octet 1 must be decimal digits",
                "10.0.0.1/8   | octet 4 must be decimal digits",
                "10.0.0.1:80  | octet 4 must be decimal digits",
                "10.0.0.1%1   | octet 4 must be decimal digits",
                "1.2.3.١      | octet 4 must be decimal digits",
                "-1.2.3.4     | octet 1 must be decimal digits",
            })
    void says_what_is_wrong_with_a_text_that_is_not_ipv4(String text, String reason) {
        assertRefused(text, reason);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                ":                  | a single ':' must stand between two groups (at character 2)",
                ":1:2:3:4:5:6:7:8   | a single ':' must stand between two groups (at character 2)",
                "1:2:3:4:5:6:7:     | a single ':' must stand between two groups (at character 15)",
                "::1:%eth0          | a single ':' must stand between two groups (at character 5)",
                "::1::              | '::' may stand only once (at character 6)",
                ":::1               | expected 1 to 4 hex digits before this (at character 3)",
                "fe80:              | a single ':' must stand between two groups (at character 6)",
                "1:2:3              | expected 8 groups, or '::' for some of them (at character 6)",
                "1:2:3:4:5:6:7      | expected 8 groups, or '::' for some of them (at character 14)",
                "1:2:3:4:5:6:7:8:9  | expected at most 8 groups (at character 18)",
                "1:2:3:4::5:6:7:8   | '::' must stand for at least one group (at character 17)",
                "12345::            | expected 1 to 4 hex digits before this (at character 6)",
                "fe8g::1            | expected ':' or the end (at character 4)",
                "[::1]              | expected 1 to 4 hex digits before this (at character 1)",
                "' ::1'             | expected 1 to 4 hex digits before this (at character 1)",
                "'::1 '             | expected ':' or the end (at character 4)",
                "::1/64             | expected ':' or the end (at character 4)",
                "::ffff:1.2.3.400   | the last part is no IPv4 address (at character 17)",
                "::ffff:1.2.3       | the last part is no IPv4 address (at character 13)",
                "::01.2.3.4         | the last part is no IPv4 address (at character 11)",
                "::1.2.3.4:5        | the last part is no IPv4 address (at character 12)",
                "1:2:3:4:5:6:7:1.2.3.4 | expected at most 8 groups (at character 22)",
                "fe80::1%           | expected an interface's name or number as zone (at character 9)",
                "fe80::1%%12        | expected an interface's name or number as zone (at character 9)",
                "'fe80::1%eth 0'    | expected an interface's name or number as zone (at character 9)",
                "fe80::1%eth0/64    | expected an interface's name or number as zone (at character 9)",
                "fe80::1%12]:80     | expected an interface's name or number as zone (at character 9)",
            })
    void says_what_is_wrong_with_a_text_that_is_not_ipv6_and_where(String text, String reason) {
        assertRefused(text, reason);
    }

    @Test
    void a_zone_makes_another_address() {
        IpAddress twelve = IpAddress.parse("fe80::1%12");

        assertThat(twelve).isNotEqualTo(IpAddress.parse("fe80::1%13")).isNotEqualTo(IpAddress.parse("fe80::1"));
        assertThat(twelve.withoutZone()).isEqualTo(IpAddress.parse("fe80::1"));
    }

    @Test
    void the_order_is_by_family_then_by_number_then_by_zone() {
        List<IpAddress> sorted = Stream.of(
                        "fe80::1%b", "::1", "192.168.0.1", "fe80::1%a", "fe80::1", "9.0.0.0", "8000::")
                .map(IpAddress::parse)
                .sorted()
                .toList();

        assertThat(sorted)
                .extracting(IpAddress::toString)
                .containsExactly("9.0.0.0", "192.168.0.1", "::1", "8000::", "fe80::1", "fe80::1%a", "fe80::1%b");
    }

    @Test
    void an_address_inside_a_longer_text_is_read_without_copying_it() {
        String row = "dev eth0 172.26.17.100/20 fe80::1%eth0 x";

        assertThat(IpAddress.tryParse(row, 9, 22)).contains(IpAddress.parse("172.26.17.100"));
        assertThat(IpAddress.tryParse(row, 26, 38)).contains(IpAddress.parse("fe80::1%eth0"));
        assertThat(IpAddress.tryParse(row, 4, 8)).isEmpty();
        assertThat(IpAddress.tryParse(row, 9, 9)).isEmpty();
    }

    @Test
    void takes_and_gives_the_addresses_of_the_jdk() throws Exception {
        InetAddress v4 = InetAddress.getByAddress(new byte[] {10, 0, 0, 1});
        InetAddress v6 =
                Inet6Address.getByAddress("", IpAddress.parse("fe80::1").toBytes(), 12);

        assertThat(IpAddress.from(v4)).isEqualTo(IpAddress.parse("10.0.0.1"));
        assertThat(IpAddress.from(v6)).isEqualTo(IpAddress.parse("fe80::1%12"));
        assertThat(IpAddress.parse("10.0.0.1").toInetAddress()).isEqualTo(v4);
        assertThat(IpAddress.parse("fe80::1%12").toInetAddress()).isEqualTo(v6);
    }

    @ParameterizedTest
    @ValueSource(strings = {"10.0.0.256", "::1::", "fe80::1%", "", "example.com"})
    void gives_nothing_for_a_text_that_is_no_address_when_asked_to_try(String text) {
        assertThat(IpAddress.tryParse(text)).isEmpty();
    }

    @Test
    void refuses_a_very_long_text_at_once() {
        assertThat(IpAddress.tryParse("1".repeat(1_000_000) + ".0.0.1")).isEmpty();
        assertThatThrownBy(() -> IpAddress.parse("0:".repeat(1_000_000)))
                .isInstanceOf(UnparseableTextException.class)
                .message()
                .hasSizeLessThan(300);
    }

    private static void assertRefused(String text, String reason) {
        assertThatThrownBy(() -> IpAddress.parse(text)).isInstanceOfSatisfying(UnparseableTextException.class, e -> {
            assertThat(e.reason()).isEqualTo(reason);
            assertThat(e.text()).isEqualTo(text);
            assertThat(e.line()).isZero();
        });
        assertThat(IpAddress.tryParse(text)).isEmpty();
    }
}
