// SPDX-License-Identifier: Apache-2.0
package io.github.wslnet.cli.parse;

import io.github.wslnet.address.Ipv4Address;
import io.github.wslnet.address.Transport;
import io.github.wslnet.json.JsonObject;
import io.github.wslnet.json.JsonTree;
import io.github.wslnet.link.Link;
import io.github.wslnet.link.ProcNetIfInet6;
import io.github.wslnet.route.ProcNetFibTrie;
import io.github.wslnet.route.ProcNetRoute;
import io.github.wslnet.route.Route;
import io.github.wslnet.socket.LinuxSocket;
import io.github.wslnet.socket.ProcNetSockets;
import java.util.List;

/** {@code proc-net-...}: the kernel's tables in {@code /proc/net}, in the form of the tool that says the same. */
final class ProcNetJson {
    private ProcNetJson() {}

    static ParseFormat<List<LinuxSocket>> tcp() {
        return sockets(Transport.TCP);
    }

    static ParseFormat<List<LinuxSocket>> udp() {
        return sockets(Transport.UDP);
    }

    static ParseFormat<List<Route>> route() {
        return new ParseFormat<>(
                "proc-net-route", ProcNetRoute::parse, routes -> JsonTree.list(routes, RoutesJson::route));
    }

    static ParseFormat<List<Ipv4Address>> fibTrie() {
        return new ParseFormat<>(
                "proc-net-fib-trie",
                ProcNetFibTrie::parse,
                addresses -> addresses.stream().map(Ipv4Address::toString).toList());
    }

    static ParseFormat<List<Link>> ifInet6() {
        return new ParseFormat<>(
                "proc-net-if-inet6", ProcNetIfInet6::parse, links -> JsonTree.list(links, LinksJson::link));
    }

    private static ParseFormat<List<LinuxSocket>> sockets(Transport transport) {
        return new ParseFormat<>(
                "proc-net-" + transport,
                text -> ProcNetSockets.parse(transport, text),
                sockets -> JsonTree.list(sockets, ProcNetJson::socket));
    }

    private static JsonObject socket(LinuxSocket socket) {
        return new JsonObject()
                .putIfPresent("proto", socket.protocol())
                .putIfPresent("state", socket.state())
                .putIfPresent("rawState", socket.rawState())
                .put("recvQ", socket.recvQ())
                .put("sendQ", socket.sendQ())
                .put("local", SocketEndJson.of(socket.local()))
                .put("remote", SocketEndJson.of(socket.peer()))
                .putIfPresent("user", socket.user())
                .putIfPresent("inode", socket.inode());
    }
}
