// SPDX-License-Identifier: Apache-2.0
package io.github.wslnet.table;

import io.github.wslnet.address.InterfaceAddress;
import io.github.wslnet.address.IpAddress;
import io.github.wslnet.address.Ipv4Address;
import io.github.wslnet.address.MacAddress;
import io.github.wslnet.machine.AddressedBytes;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * The list of {@code IP_ADAPTER_ADDRESSES_LH} (iptypes.h), as {@code GetAdaptersAddresses} fills it.
 *
 * <p>Every structure begins with its length, a number of flags, and at 8 the pointer to the next one; pointers have eight
 * bytes and are aligned so. Offsets of what is read:
 *
 * <pre>
 * IP_ADAPTER_ADDRESSES_LH, 448 bytes: length 0, IPv4 index 4, name 16, unicast list 24, DNS server list 48, DNS suffix 56,
 *     description 64, friendly name 72, hardware address 80 (8 bytes) and its length 88, flags 92, MTU 96, type 100,
 *     operational status 104, IPv6 index 108, gateway list 208, IPv4 metric 216, IPv6 metric 220, DHCP server 232
 * IP_ADAPTER_UNICAST_ADDRESS_LH, 64 bytes: SOCKET_ADDRESS 16, prefix length 56
 * IP_ADAPTER_GATEWAY_ADDRESS_LH and IP_ADAPTER_DNS_SERVER_ADDRESS_XP, 32 bytes: SOCKET_ADDRESS 16
 * </pre>
 *
 * Windows XP's shorter structures, without gateways and prefix lengths, are refused.
 */
final class AdapterList {
    private static final String NAME = "IP_ADAPTER_ADDRESSES_LH";
    private static final int FIRST_BYTES_USED = 248;
    private static final int SOCKET_ADDRESS = 16;

    private static final int DHCP_ENABLED = 0x4;
    private static final int IP_ENABLED = 0x80 | 0x100;

    private static final int MAC_BYTES = 6;

    /** What a prefix length is where there is none ({@code MIB_UNICASTIPADDRESS_ROW} on Microsoft Learn). */
    private static final int NO_PREFIX = 255;

    private final LinkedBytes memory;
    private final TableBytes bytes;

    private AdapterList(LinkedBytes memory) {
        this.memory = memory;
        this.bytes = memory.bytes();
    }

    static List<NativeAdapter> read(AddressedBytes list) {
        LinkedBytes memory = new LinkedBytes(NAME, list);
        AdapterList adapters = new AdapterList(memory);
        return memory.list(memory.bytes().size() == 0 ? LinkedBytes.NOWHERE : 0, adapters::adapter);
    }

    private NativeAdapter adapter(long at) {
        long length = bytes.u32(at);
        if (length < FIRST_BYTES_USED) {
            throw bytes.wrong(at, "a structure of at least " + FIRST_BYTES_USED + " bytes but it has " + length);
        }
        String guid = memory.narrowText(at + 16).orElse("");
        List<InterfaceAddress> addresses = memory.list(memory.pointer(at + 24), this::unicast);
        long flags = bytes.u32(at + 92);
        return NativeAdapter.named(memory.wideText(at + 72).orElse(guid), guid)
                .description(memory.wideText(at + 64))
                .index(index(at + 4))
                .ipv6Index(index(at + 108))
                .mac(mac(at + 80))
                .mtuBytes(mtu(at + 96))
                .type(number(at + 100))
                .operStatus(number(at + 104))
                .speaksIp((flags & IP_ENABLED) != 0 || !addresses.isEmpty())
                .dhcp((flags & DHCP_ENABLED) != 0)
                .dhcpServer(memory.socketAddress(at + 232).map(this::ipv4))
                .addAllAddresses(addresses)
                .addAllGateways(memory.list(memory.pointer(at + 208), this::address))
                .addAllDnsServers(memory.list(memory.pointer(at + 48), this::address))
                .dnsSuffix(memory.wideText(at + 56))
                .ipv4Metric(number(at + 216))
                .ipv6Metric(number(at + 220))
                .build();
    }

    private IpAddress address(long at) {
        return memory.socketAddress(at + SOCKET_ADDRESS)
                .orElseThrow(() -> bytes.wrong(at + SOCKET_ADDRESS, "an address but there is none"));
    }

    private InterfaceAddress unicast(long at) {
        IpAddress address = address(at);
        int prefixLength = bytes.u8(at + 56);
        if (prefixLength > address.bitLength() && prefixLength != NO_PREFIX) {
            throw bytes.wrong(at + 56, "a prefix length in 0.." + address.bitLength() + " but it was " + prefixLength);
        }
        return new InterfaceAddress(address, Math.min(prefixLength, address.bitLength()));
    }

    private Ipv4Address ipv4(IpAddress server) {
        if (server instanceof Ipv4Address v4) {
            return v4;
        }
        throw bytes.wrong(0, "an IPv4 address of a DHCP server but it was " + server);
    }

    private OptionalInt index(long offset) {
        int index = number(offset);
        return index == 0 ? OptionalInt.empty() : OptionalInt.of(index);
    }

    private int number(long offset) {
        long number = bytes.u32(offset);
        if (number > Integer.MAX_VALUE) {
            throw bytes.wrong(offset, "a number in 0.." + Integer.MAX_VALUE + " but it was " + number);
        }
        return (int) number;
    }

    /** 4294967295 says that there is no limit, and so does whatever else no packet can have. */
    private OptionalInt mtu(long offset) {
        long mtu = bytes.u32(offset);
        return mtu == 0 || mtu > Integer.MAX_VALUE ? OptionalInt.empty() : OptionalInt.of((int) mtu);
    }

    private Optional<MacAddress> mac(long offset) {
        return bytes.u32(offset + 8) == MAC_BYTES
                ? Optional.of(MacAddress.ofBytes(bytes.copy(offset, MAC_BYTES)))
                : Optional.empty();
    }
}
