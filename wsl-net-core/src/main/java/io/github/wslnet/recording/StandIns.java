// SPDX-License-Identifier: Apache-2.0
package io.github.wslnet.recording;

import io.github.wslnet.address.Cidr;
import io.github.wslnet.address.InterfaceAddress;
import io.github.wslnet.address.IpAddress;
import io.github.wslnet.address.Ipv4Address;
import io.github.wslnet.address.Ipv6Address;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Addresses that are nobody's in the place of public ones, another one for each.
 *
 * <p>What is public: all IPv4 addresses but private, shared (RFC 6598), loopback, link-local, multicast ones and those that
 * masks are made of; IPv6 ones of {@code 2000::/3}, and IPv4 ones that stand in an IPv6 address. Addresses for documentation
 * count as public, since others come to stand for them: so no two addresses ever become one.
 *
 * <p>Exchanged are networks, {@code /24} and {@code /64}: hosts of one network stay so. An IPv4
 * host keeps its number in there, an IPv6 one, whose number may be that of its hardware, gets another.
 * The networks in their place are those for documentation (RFC 5737, RFC 3849), then those for benchmarks (RFC 2544), then
 * some that were never given away (RFC 1112, 4).
 */
final class StandIns {
    private static final int V4_NETWORK = 24;
    private static final int V6_NETWORK = 64;
    private static final int SHORTEST_V4 = 8;
    private static final int SHORTEST_V6 = 16;
    private static final List<Cidr> POOL = networks(
            "203.0.113.0/24",
            "198.51.100.0/24",
            "192.0.2.0/24",
            "198.18.0.0/15",
            "241.0.0.0/8",
            "242.0.0.0/7",
            "244.0.0.0/6");
    private static final List<Cidr> KEPT = networks(
            "0.0.0.0/8",
            "10.0.0.0/8",
            "100.64.0.0/10",
            "127.0.0.0/8",
            "128.0.0.0/32",
            "169.254.0.0/16",
            "172.16.0.0/12",
            "192.0.0.0/32",
            "192.168.0.0/16",
            "224.0.0.0/4",
            "240.0.0.0/8",
            "248.0.0.0/5");
    private static final Cidr GLOBAL_V6 = Cidr.parse("2000::/3");
    private static final long DOCUMENTATION_V6 = 0x20010db8L << 32;
    private static final Cidr NAT64 = Cidr.parse("64:ff9b::/96");
    private static final long LOW_HALF = 0xffffffffL;

    private final Map<Cidr, Integer> v4 = new HashMap<>();
    private final Map<Cidr, Integer> v6 = new HashMap<>();
    private final Map<Ipv6Address, Integer> v6Hosts = new HashMap<>();

    private static List<Cidr> networks(String... texts) {
        return List.of(texts).stream().map(Cidr::parse).toList();
    }

    /** Returns the address in the place of a public one; any other stays. */
    IpAddress of(IpAddress address) {
        if (address instanceof Ipv4Address one) {
            return of(one);
        }
        Ipv6Address one = (Ipv6Address) address.withoutZone();
        if (one.isIpv4Mapped() || NAT64.contains(one)) {
            long host = of(Ipv4Address.ofBits((int) one.lowBits())).bits() & LOW_HALF;
            return Ipv6Address.ofBits(one.highBits(), one.lowBits() & ~LOW_HALF | host);
        }
        return isPublic(one) ? standIn(Cidr.containing(one, V6_NETWORK), one) : address;
    }

    private Ipv4Address of(Ipv4Address address) {
        return isPublic(address) ? standIn(Cidr.containing(address, V4_NETWORK), address) : address;
    }

    private static boolean isPublic(IpAddress address) {
        return address instanceof Ipv4Address
                ? KEPT.stream().noneMatch(network -> network.contains(address))
                : GLOBAL_V6.contains(address);
    }

    /**
     * Returns an address and the length of its network's prefix in the place of public ones.
     *
     * <p>A whole network that is wider than what is exchanged becomes as narrow; half the internet stays.
     */
    InterfaceAddress of(InterfaceAddress told) {
        IpAddress address = told.address();
        if (!isPublic(address) || !told.network().network().equals(address)) {
            return new InterfaceAddress(of(address), told.prefixLength());
        }
        return address instanceof Ipv4Address v4Address
                ? ofNetwork(told, v4Address)
                : ofNetwork(told, (Ipv6Address) address);
    }

    private InterfaceAddress ofNetwork(InterfaceAddress told, Ipv4Address address) {
        int length = told.prefixLength();
        if (length < SHORTEST_V4) {
            return told;
        }
        return length < V4_NETWORK
                ? new InterfaceAddress(standIn(told.network(), address), V4_NETWORK)
                : new InterfaceAddress(of(address), length);
    }

    /** A network inside the one that is exchanged becomes a single host, since hosts get other numbers. */
    private InterfaceAddress ofNetwork(InterfaceAddress told, Ipv6Address address) {
        int length = told.prefixLength();
        if (length < SHORTEST_V6) {
            return told;
        }
        if (length <= V6_NETWORK) {
            return new InterfaceAddress(
                    length < V6_NETWORK ? standIn(told.network(), address) : of(address), V6_NETWORK);
        }
        return new InterfaceAddress(of(address), address.lowBits() == 0 ? length : address.bitLength());
    }

    private Ipv4Address standIn(Cidr network, Ipv4Address address) {
        int number = v4.computeIfAbsent(network, ignored -> v4.size());
        return Ipv4Address.ofBits(networkBits(number) | address.bits() & 0xff);
    }

    private Ipv6Address standIn(Cidr network, Ipv6Address address) {
        int number = v6.computeIfAbsent(network, ignored -> v6.size() + 1);
        int host = address.lowBits() == 0 ? 0 : v6Hosts.computeIfAbsent(address, ignored -> v6Hosts.size() + 1);
        return Ipv6Address.ofBits(DOCUMENTATION_V6 | number, host);
    }

    private static int networkBits(int number) {
        int left = number;
        for (Cidr pool : POOL) {
            int size = 1 << V4_NETWORK - pool.prefixLength();
            if (left < size) {
                return ((Ipv4Address) pool.network()).bits() + (left << 8);
            }
            left -= size;
        }
        throw new IllegalStateException("there are more public networks than others to exchange them by: " + number);
    }
}
