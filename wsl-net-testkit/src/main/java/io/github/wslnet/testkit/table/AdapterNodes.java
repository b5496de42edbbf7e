// SPDX-License-Identifier: Apache-2.0
package io.github.wslnet.testkit.table;

import io.github.wslnet.adapter.Adapter;
import io.github.wslnet.address.InterfaceAddress;
import io.github.wslnet.address.IpAddress;
import io.github.wslnet.address.Ipv6Address;
import io.github.wslnet.machine.AddressedBytes;
import java.util.List;
import java.util.Map;

/**
 * Adapters as the list of {@code IP_ADAPTER_ADDRESSES_LH} that {@code GetAdaptersAddresses} fills a buffer with.
 *
 * <p>The buffer stands at an address that no other thing would, so that a pointer is known from a number.
 */
final class AdapterNodes {
    private static final long BASE = 0x7f01_0000_0000L;
    private static final int ADAPTER = 448;
    private static final int UNICAST = 64;
    private static final int GATEWAY = 32;
    private static final int NEXT = 8;

    private static final int IPV4_AND_IPV6_ENABLED = 0x180;
    private static final int ETHERNET = 6;
    private static final int LOOPBACK = 24;
    private static final int UP = 1;
    private static final int DOWN = 2;
    private static final int UNKNOWN = 4;
    private static final int PREFERRED = 4;

    private final Bytes bytes = new Bytes();

    private final Map<String, Integer> metrics;

    private AdapterNodes(Map<String, Integer> metrics) {
        this.metrics = metrics;
    }

    /**
     * Returns the list.
     *
     * @param metrics the metrics of the adapters by their names; 0 for those that are missing
     */
    static AddressedBytes of(List<Adapter> adapters, Map<String, Integer> metrics) {
        AdapterNodes nodes = new AdapterNodes(metrics);
        int last = -1;
        for (Adapter adapter : adapters) {
            last = nodes.linked(last, nodes.adapter(adapter));
        }
        return AddressedBytes.at(BASE, nodes.bytes.toArray());
    }

    private int adapter(Adapter adapter) {
        int index = adapter.index().orElse(0);
        int metric = metrics.getOrDefault(adapter.name(), 0);
        int at = bytes.take(ADAPTER);
        bytes.u32(at, ADAPTER)
                .u32(at + 4, index)
                .u32(at + 92, IPV4_AND_IPV6_ENABLED)
                .u32(at + 96, adapter.mtu().orElse(-1))
                .u32(at + 100, isLoopback(adapter) ? LOOPBACK : ETHERNET)
                .u32(at + 104, adapter.up().map(up -> up ? UP : DOWN).orElse(UNKNOWN))
                .u32(at + 108, index)
                .u32(at + 216, metric)
                .u32(at + 220, metric);
        pointer(at + 16, text("{%08X-0000-0000-0000-000000000000}".formatted(index), 1));
        pointer(at + 72, text(adapter.name(), 2));
        if (!isLoopback(adapter)) {
            mac(at, index);
        }
        int last = -1;
        for (InterfaceAddress held : adapter.addresses().orElse(List.of())) {
            int node = unicast(held, index);
            last = last < 0 ? pointed(at + 24, node) : linked(last, node);
        }
        last = -1;
        for (IpAddress gateway : adapter.gateways().orElse(List.of())) {
            int node = gateway(gateway, index);
            last = last < 0 ? pointed(at + 208, node) : linked(last, node);
        }
        return at;
    }

    /** Microsoft's own prefix for virtual adapters, and the index. */
    private void mac(int at, int index) {
        bytes.all(at + 80, new byte[] {0, 0x15, 0x5d, (byte) (index >> 16), (byte) (index >> 8), (byte) index})
                .u32(at + 88, 6);
    }

    private int unicast(InterfaceAddress held, int index) {
        int at = bytes.take(UNICAST);
        bytes.u32(at, UNICAST).u32(at + 40, PREFERRED).u8(at + 56, held.prefixLength());
        socketAddress(at + 16, held.address(), index);
        return at;
    }

    private int gateway(IpAddress gateway, int index) {
        int at = bytes.take(GATEWAY);
        bytes.u32(at, GATEWAY);
        socketAddress(at + 16, gateway, index);
        return at;
    }

    /** Puts a {@code SOCKET_ADDRESS}: a pointer and a length. */
    private void socketAddress(int offset, IpAddress address, int index) {
        int length = address instanceof Ipv6Address ? 28 : 16;
        int at = bytes.take(length);
        bytes.socketAddress(at, address, index);
        pointer(offset, at);
        bytes.u32(offset + 8, length);
    }

    /** Puts a text with its final NUL, one character after the other: a name may hold half of a surrogate pair. */
    private int text(String text, int width) {
        int at = bytes.take((text.length() + 1) * width);
        for (int i = 0; i < text.length(); i++) {
            if (width == 1) {
                bytes.u8(at + i, text.charAt(i));
            } else {
                bytes.u16(at + 2 * i, text.charAt(i));
            }
        }
        return at;
    }

    private int linked(int previous, int node) {
        return previous < 0 ? node : pointed(previous + NEXT, node);
    }

    private int pointed(int offset, int node) {
        pointer(offset, node);
        return node;
    }

    private void pointer(int offset, int target) {
        bytes.u64(offset, BASE + target);
    }

    private static boolean isLoopback(Adapter adapter) {
        return adapter.addresses().orElse(List.of()).stream()
                .anyMatch(held -> held.address().isLoopback());
    }
}
