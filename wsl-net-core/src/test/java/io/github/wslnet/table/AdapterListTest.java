// SPDX-License-Identifier: Apache-2.0
package io.github.wslnet.table;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.wslnet.address.InterfaceAddress;
import io.github.wslnet.address.IpAddress;
import io.github.wslnet.known.Known;
import io.github.wslnet.machine.AddressedBytes;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

class AdapterListTest {
    private static final long BASE = 0x1_8000_0000L;
    private static final int ADAPTER = 448;

    @Test
    void an_empty_buffer_has_no_adapters() {
        assertThat(AdapterList.read(AddressedBytes.at(BASE, new byte[0]))).isEmpty();
    }

    @Test
    void an_adapter_without_anything_has_its_guid_for_a_name() {
        assertThat(AdapterList.read(bytes(adapter(0, 0, 0)))).singleElement().satisfies(adapter -> {
            assertThat(adapter.friendlyName()).isEqualTo("{0A}");
            assertThat(adapter.speaksIp()).isFalse();
            assertThat(adapter.index()).isEmpty();
            assertThat(adapter.mac()).isEmpty();
            assertThat(adapter.toAdapter().up()).isEqualTo(Known.of(false));
        });
    }

    @Test
    void a_loopback_without_limit_has_no_mtu() {
        assertThat(AdapterList.read(bytes(adapter(0, 0, 0)))).singleElement().satisfies(adapter -> {
            assertThat(adapter.mtuBytes()).isEmpty();
            assertThat(adapter.toAdapter().mtu()).isEqualTo(Known.absent());
        });
    }

    @Test
    void an_address_has_its_prefix_length_without_sign() {
        TableBuilder list = unicast(adapter(0, BASE + 456, 0), 0, 128);

        assertThat(AdapterList.read(bytes(list)).get(0).addresses())
                .containsExactly(InterfaceAddress.parse("fe80::1%12/128"));
    }

    @Test
    void an_address_without_prefix_length_is_alone_on_its_link() {
        TableBuilder list = unicast(adapter(0, BASE + 456, 0), 0, 255);

        assertThat(AdapterList.read(bytes(list)).get(0).addresses())
                .containsExactly(InterfaceAddress.parse("fe80::1%12/128"));
    }

    @Test
    void an_adapter_with_an_address_speaks_ip_whatever_its_flags_say() {
        TableBuilder list = unicast(adapter(0, BASE + 456, 0), 0, 64);

        assertThat(AdapterList.read(bytes(list)).get(0).speaksIp()).isTrue();
    }

    @Test
    void a_text_has_1024_characters_at_most() {
        assertThat(named("a".repeat(1024)).guid()).hasSize(1024);
        assertThatThrownBy(() -> named("a".repeat(1025)))
                .isInstanceOf(UnreadableTableException.class)
                .hasMessageContaining("byte 448: expected a text of at most 1024 characters");
    }

    @Test
    void refuses_a_dhcp_server_of_ipv6() {
        byte[] list = unicast(adapter(0, 0, 0), 0, 64).bytes();
        ByteBuffer.wrap(list).order(ByteOrder.LITTLE_ENDIAN).putLong(232, BASE + 520);

        assertThatThrownBy(() -> AdapterList.read(AddressedBytes.at(BASE, list)))
                .hasMessageContaining("an IPv4 address of a DHCP server but it was fe80::1%12");
    }

    @Test
    void refuses_an_address_of_another_family_and_one_without_any() {
        byte[] list = unicast(adapter(0, BASE + 456, 0), 0, 64).bytes();
        list[520] = 1;

        assertThatThrownBy(() -> AdapterList.read(AddressedBytes.at(BASE, list)))
                .hasMessageContaining("byte 520: expected an address of family 2 or 23 but it was 1");
        list[520] = 0;
        assertThatThrownBy(() -> AdapterList.read(AddressedBytes.at(BASE, list)))
                .hasMessageContaining("byte 472: expected an address but there is none");
    }

