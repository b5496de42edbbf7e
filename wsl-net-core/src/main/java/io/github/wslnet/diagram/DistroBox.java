// SPDX-License-Identifier: Apache-2.0
package io.github.wslnet.diagram;

import io.github.wslnet.distro.WslVersion;
import io.github.wslnet.reach.Server;
import io.github.wslnet.snapshot.Distro;
import io.github.wslnet.socket.Listener;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The box of a distro, with its servers. */
final class DistroBox {
    private static final int MOST_LISTENERS = 10;

    private DistroBox() {}

    /** Returns the boxes of distros, as many as a picture has room for. */
    static List<Box> all(List<Distro> distros, Optional<Server> server) {
        return Row.firstOf(
                distros.stream().map(distro -> of(distro, server)).toList(),
                more -> Box.of(Spot.Fixed.REMARK, more + " distributions", List.of()));
    }

    /** Returns the box; a server that is asked about is in it even where others are left out. */
    static Box of(Distro distro, Optional<Server> server) {
        List<Row> rows = distro.mayRun()
                ? Row.ofKnown(Spot.Fixed.REMARK, "listens", distro.listeners(), all -> listeners(distro, all, server))
                : List.of();
        return Box.of(new Spot.DistroOf(distro.name()), title(distro), rows);
    }

    /** Returns the row of a server: its transport, address and program. */
    static Row row(Server server) {
        Listener listener = server.listener();
        String program = listener.process().map(name -> " " + name).orElse("");
        String pid = listener.pid().isPresent() ? " (" + listener.pid().getAsInt() + ")" : "";
        return Row.of(
                new Spot.ListenerOf(server), listener.transport().toString(), listener.endpoint() + program + pid);
    }

    private static String title(Distro distro) {
        return distro.name()
                + (distro.version() == WslVersion.WSL1 ? ", WSL1" : "")
                + (distro.isDefault() ? ", default" : "")
                + ", " + Row.text(distro.state());
    }

    private static List<Row> listeners(Distro distro, List<Listener> all, Optional<Server> asked) {
        if (all.isEmpty()) {
            return List.of(Row.of(Spot.Fixed.REMARK, "listens", "nothing"));
        }
        List<Server> servers = all.stream()
                .map(listener -> new Server(Optional.of(distro.name()), listener))
                .toList();
        List<Row> rows = new ArrayList<>();
        servers.stream().limit(MOST_LISTENERS).forEach(server -> rows.add(row(server)));
        servers.stream()
                .skip(MOST_LISTENERS)
                .filter(server -> asked.filter(server::equals).isPresent())
                .forEach(server -> rows.add(row(server)));
        if (servers.size() > rows.size()) {
            rows.add(Row.of(Spot.Fixed.REMARK, "listens", servers.size() - rows.size() + " more"));
        }
        return rows;
    }
}
