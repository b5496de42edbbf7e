// SPDX-License-Identifier: Apache-2.0
package io.github.wslnet.testkit.table;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.wslnet.adapter.Adapter;
import io.github.wslnet.address.InterfaceAddress;
import io.github.wslnet.address.IpAddress;
import io.github.wslnet.address.Ipv4Address;
import io.github.wslnet.address.Ipv6Address;
import io.github.wslnet.address.Transport;
import io.github.wslnet.address.TransportPort;
import io.github.wslnet.known.Known;
import io.github.wslnet.route.NetRoute;
import io.github.wslnet.snapshot.WindowsSide;
import io.github.wslnet.socket.Listener;
import io.github.wslnet.table.StackTables;
import java.util.List;
import java.util.OptionalInt;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class WorldTablesPropertyTest {
    @Property(tries = 100, edgeCases = EdgeCasesMode.NONE)
    void listeners_come_back_grouped_by_table(@ForAll("listeners") List<Listener> listeners) {
        WindowsSide windows =
                WindowsSide.builder().listeners(Known.of(listeners)).build();

        List<Listener> read = StackTables.of(new WorldTables(windows)).listeners();

        assertThat(read).containsExactlyInAnyOrderElementsOf(listeners);
        assertThat(read).isSortedAccordingTo((one, other) -> Integer.compare(rank(one), rank(other)));
    }

    @Property(tries = 100, edgeCases = EdgeCasesMode.NONE)
    void adapters_come_back_as_they_were(@ForAll("adapters") List<Adapter> adapters) {
        WindowsSide windows = WindowsSide.builder().adapters(Known.of(adapters)).build();

        assertThat(StackTables.of(new WorldTables(windows)).adapters()).isEqualTo(adapters);
    }

    @Property(tries = 100, edgeCases = EdgeCasesMode.NONE)
    void each_network_and_each_router_has_a_route(@ForAll("adapters") List<Adapter> adapters) {
        WindowsSide windows = WindowsSide.builder().adapters(Known.of(adapters)).build();

        List<NetRoute> routes = StackTables.of(new WorldTables(windows)).routes();

        for (Adapter adapter : adapters) {
            assertThat(routes)
                    .filteredOn(route -> route.interfaceIndex().equals(adapter.index()))
                    .extracting(NetRoute::destinationPrefix)
                    .containsAll(adapter.networks());
            assertThat(routes)
                    .filteredOn(route -> route.destinationPrefix().prefixLength() == 0)
                    .flatExtracting(route -> route.nextHop().stream().toList())
                    .containsAll(adapter.gateways().orElse(List.of()));
        }
    }

    @Provide
    Arbitrary<List<Listener>> listeners() {
        Arbitrary<Listener> user = listener(Arbitraries.of("node.exe", "wslrelay.exe", "日本.exe", "my server.exe"))
                .map(Listener.Builder::build);
        Arbitrary<Listener> service = listener(Arbitraries.of("svchost.exe", "lsass.exe", "wslservice.exe"))
                .map(listener -> listener.account(Listener.Account.OTHER).build());
        return Arbitraries.oneOf(user, service).list().ofMaxSize(20);
    }

    /** One process has one id, and one id one process. */
    private static Arbitrary<Listener.Builder> listener(Arbitrary<String> processes) {
        return Combinators.combine(
                        Arbitraries.of(Transport.class),
                        socketAddresses(),
                        Arbitraries.integers().between(1, 65535),
                        processes)
                .as((transport, address, port, process) -> Listener.on(
                                address, transport == Transport.TCP ? TransportPort.tcp(port) : TransportPort.udp(port))
                        .by(process, process.hashCode() >>> 1 & ~3));
    }

    @Provide
    Arbitrary<List<Adapter>> adapters() {
        Arbitrary<Integer> indexes = Arbitraries.integers().between(1, 1 << 20);
        return indexes.flatMap(WorldTablesPropertyTest::adapter)
                .list()
                .uniqueElements(Adapter::index)
                .ofMaxSize(5);
    }

    private static Arbitrary<Adapter> adapter(int index) {
        Arbitrary<InterfaceAddress> held = addresses(index)
                .flatMap(address -> Arbitraries.integers()
                        .between(0, address.bitLength())
                        .map(length -> new InterfaceAddress(address, length)));
        Arbitrary<String> names =
                Arbitraries.strings().all().excludeChars('\0').ofMinLength(1).ofMaxLength(100);
        Arbitrary<Known<Boolean>> states = Arbitraries.of(Known.of(true), Known.of(false), Known.absent());
        return Combinators.combine(
                        names,
                        states,
                        Arbitraries.integers().between(576, 65536),
                        held.list().ofMaxSize(4),
                        addresses(index).list().ofMaxSize(2))
                .as((name, up, mtu, addresses, gateways) -> Adapter.unread(name)
                        .index(OptionalInt.of(index))
                        .up(up)
                        .mtu(Known.of(mtu))
                        .addresses(Known.of(addresses))
                        .gateways(Known.of(gateways))
                        .build());
    }

    private static Arbitrary<IpAddress> socketAddresses() {
        return Arbitraries.integers().between(1, 60).flatMap(WorldTablesPropertyTest::addresses);
    }

    /** Any address; a link-local one is in the zone of the adapter. */
    private static Arbitrary<IpAddress> addresses(int index) {
        Arbitrary<IpAddress> ipv4 = Arbitraries.integers().map(Ipv4Address::ofBits);
        Arbitrary<IpAddress> ipv6 = Combinators.combine(Arbitraries.longs(), Arbitraries.longs())
                .as(Ipv6Address::ofBits)
                .map(address -> address.isLinkLocal() ? address.withZone(index + "") : address);
        Arbitrary<IpAddress> linkLocal = Arbitraries.longs()
                .map(low -> Ipv6Address.ofBits(0xfe80_0000_0000_0000L, low).withZone(index + ""));
        Arbitrary<IpAddress> usual = Arbitraries.of("127.0.0.1", "0.0.0.0", "::", "::1", "::ffff:127.0.0.1")
                .map(IpAddress::parse);
        return Arbitraries.oneOf(ipv4, ipv6, linkLocal, usual);
    }

    private static int rank(Listener listener) {
        return (listener.transport() == Transport.TCP ? 0 : 2) + (listener.address() instanceof Ipv4Address ? 0 : 1);
    }
}
