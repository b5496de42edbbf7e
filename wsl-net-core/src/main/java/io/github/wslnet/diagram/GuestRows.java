// SPDX-License-Identifier: Apache-2.0
package io.github.wslnet.diagram;

import io.github.wslnet.distro.WslRelease;
import io.github.wslnet.distro.WslVersion;
import io.github.wslnet.link.Link;
import io.github.wslnet.link.LinkAddress;
import io.github.wslnet.reach.Server;
import io.github.wslnet.snapshot.Snapshot;
import io.github.wslnet.snapshot.WslSide;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The rows of the guest's box, and the boxes of its distros. */
final class GuestRows {
    private final WslSide wsl;
    private final Optional<Server> server;

    GuestRows(Snapshot snapshot, Optional<Server> server) {
        this.wsl = snapshot.wsl();
        this.server = server;
    }

    /** Tells whether there is a WSL2 at all: a distro of it, an interface, or no word about either. */
    boolean isThere() {
        boolean mayHaveDistro = wsl.distros()
                .value()
                .map(all -> all.stream().anyMatch(distro -> distro.version() == WslVersion.WSL2))
                .orElse(true);
        return mayHaveDistro || !wsl.links().orElse(List.of()).isEmpty();
    }

    Box box() {
        List<Row> rows = new ArrayList<>();
        if (mayRun() || wsl.links().isKnown()) {
            rows.addAll(Row.ofKnown(Spot.Fixed.REMARK, "link", wsl.links(), GuestRows::links));
            rows.add(Row.of(Spot.Fixed.REMARK, "gateway", Row.text(wsl.gateway())));
        }
        List<Box> distros = DistroBox.all(
                wsl.distros().orElse(List.of()).stream()
                        .filter(distro -> distro.version() == WslVersion.WSL2)
                        .toList(),
                server);
        if (!wsl.distros().isKnown()) {
            rows.add(Row.of(Spot.Fixed.REMARK, "distro", Row.UNKNOWN));
        }
        return new Box(Spot.Fixed.GUEST, title(), rows, distros);
    }

    /** Says which end of the switch the guest has. */
    String switchEnd() {
        return wsl.eth0Address().map(Object::toString).orElse(Row.UNKNOWN) + ", eth0";
    }

    private boolean mayRun() {
        return !wsl.distros().isKnown() || !wsl.guests().isEmpty();
    }

    private String title() {
        return "WSL2"
                + wsl.release()
                        .value()
                        .map(WslRelease::toString)
                        .map(text -> " " + text)
                        .orElse("")
                + ", mode " + Row.text(wsl.mode())
                + (mayRun() ? "" : ", not running");
    }

    private static List<Row> links(List<Link> links) {
        return Row.firstOf(
                links.stream()
                        .filter(link -> link.isUp() && !hasLoopbackAlone(link))
                        .map(GuestRows::link)
                        .toList(),
                more -> Row.of(Spot.Fixed.REMARK, "link", more));
    }

    private static boolean hasLoopbackAlone(Link link) {
        return link.addresses().stream().map(LinkAddress::address).allMatch(address -> address.isLoopback());
    }

    private static Row link(Link link) {
        List<String> items = new ArrayList<>();
        link.addresses().forEach(held -> items.add(held.address() + "/" + held.prefixLength()));
        items.set(0, link.name() + " " + items.get(0));
        return new Row(new Spot.LinkOf(link.name()), "link", items);
    }
}
