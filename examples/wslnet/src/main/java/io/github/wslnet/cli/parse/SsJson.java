// SPDX-License-Identifier: Apache-2.0
package io.github.wslnet.cli.parse;

import io.github.wslnet.json.JsonObject;
import io.github.wslnet.json.JsonTree;
import io.github.wslnet.socket.LinuxSocket;
import io.github.wslnet.socket.SocketProcess;
import io.github.wslnet.socket.SsOutput;
import java.util.List;

/** {@code wslnet parse ss}. */
final class SsJson {
    private SsJson() {}

    static ParseFormat<List<LinuxSocket>> format() {
        return new ParseFormat<>("ss", SsOutput::parse, sockets -> JsonTree.list(sockets, SsJson::socket));
    }

    private static JsonObject socket(LinuxSocket socket) {
        return new JsonObject()
                .putIfPresent("netid", socket.protocol())
                .putIfPresent("state", socket.rawState())
                .put("recvQ", socket.recvQ())
                .put("sendQ", socket.sendQ())
                .put("local", SocketEndJson.of(socket.local()))
                .put("peer", SocketEndJson.of(socket.peer()))
                .putList("processes", socket.processes(), SsJson::process)
                .putIfPresent("user", socket.user())
                .putIfPresent("inode", socket.inode());
    }

    private static JsonObject process(SocketProcess process) {
        return new JsonObject()
                .put("name", process.name())
                .put("pid", process.pid())
                .putIfPresent("fd", process.fd());
    }
}
