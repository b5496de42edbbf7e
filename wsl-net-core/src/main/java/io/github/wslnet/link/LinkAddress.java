// SPDX-License-Identifier: Apache-2.0
package io.github.wslnet.link;

import io.github.wslnet.address.Cidr;
import io.github.wslnet.address.InterfaceAddress;
import io.github.wslnet.address.IpAddress;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import org.immutables.value.Value;

/**
 * An address of a {@link Link}, with the network that it puts the link in.
 *
 * <pre>{@code
 * LinkAddress.parse("172.26.17.100/20").network();   // 172.26.16.0/20
 * }</pre>
 *
 * <p>What a tool did not print is absent: old tools print no lifetimes, WSL 1 prints no label.
 *
 * @since 0.1.0
 */
@Value.Immutable
public abstract sealed class LinkAddress implements WithLinkAddress permits ImmutableLinkAddress {
    LinkAddress() {}

    /** Returns the link's own address. */
    public abstract IpAddress address();

    /** Returns the prefix length, 0..32 or 0..128; with a {@link #peer} it is the peer's. */
    public abstract int prefixLength();

    /** Returns the address at the other end of a point-to-point link. */
    public abstract Optional<IpAddress> peer();

    /** Returns the metric of the route that comes with this address. */
    public abstract OptionalLong metric();

    /** Returns the broadcast address that was set; IPv4 only. */
    public abstract Optional<IpAddress> broadcast();

    /** Returns {@code global}, {@code link}, {@code host}, {@code site} or the number of another scope. */
    public abstract Optional<String> scope();

    /** Returns who set the address, for example {@code kernel_ll}; iproute2 6.2 and later. */
    public abstract Optional<String> proto();

    /** Returns the flags that the tool names, in its order, for example {@code secondary} or {@code noprefixroute}. */
    public abstract List<String> flags();

    /** Returns the flags that the tool has no name for, as the kernel's bits. */
    public abstract OptionalInt unnamedFlags();

    /** Returns the label, which is the link's name or begins with it; IPv4 only. */
    public abstract Optional<String> label();

    /** Returns how long the address stays. */
    public abstract Optional<Lifetime> validLifetime();

    /** Returns how long new connections may use the address. */
    public abstract Optional<Lifetime> preferredLifetime();

    /**
     * Returns an address with a prefix length and nothing else known.
     *
     * @throws IllegalArgumentException when the prefix length does not fit the address
     */
    public static LinkAddress of(IpAddress address, int prefixLength) {
        return builder(address, prefixLength).build();
    }

    /**
     * Starts an address with a prefix length; {@code build} refuses one that does not fit the address.
     *
     * @param prefixLength 0..32 or 0..128
     */
    public static Builder builder(IpAddress address, int prefixLength) {
        return new Builder().address(address).prefixLength(prefixLength);
    }

    /**
     * Reads {@code 172.26.17.100/20} or {@code fe80::1%12/64}.
     *
     * @throws io.github.wslnet.text.UnparseableTextException when the text has another shape or the prefix length does not fit the address
     */
    public static LinkAddress parse(String text) {
        InterfaceAddress parsed = InterfaceAddress.parse(text);
        return of(parsed.address(), parsed.prefixLength());
    }

    /** Returns the network that is on the link: the one of the address, or of the peer where there is one. */
    public Cidr network() {
        return Cidr.containing(peer().orElse(address()), prefixLength());
    }

    /** Tells whether this flag is set. */
    public boolean hasFlag(String flag) {
        return flags().contains(flag);
    }

    /** Returns {@code 172.26.17.100/20}, or {@code 10.8.0.2 peer 10.8.0.1/32}; the rest is left out. */
    @Override
    public String toString() {
        return address() + peer().map(peer -> " peer " + peer).orElse("") + "/" + prefixLength();
    }

    @Value.Check
    void check() {
        if (prefixLength() < 0 || prefixLength() > address().bitLength()) {
            throw new IllegalArgumentException("the prefix length of " + address() + " must be in 0.."
                    + address().bitLength() + " but was " + prefixLength());
        }
        if (peer().isPresent() && !peer().get().sameFamilyAs(address())) {
            throw new IllegalArgumentException(
                    "an address and its peer are of one family but were " + address() + " and " + peer().get());
        }
    }

    /** Collects what is known of an address. */
    public static final class Builder extends ImmutableLinkAddress.Builder {
        Builder() {}
    }
}