    @Test
    void name_servers_are_read_in_their_order() {
        TableBuilder list = adapter(0, 0, BASE + 456)
                .dword(32)
                .dword(0)
                .qword(BASE + 488)
                .qword(BASE + 520)
                .qword(16)
                .dword(32)
                .dword(0)
                .qword(0)
                .qword(BASE + 536)
                .qword(16)
                .hex("0200 0000 c0a8 0001 0000 0000 0000 0000")
                .hex("0200 0000 0a00 0001 0000 0000 0000 0000");

        assertThat(AdapterList.read(bytes(list)).get(0).dnsServers())
                .containsExactly(IpAddress.parse("192.168.0.1"), IpAddress.parse("10.0.0.1"));
    }

    @Test
    void refuses_pointers_in_a_circle() {
        assertThatThrownBy(() -> AdapterList.read(bytes(adapter(BASE, 0, 0))))
                .isInstanceOf(UnreadableTableException.class)
                .hasMessageContaining("IP_ADAPTER_ADDRESSES_LH, byte 0: expected a list that ends");
        assertThatThrownBy(() -> AdapterList.read(bytes(unicast(adapter(0, BASE + 456, 0), BASE + 456, 64))))
                .hasMessageContaining("byte 456: expected a list that ends");
    }

    @Test
    void refuses_a_pointer_out_of_the_buffer() {
        assertThatThrownBy(() -> AdapterList.read(bytes(adapter(BASE + 4096, 0, 0))))
                .hasMessageContaining(
                        "byte 8: expected a pointer into 456 bytes at 0x180000000 but it was 0x180001000");
        assertThatThrownBy(() -> AdapterList.read(bytes(adapter(8, 0, 0)))).hasMessageContaining("but it was 0x8");
        assertThatThrownBy(() -> AdapterList.read(bytes(adapter(-1, 0, 0))))
                .hasMessageContaining("but it was 0xffffffffffffffff");
    }

    @Test
    void refuses_the_structure_of_windows_xp() {
        byte[] bytes = adapter(0, 0, 0).bytes();
        bytes[0] = (byte) 144;
        bytes[1] = 0;

        assertThatThrownBy(() -> AdapterList.read(AddressedBytes.at(BASE, bytes)))
                .hasMessageContaining("a structure of at least 248 bytes but it has 144");
    }

    @Test
    void refuses_a_prefix_that_is_longer_than_the_address() {
        assertThatThrownBy(() -> AdapterList.read(bytes(unicast(adapter(0, BASE + 456, 0), 0, 200))))
                .hasMessageContaining("byte 512: expected a prefix length in 0..128 but it was 200");
    }

    private static NativeAdapter named(String guid) {
        byte[] head = adapter(0, 0, 0).bytes();
        byte[] list = Arrays.copyOf(head, ADAPTER + guid.length() + 1);
        System.arraycopy(guid.getBytes(US_ASCII), 0, list, ADAPTER, guid.length());
        return AdapterList.read(AddressedBytes.at(BASE, list)).get(0);
    }

    /** An adapter that is down, whose GUID is {@code {0A}}. */
    private static TableBuilder adapter(long next, long unicast, long dnsServers) {
        return new TableBuilder()
                .dword(ADAPTER)
                .dword(0)
                .qword(next)
                .qword(BASE + ADAPTER)
                .qword(unicast)
                .fillTo(48)
                .qword(dnsServers)
                .fillTo(96)
                .dword(0xffff_ffffL)
                .dword(24)
                .dword(2)
                .fillTo(ADAPTER)
                .hex("7b 30 41 7d 00")
                .fillTo(456);
    }

    /** The only address, {@code fe80::1} in zone 12. */
    private static TableBuilder unicast(TableBuilder list, long next, int prefixLength) {
        return list.dword(64)
                .dword(0)
                .qword(next)
                .qword(BASE + 520)
                .qword(28)
                .fillTo(512)
                .dword(prefixLength)
                .dword(0)
                .hex("1700 0000 0000 0000 fe80 0000 0000 0000 0000 0000 0000 0001")
                .dword(12);
    }

    private static AddressedBytes bytes(TableBuilder list) {
        return AddressedBytes.at(BASE, list.bytes());
    }
}
