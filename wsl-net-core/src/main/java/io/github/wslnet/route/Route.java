// SPDX-License-Identifier: Apache-2.0
package io.github.wslnet.route;

import io.github.wslnet.address.Cidr;
import io.github.wslnet.address.IpAddress;
import io.github.wslnet.address.IpFamily;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import org.immutables.value.Value;

/**
 * A row of a routing table: where packets to a network go.
 *
 * <pre>{@code
 * Route.to(Cidr.parse("172.16.0.0/12")).via(IpAddress.parse("172.26.16.1")).dev("eth0").build()
 * Route.toAll(IpFamily.V4).via(IpAddress.parse("172.26.16.1")).dev("eth0").build()   // the default route
 * }</pre>
 *
 * <p>What a tool did not print is absent. {@code ip route} leaves out the table {@code main}, the protocol {@code boot}
 * and the scope {@code global} unless it is given {@code -d}.
 *
 * @since 0.1.0
 */
@Value.Immutable
public abstract sealed class Route implements WithRoute permits ImmutableRoute {
    Route() {}

    /** Returns what happens to packets that take this route; unicast unless said otherwise. */
    @Value.Default
    public RouteType type() {
        return RouteType.UNICAST;
    }

    /** Returns the first address of the destination, as it was printed: a host that was masked by hand keeps its bits. */
    public abstract IpAddress destination();

    /** Returns how many leading bits of the destination count, 0..32 or 0..128. */
    public abstract int prefixLength();

    /** Returns the senders that the route is for; any if empty. */
    public abstract Optional<Cidr> from();

    /** Returns the gateway, which may be of the other family; empty when the destination is on the link. */
    public abstract Optional<IpAddress> via();

    /** Returns the name of the link. */
    public abstract Optional<String> dev();

    /** Returns who set the route, for example {@code kernel} or {@code dhcp}. */
    public abstract Optional<String> proto();

    /** Returns {@code link}, {@code host}, {@code global} or the number of another scope. */
    public abstract Optional<String> scope();

    /** Returns the address that packets are sent from unless their program says otherwise. */
    public abstract Optional<IpAddress> src();

    /** Returns the metric, 0..4294967295: of two routes to one network that with the lower one is taken. */
    public abstract OptionalLong metric();

    /** Returns the name or number of the table. */
    public abstract Optional<String> table();

    /** Returns the largest packet on this route, in bytes. */
    public abstract OptionalInt mtu();

    /** Returns the hop limit of packets that take this route. */
    public abstract OptionalInt hopLimit();

    /** Returns the preference that an IPv6 router announced: {@code low}, {@code medium} or {@code high}. */
    public abstract Optional<String> preference();

    /** Returns after how many seconds the route goes. */
    public abstract OptionalLong expiresSeconds();

    /** Returns the kernel's error number for packets that take this route, as it was printed; negative as a rule. */
    public abstract OptionalInt error();

    /** Returns the flags in the order of the tool, for example {@code onlink} or {@code linkdown}. */
    public abstract List<String> flags();

    /** Returns the ways of a route that has several. */
    public abstract List<NextHop> nextHops();

    /** Returns what {@code ip route get} adds to its answer; empty for a row of a table. */
    public abstract Optional<CacheEntry> cache();

    /** Starts a route to a network. */
    public static Builder to(Cidr network) {
        return to(network.network(), network.prefixLength());
    }

    /** Starts a default route. */
    public static Builder toAll(IpFamily family) {
        return to(family.unspecified(), 0);
    }

    static Builder to(IpAddress destination, int prefixLength) {
        return new Builder().destination(destination).prefixLength(prefixLength);
    }

    /** Returns the destination. */
    public Cidr network() {
        return Cidr.containing(destination(), prefixLength());
    }

    /** Returns the family of the destination. */
    public IpFamily family() {
        return destination().family();
    }

    /** Tells whether this is a route to all addresses of its family. */
    public boolean isDefault() {
        return prefixLength() == 0;
    }

    /** Tells whether this flag is set. */
    public boolean hasFlag(String flag) {
        return flags().contains(flag);
    }

    /** Returns the destination as {@code ip route} prints it: {@code default}, a host's address, or a network. */
    public String destinationText() {
        if (isDefault() && destination().isUnspecified()) {
            return "default";
        }
        boolean isHost = prefixLength() == destination().bitLength();
        return isHost ? destination().toString() : destination() + "/" + prefixLength();
    }

    /** Returns the route in the words of {@code ip route}, for example {@code default via 172.26.16.1 dev eth0}. */
    @Override
    public String toString() {
        return (type() == RouteType.UNICAST ? "" : type() + " ")
                + destinationText()
                + via().map(gateway -> " via " + gateway).orElse("")
                + dev().map(link -> " dev " + link).orElse("")
                + table().map(name -> " table " + name).orElse("")
                + (metric().isPresent() ? " metric " + metric().getAsLong() : "");
    }

    @Value.Check
    void check() {
        if (prefixLength() < 0 || prefixLength() > destination().bitLength()) {
            throw new IllegalArgumentException("the prefix length of " + destination() + " must be in 0.."
                    + destination().bitLength() + " but was " + prefixLength());
        }
    }

    /** Collects what is known of a route. */
    public static final class Builder extends ImmutableRoute.Builder {
        Builder() {}
    }
}
