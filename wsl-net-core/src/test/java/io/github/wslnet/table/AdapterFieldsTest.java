// SPDX-License-Identifier: Apache-2.0
package io.github.wslnet.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.wslnet.address.IpAddress;
import io.github.wslnet.address.Ipv4Address;
import io.github.wslnet.address.MacAddress;
import io.github.wslnet.known.Known;
import io.github.wslnet.machine.AddressedBytes;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What stands where in an {@code IP_ADAPTER_ADDRESSES_LH}. */
class AdapterFieldsTest {
    private static final long BASE = 0x7f00_0000_1000L;

    /** Each text, list and address of the adapter stands behind it. */
    private final ByteBuffer bytes = ByteBuffer.wrap(new TableBuilder()
                    .dword(448)
                    .dword(12)
                    .qword(0)
                    .qword(BASE + 448)
                    .qword(0)
                    .fillTo(56)
                    .qword(BASE + 456)
                    .qword(BASE + 464)
                    .qword(BASE + 472)
                    .hex("00 15 5d 01 02 03 00 00")
                    .dword(6)
                    .dword(0x80 | 0x4)
                    .dword(1500)
                    .dword(71)
                    .dword(1)
                    .dword(13)
                    .fillTo(208)
                    .qword(BASE + 480)
                    .dword(35)
                    .dword(45)
                    .fillTo(232)
                    .qword(BASE + 528)
                    .qword(16)
                    .fillTo(448)
                    .hex("7b 30 41 7d 00") // {0A}
                    .fillTo(456)
                    .hex("6100 2e00 6200 0000") // a.b
                    .hex("4400 6500 7600 0000") // Dev
                    .hex("5700 6900 0000 0000") // Wi
                    .dword(32)
                    .dword(0)
                    .qword(0)
                    .qword(BASE + 512)
                    .qword(16)
                    .hex("0200 0000 c0a8 0001 0000 0000 0000 0000")
                    .hex("0200 0000 c0a8 0002 0000 0000 0000 0000")
                    .bytes())
            .order(ByteOrder.LITTLE_ENDIAN);

    @Test
    void every_field_is_read_from_its_place() {
        assertThat(read())
                .isEqualTo(NativeAdapter.named("Wi", "{0A}")
                        .description("Dev")
                        .dnsSuffix("a.b")
                        .index(12)
                        .ipv6Index(13)
                        .mac(MacAddress.parse("00:15:5d:01:02:03"))
                        .mtuBytes(1500)
                        .type(71)
                        .operStatus(1)
                        .speaksIp(true)
                        .dhcp(true)
                        .dhcpServer(Ipv4Address.parse("192.168.0.2"))
                        .addGateways(IpAddress.parse("192.168.0.1"))
                        .ipv4Metric(35)
                        .ipv6Metric(45)
                        .build());
    }

    @Test
    void a_snapshot_keeps_the_index_of_ipv6_where_ipv4_is_off() {
        assertThat(read().toAdapter().index()).hasValue(12);
        assertThat(with(4, 0).toAdapter().index()).hasValue(13);
    }

    @ParameterizedTest
    @CsvSource({"1, true", "2, false", "3, false", "5, false", "6, false", "7, false"})
    void an_adapter_is_up_when_windows_says_so(int operStatus, boolean up) {
        assertThat(with(104, operStatus).toAdapter().up()).isEqualTo(Known.of(up));
    }

    @Test
    void whether_an_adapter_is_up_that_windows_does_not_know_of_is_not_known() {
        assertThat(with(104, 4).toAdapter().up()).isEqualTo(Known.absent());
    }

    @ParameterizedTest
    @CsvSource({"0x80, true", "0x100, true", "0x180, true", "0x40, false", "0, false"})
    void speaks_ip_when_either_family_is_bound_to_it(String flags, boolean speaksIp) {
        assertThat(with(92, Integer.decode(flags)).speaksIp()).isEqualTo(speaksIp);
        assertThat(read().dhcp()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(ints = {0, -1, Integer.MIN_VALUE})
    void an_mtu_that_no_packet_can_have_is_none(int mtu) {
        assertThat(with(96, mtu).mtuBytes()).isEmpty();
    }

    @Test
    void the_largest_mtu_is_one() {
        assertThat(with(96, Integer.MAX_VALUE).mtuBytes()).hasValue(Integer.MAX_VALUE);
        assertThat(read().toAdapter().mtu()).isEqualTo(Known.of(Integer.MAX_VALUE));
    }

    @Test
    void a_hardware_address_that_has_not_six_bytes_is_none() {
        assertThat(with(88, 8).mac()).isEmpty();
    }

    @Test
    void refuses_a_number_that_is_too_large() {
        assertThatThrownBy(() -> with(216, -1))
                .isInstanceOf(UnreadableTableException.class)
                .hasMessageContaining("byte 216: expected a number in 0..2147483647 but it was 4294967295");
        assertThat(with(216, Integer.MAX_VALUE).ipv4Metric()).isEqualTo(Integer.MAX_VALUE);
    }

    @Test
    void takes_a_structure_that_ends_right_behind_what_is_read() {
        assertThat(with(0, 248).friendlyName()).isEqualTo("Wi");
        assertThatThrownBy(() -> with(0, 247)).hasMessageContaining("at least 248 bytes but it has 247");
    }

    private NativeAdapter with(int offset, int value) {
        bytes.putInt(offset, value);
        return read();
    }

    private NativeAdapter read() {
        return AdapterList.read(AddressedBytes.at(BASE, bytes.array())).get(0);
    }
}
