// SPDX-License-Identifier: Apache-2.0
package io.github.wslnet.link;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.wslnet.address.Cidr;
import io.github.wslnet.address.IpAddress;
import io.github.wslnet.text.UnparseableTextException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LinkTest {
    @Test
    void is_built_from_what_is_known() {
        Link link =
                Link.named("eth0").up().mtu(1400).addAddress("172.26.17.100/20").build();

        assertThat(link.name()).isEqualTo("eth0");
        assertThat(link.isUp()).isTrue();
        assertThat(link.mtu()).hasValue(1400);
        assertThat(link.addresses()).containsExactly(LinkAddress.parse("172.26.17.100/20"));
        assertThat(link.index()).isEmpty();
        assertThat(link.state()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"UP,DOWN,true", "BROADCAST,UP,false", ",UP,true", ",UNKNOWN,true", ",DOWN,false", ",,false"})
    void is_up_by_its_flag_or_where_no_flag_was_printed_by_its_state(String flag, String state, boolean up) {
        Link.Builder link = Link.named("eth0");
        if (flag != null) {
            link.addFlag(flag);
        }
        if (state != null) {
            link.state(state);
        }

        assertThat(link.build().isUp()).isEqualTo(up);
    }

    @Test
    void is_the_loopback_by_flag_or_name() {
        assertThat(Link.named("lo").build().isLoopback()).isTrue();
        assertThat(Link.named("lo9").addFlag("LOOPBACK").build().isLoopback()).isTrue();
        assertThat(Link.named("loopback0").up().build().isLoopback()).isFalse();
    }

    @Test
    void owns_its_addresses_whatever_their_zone() {
        Link link = Link.named("eth0")
                .addAddress("172.26.17.100/20")
                .addAddress("fe80::1%eth0/64")
                .build();

        assertThat(link.holds(IpAddress.parse("172.26.17.100"))).isTrue();
        assertThat(link.holds(IpAddress.parse("fe80::1%2"))).isTrue();
        assertThat(link.holds(IpAddress.parse("172.26.17.101"))).isFalse();
    }

    @Test
    void copies_with_one_thing_changed() {
        Link link = Link.named("eth0").mtu(1500).build();

        assertThat(link.withMtu(1280)).isEqualTo(Link.named("eth0").mtu(1280).build());
    }

    @Test
    void an_address_knows_its_network() {
        assertThat(LinkAddress.parse("172.26.17.100/20").network()).isEqualTo(Cidr.parse("172.26.16.0/20"));
        assertThat(LinkAddress.parse("fe80::c0de%12/64").network()).isEqualTo(Cidr.parse("fe80::/64"));
    }

    @Test
    void with_a_peer_the_network_is_the_peers() {
        LinkAddress address = LinkAddress.builder(IpAddress.parse("10.44.0.9"), 30)
                .peer(IpAddress.parse("10.44.7.1"))
                .build();

        assertThat(address.network()).isEqualTo(Cidr.parse("10.44.7.0/30"));
        assertThat(address).hasToString("10.44.0.9 peer 10.44.7.1/30");
    }

    @Test
    void an_address_is_written_short() {
        assertThat(LinkAddress.of(IpAddress.parse("2001:db8::1"), 64).withLabel("x"))
                .hasToString("2001:db8::1/64");
    }

    @Test
    void an_address_has_flags() {
        LinkAddress address = LinkAddress.parse("10.0.0.1/8").withFlags("secondary");

        assertThat(address.hasFlag("secondary")).isTrue();
        assertThat(address.hasFlag("deprecated")).isFalse();
    }

    @Test
    void an_address_refuses_what_does_not_fit_it() {
        IpAddress v4 = IpAddress.parse("10.0.0.1");

        assertThatIllegalArgumentException()
                .isThrownBy(() -> LinkAddress.of(v4, 33))
                .withMessage("the prefix length of 10.0.0.1 must be in 0..32 but was 33");
        assertThatIllegalArgumentException().isThrownBy(() -> LinkAddress.of(v4, -1));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> LinkAddress.builder(v4, 8)
                        .peer(IpAddress.parse("fe80::1"))
                        .build())
                .withMessageContaining("fe80::1");
        assertThatExceptionOfType(UnparseableTextException.class).isThrownBy(() -> LinkAddress.parse("10.0.0.1"));
        assertThatExceptionOfType(UnparseableTextException.class).isThrownBy(() -> LinkAddress.parse("10.0.0.1/33"));
    }
}
