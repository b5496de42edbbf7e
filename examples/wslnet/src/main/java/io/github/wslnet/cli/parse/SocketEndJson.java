// SPDX-License-Identifier: Apache-2.0
package io.github.wslnet.cli.parse;

import io.github.wslnet.json.JsonObject;
import io.github.wslnet.socket.SocketEnd;

/** The JSON form of one end of a socket: {@code {addr, zone?, port}}; the port is a number, or a name or {@code *}. */
final class SocketEndJson {
    private SocketEndJson() {}

    static JsonObject of(SocketEnd end) {
        JsonObject json = new JsonObject().put("addr", end.host()).putIfPresent("zone", end.zone());
        end.port().ifPresentOrElse(port -> json.put("port", port), () -> json.put("port", end.portText()));
        return end.mayBeCut() ? json.put("mayBeCut", true) : json;
    }
}
