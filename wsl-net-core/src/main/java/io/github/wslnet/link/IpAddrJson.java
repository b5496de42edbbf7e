// SPDX-License-Identifier: Apache-2.0
package io.github.wslnet.link;

import io.github.wslnet.address.IpAddress;
import io.github.wslnet.address.MacAddress;
import io.github.wslnet.internal.scan.Digits;
import io.github.wslnet.internal.scan.JsonRow;
import io.github.wslnet.internal.scan.JsonTable;
import io.github.wslnet.text.Parsed;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/** Reads {@code ip -j addr}. */
final class IpAddrJson {
    private static final int MAC_LENGTH = 17;
    private static final String NO_NAME = "expected the name of an interface";

    private IpAddrJson() {}

    static Parsed<List<Link>> parse(String text) {
        JsonTable table = JsonTable.parse(IpAddrOutput.FORMAT, text);
        List<Link> links = new ArrayList<>();
        table.rows().forEach(row -> link(row).ifPresent(links::add));
        if (links.isEmpty() && !table.warnings().isEmpty()) {
            throw table.warnings().nothingRead(IpAddrOutput.FORMAT);
        }
        return table.warnings().besides(List.copyOf(links));
    }

    private static Optional<Link> link(JsonRow row) {
        List<JsonRow> addresses = row.rows("addr_info");
        if (row.has("ifname")) {
            return link(row, row.text("ifname"), index(row, "ifindex"), addresses);
        }
        if (!addresses.isEmpty()) {
            // with -o the name stands at each address instead
            JsonRow first = addresses.get(0);
            return link(row, first.text("dev"), index(first, "index"), addresses);
        }
        // what a filter took out is left as {}, or as an empty list of addresses
        if (!row.isEmptyBut("addr_info")) {
            row.warn(NO_NAME);
        }
        return Optional.empty();
    }

    private static Optional<Link> link(JsonRow row, Optional<String> name, OptionalInt index, List<JsonRow> addresses) {
        if (name.isEmpty() || name.get().isEmpty()) {
            row.warn(NO_NAME);
            return Optional.empty();
        }
        Link.Builder link = Link.named(name.get())
                .index(index)
                .parent(parent(row))
                .addAllFlags(row.texts("flags"))
                .mtu(row.number("mtu", 0, Integer.MAX_VALUE))
                .state(row.text("operstate"))
                .master(row.text("master"))
                .linkType(row.text("link_type"))
                .mac(row.text("address")
                        .filter(text -> text.length() == MAC_LENGTH)
                        .flatMap(MacAddress::tryParse))
                .addAllAltNames(row.texts("altnames"))
                .linkNetnsId(netnsId(row))
                .linkNetns(row.text("link_netns"));
        addresses.forEach(address -> address(address).ifPresent(link::addAddress));
        return Optional.of(link.build());
    }

    private static OptionalInt index(JsonRow row, String key) {
        return row.number(key, 0, Integer.MAX_VALUE);
    }

    /** Returns what the text form prints after {@code @}. */
    private static Optional<String> parent(JsonRow row) {
        OptionalInt index = index(row, "link_index");
        if (index.isPresent()) {
            return Optional.of("if" + index.getAsInt());
        }
        Optional<String> link = row.text("link");
        return link.isEmpty() && row.has("link") ? Optional.of("NONE") : link;
    }

    /** Returns the number of the parent's network namespace, for which -1 is printed when it is unknown. */
    private static OptionalInt netnsId(JsonRow row) {
        OptionalInt id = row.number("link_netnsid", -1, Integer.MAX_VALUE);
        return id.isPresent() && id.getAsInt() < 0 ? OptionalInt.empty() : id;
    }

    private static Optional<LinkAddress> address(JsonRow row) {
        // what a filter took out is left as {} here too
        if (row.isEmptyBut("index")) {
            return Optional.empty();
        }
        Optional<IpAddress> own = ip(row, "local");
        Optional<IpAddress> peer = ip(row, "address");
        OptionalInt prefixLength = row.number("prefixlen", 0, 128);
        if (own.isEmpty() || prefixLength.isEmpty() || !fits(row, own.get(), peer, prefixLength.getAsInt())) {
            row.warn("expected an address with a prefix length that fits it");
            return Optional.empty();
        }
        return Optional.of(LinkAddress.builder(own.get(), prefixLength.getAsInt())
                .peer(peer)
                .metric(row.number("metric"))
                .broadcast(ip(row, "broadcast"))
                .scope(row.text("scope"))
                .proto(row.text("protocol"))
                .addAllFlags(row.trueKeys())
                .unnamedFlags(unnamedFlags(row))
                .label(row.text("label"))
                .validLifetime(lifetime(row, "valid_life_time"))
                .preferredLifetime(lifetime(row, "preferred_life_time"))
                .build());
    }

    private static boolean fits(JsonRow row, IpAddress own, Optional<IpAddress> peer, int prefixLength) {
        String family = own.bitLength() == 32 ? "inet" : "inet6";
        return prefixLength <= own.bitLength()
                && row.text("family").orElse(family).equals(family)
                && (peer.isEmpty() || peer.get().sameFamilyAs(own));
    }

    private static Optional<IpAddress> ip(JsonRow row, String key) {
        return row.text(key, IpAddress::tryParse, "an IP address");
    }

    private static OptionalInt unnamedFlags(JsonRow row) {
        Optional<Long> bits = row.text(
                "ifa_flags",
                text -> Optional.of(Digits.hexOrMinusOne(text, 0, text.length()))
                        .filter(number -> number >= 0),
                "a hexadecimal number");
        return bits.isPresent() ? OptionalInt.of(bits.get().intValue()) : OptionalInt.empty();
    }

    private static Optional<Lifetime> lifetime(JsonRow row, String key) {
        var seconds = row.number(key);
        return seconds.isPresent()
                ? Optional.ofNullable(Lifetime.ofKernelOrNull(Math.max(0, seconds.getAsLong())))
                : Optional.empty();
    }
}
