// SPDX-License-Identifier: Apache-2.0
package io.github.wslnet.cli.parse;

import io.github.wslnet.address.IpFamily;
import io.github.wslnet.json.JsonObject;
import io.github.wslnet.json.JsonTree;
import io.github.wslnet.link.IpAddrOutput;
import io.github.wslnet.link.Lifetime;
import io.github.wslnet.link.Link;
import io.github.wslnet.link.LinkAddress;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/** {@code ip-addr}: links and their addresses. */
final class LinksJson {
    private LinksJson() {}

    static ParseFormat<List<Link>> format() {
        return new ParseFormat<>("ip-addr", IpAddrOutput::parse, links -> JsonTree.list(links, LinksJson::link));
    }

    static JsonObject link(Link link) {
        return new JsonObject()
                .putIfPresent("index", link.index())
                .put("name", link.name())
                .putIfPresent("parent", link.parent())
                .putTexts("flags", link.flags())
                .putIfPresent("mtu", link.mtu())
                .putIfPresent("state", link.state())
                .putIfPresent("master", link.master())
                .putIfPresent("linkType", link.linkType())
                .putIfPresent("mac", link.mac())
                .putTexts("altNames", link.altNames())
                .putIfPresent("linkNetnsId", text(link.linkNetnsId()))
                .putIfPresent("linkNetns", link.linkNetns())
                .putList("addresses", link.addresses(), LinksJson::address);
    }

    private static JsonObject address(LinkAddress address) {
        return new JsonObject()
                .put("family", address.address().family() == IpFamily.V4 ? "inet" : "inet6")
                .putText("address", address.address())
                .put("prefix", address.prefixLength())
                .putIfPresent("peer", address.peer())
                .putIfPresent("metric", address.metric())
                .putIfPresent("broadcast", address.broadcast())
                .putIfPresent("scope", address.scope())
                .putIfPresent("proto", address.proto())
                .putTexts("flags", address.flags())
                .putIfPresent("rawFlags", hex(address.unnamedFlags()))
                .putIfPresent("label", address.label())
                .putIfPresent("validLft", address.validLifetime().map(LinksJson::lifetime))
                .putIfPresent("preferredLft", address.preferredLifetime().map(LinksJson::lifetime));
    }

    private static Object lifetime(Lifetime lifetime) {
        return lifetime.isForever()
                ? lifetime.toString()
                : (Object) lifetime.seconds().getAsLong();
    }

    private static Optional<String> text(OptionalInt number) {
        return number.isPresent() ? Optional.of(Integer.toString(number.getAsInt())) : Optional.empty();
    }

    private static Optional<String> hex(OptionalInt bits) {
        return bits.isPresent() ? Optional.of(Integer.toHexString(bits.getAsInt())) : Optional.empty();
    }
}
