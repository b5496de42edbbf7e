// SPDX-License-Identifier: Apache-2.0
package io.github.wslnet.link;

import io.github.wslnet.address.IpAddress;
import io.github.wslnet.address.MacAddress;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.immutables.value.Value;

/**
 * A network interface of a Linux system.
 *
 * <pre>{@code
 * Link.named("eth0").up().mtu(1500).addAddress("172.26.17.100/20").build()
 * }</pre>
 *
 * <p>What a tool did not print is absent: {@code ip -4 addr} prints no MAC address, WSL 1 no state.
 *
 * @since 0.1.0
 */
@Value.Immutable
public sealed interface Link extends WithLink permits ImmutableLink {
    /** Returns the number that the kernel gave the link, from 1. */
    OptionalInt index();

    /** Returns the name, for example {@code eth0}. */
    String name();

    /**
     * Returns what stands after {@code @}: the link that this one rests on or is paired with, {@code if7} when that one
     * is in another network namespace, or {@code NONE}.
     */
    Optional<String> parent();

    /** Returns the flags in the order of the tool, for example {@code BROADCAST} or {@code LOWER_UP}; may be empty. */
    List<String> flags();

    /** Returns the largest packet, in bytes. */
    OptionalInt mtu();

    /** Returns the operational state, for example {@code UP}, {@code DOWN} or {@code UNKNOWN} (the driver keeps none). */
    Optional<String> state();

    /** Returns the bridge or bond that the link is a port of. */
    Optional<String> master();

    /** Returns what stands after {@code link/}, for example {@code ether}, {@code loopback} or {@code none}. */
    Optional<String> linkType();

    /** Returns the hardware address, if it is one of 48 bits; tunnels show an IP address in its place. */
    Optional<MacAddress> mac();

    /** Returns further names, in the order of the tool. */
    List<String> altNames();

    /** Returns the number of the network namespace that the parent is in. */
    OptionalInt linkNetnsId();

    /** Returns the name of the network namespace that the parent is in; the tool prints it in place of the number. */
    Optional<String> linkNetns();

    /** Returns the addresses in the order of the tool, which is the kernel's order of preference. */
    List<LinkAddress> addresses();

    /** Starts a link of this name of which nothing else is known. */
    static Builder named(String name) {
        return new Builder().name(name);
    }

    /**
     * Tells whether the link is switched on: flag {@code UP}. It may still lack a carrier.
     *
     * <p>{@code ip -br addr} prints no flags; there any state but {@code DOWN} counts.
     */
    @Value.NonAttribute
    default boolean isUp() {
        return flags().contains("UP")
                || flags().isEmpty() && !state().orElse("DOWN").equals("DOWN");
    }

    /** Tells whether this is the link to the system itself, by its flag or its name {@code lo}. */
    @Value.NonAttribute
    default boolean isLoopback() {
        return flags().contains("LOOPBACK") || name().equals("lo");
    }

    /** Tells whether the address is one of this link's own. A zone does not count. */
    default boolean holds(IpAddress address) {
        IpAddress plain = address.withoutZone();
        return addresses().stream().anyMatch(own -> own.address().withoutZone().equals(plain));
    }

    /** Collects what is known of a link. */
    final class Builder extends ImmutableLink.Builder {
        Builder() {}

        /** Sets the flag {@code UP}. */
        public Builder up() {
            return addFlag("UP");
        }

        /**
         * Adds an address in text, for example {@code 172.26.17.100/20}.
         *
         * @throws io.github.wslnet.text.UnparseableTextException when the text is no address with a prefix length
         */
        public Builder addAddress(String address) {
            return addAddress(LinkAddress.parse(address));
        }
    }
}
