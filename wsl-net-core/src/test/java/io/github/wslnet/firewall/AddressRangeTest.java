// SPDX-License-Identifier: Apache-2.0
package io.github.wslnet.firewall;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.wslnet.address.Cidr;
import io.github.wslnet.address.IpAddress;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AddressRangeTest {
    @ParameterizedTest(name = "{0}: {1} to {2}")
    @CsvSource({
        "10.0.0.7,10.0.0.7,10.0.0.7",
        "10.0.0.0/8,10.0.0.0,10.255.255.255",
        "10.1.2.3/8,10.0.0.0,10.255.255.255",
        "192.168.0.0/255.255.255.0,192.168.0.0,192.168.0.255",
        "192.168.0.9/255.255.255.255,192.168.0.9,192.168.0.9",
        "0.0.0.0/0,0.0.0.0,255.255.255.255",
        "10.0.0.1-10.0.0.9,10.0.0.1,10.0.0.9",
        "fe80::/64,fe80::,fe80::ffff:ffff:ffff:ffff",
        "2001:db8::1-2001:db8::9,2001:db8::1,2001:db8::9"
    })
    void each_shape_of_the_cmdlets_is_a_range(String text, String first, String last) {
        assertThat(AddressRange.tryParse(text))
                .contains(new AddressRange(IpAddress.parse(first), IpAddress.parse(last)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "Any",
                "LocalSubnet",
                "DNS",
                "10.0.0.0/33",
                "10.0.0.0/",
                "10.0.0.1-",
                "-10.0.0.1",
                "10.0.0.1-::1",
                "10.0.0.0/x",
                "a-b"
            })
    void a_keyword_is_no_range(String text) {
        assertThat(AddressRange.tryParse(text)).isEmpty();
    }

    @Test
    void it_holds_addresses_of_its_family_whatever_their_zone() {
        AddressRange local = AddressRange.tryParse("fe80::/64").orElseThrow();

        assertThat(local.contains(IpAddress.parse("fe80::7%12"))).isTrue();
        assertThat(local.contains(IpAddress.parse("fe80:0:0:1::7"))).isFalse();
        assertThat(local.contains(IpAddress.parse("10.0.0.7"))).isFalse();
    }

    @ParameterizedTest(name = "{0} and {1}: holds {2}, overlaps {3}")
    @CsvSource({
        "10.0.0.0/8,10.1.0.0/16,true,true",
        "10.1.0.0/16,10.0.0.0/8,false,true",
        "10.0.0.5-10.0.0.20,10.0.0.0/28,false,true",
        "10.0.0.0-10.0.0.15,10.0.0.0/28,true,true",
        "10.0.0.16-10.0.0.20,10.0.0.0/28,false,false",
        "10.0.0.7,10.0.0.0/28,false,true",
        "fe80::/64,10.0.0.0/28,false,false"
    })
    void it_holds_or_overlaps_networks(String text, String network, boolean holds, boolean overlaps) {
        AddressRange range = AddressRange.tryParse(text).orElseThrow();

        assertThat(range.contains(AddressRange.of(Cidr.parse(network)))).isEqualTo(holds);
        assertThat(range.overlaps(AddressRange.of(Cidr.parse(network)))).isEqualTo(overlaps);
    }
}
