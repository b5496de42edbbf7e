// SPDX-License-Identifier: Apache-2.0
package io.github.wslnet.snapshot;

import io.github.wslnet.address.IpAddress;
import io.github.wslnet.address.Transport;
import io.github.wslnet.address.TransportPort;
import io.github.wslnet.json.JsonCursor;
import io.github.wslnet.json.JsonObject;
import io.github.wslnet.socket.Listener;
import java.util.Locale;
import java.util.Optional;

/** The JSON form of a listener. */
final class ListenerJson {
    private ListenerJson() {}

    static Listener read(JsonCursor at) {
        TransportPort port = new TransportPort(
                at.get("proto").oneOf("tcp or udp", Transport::tryParse), SnapshotJson.port(at.get("port")));
        Listener.Builder listener = Listener.on(at.get("address").parsed(IpAddress::parse), port);
        at.find("pid").map(JsonCursor::integer).ifPresent(listener::pid);
        at.find("process").map(JsonCursor::text).ifPresent(listener::process);
        at.find("v6only").map(JsonCursor::bool).ifPresent(listener::v6Only);
        at.find("account")
                .filter(account -> account.text().equals("other"))
                .ifPresent(other -> listener.account(Listener.Account.OTHER));
        at.find("bind")
                .map(bind -> bind.oneOf("exclusive or reuse", ListenerJson::binding))
                .ifPresent(listener::binding);
        return listener.build();
    }

    /** Returns the listener as a tree. */
    static Object write(Listener listener) {
        JsonObject object = new JsonObject()
                .putText("proto", listener.transport())
                .putText("address", listener.address())
                .put("port", listener.port().number())
                .putIfPresent("pid", listener.pid())
                .putIfPresent("process", listener.process());
        if (listener.v6Only()) {
            object.put("v6only", true);
        }
        if (listener.account() == Listener.Account.OTHER) {
            object.put("account", "other");
        }
        if (listener.binding() != Listener.Binding.DEFAULT) {
            object.put("bind", listener.binding().name().toLowerCase(Locale.ROOT));
        }
        return object.toTree();
    }

    private static Optional<Listener.Binding> binding(String word) {
        return switch (word) {
            case "exclusive" -> Optional.of(Listener.Binding.EXCLUSIVE);
            case "reuse" -> Optional.of(Listener.Binding.REUSE);
            case "default" -> Optional.of(Listener.Binding.DEFAULT);
            default -> Optional.empty();
        };
    }
}
