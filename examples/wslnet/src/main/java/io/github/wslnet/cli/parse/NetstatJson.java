// SPDX-License-Identifier: Apache-2.0
package io.github.wslnet.cli.parse;

import io.github.wslnet.json.JsonObject;
import io.github.wslnet.json.JsonTree;
import io.github.wslnet.socket.LinuxSocket;
import io.github.wslnet.socket.NetstatOutput;
import io.github.wslnet.socket.WindowsSocket;
import java.util.List;
import java.util.Locale;

/** {@code wslnet parse netstat}: the text of either side. */
final class NetstatJson {
    private NetstatJson() {}

    static ParseFormat<NetstatOutput> format() {
        return new ParseFormat<>("netstat", NetstatOutput::parse, NetstatJson::tree);
    }

    private static List<Object> tree(NetstatOutput output) {
        if (output instanceof NetstatOutput.OfLinux linux) {
            return JsonTree.list(linux.sockets(), NetstatJson::linux);
        }
        return JsonTree.list(((NetstatOutput.OfWindows) output).sockets(), NetstatJson::windows);
    }

    private static JsonObject windows(WindowsSocket socket) {
        JsonObject json = new JsonObject()
                .put("proto", socket.transport().toString().toUpperCase(Locale.ROOT))
                .put("local", SocketEndJson.of(socket.local()))
                .put("remote", SocketEndJson.of(socket.remote()))
                .putIfPresent("state", socket.state())
                .putIfPresent("rawState", socket.rawState())
                .putIfPresent("pid", socket.pid())
                .putIfPresent("component", socket.component())
                .putIfPresent("executable", socket.executable())
                .putIfPresent("offload", socket.offload());
        return socket.isOwnershipUnavailable() ? json.put("ownershipUnavailable", true) : json;
    }

    private static JsonObject linux(LinuxSocket socket) {
        JsonObject json = new JsonObject()
                .putIfPresent("proto", socket.protocol())
                .put("recvQ", socket.recvQ())
                .put("sendQ", socket.sendQ())
                .put("local", SocketEndJson.of(socket.local()))
                .put("remote", SocketEndJson.of(socket.peer()))
                .putIfPresent("state", socket.rawState())
                .putIfPresent("user", socket.user())
                .putIfPresent("inode", socket.inode());
        socket.processes().forEach(process -> json.put("pid", process.pid()).put("program", process.name()));
        return json;
    }
}
