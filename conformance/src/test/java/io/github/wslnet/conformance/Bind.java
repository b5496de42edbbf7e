// SPDX-License-Identifier: Apache-2.0
package io.github.wslnet.conformance;

import io.github.wslnet.socket.Listener;
import java.util.List;

/**
 * A server's wish to listen.
 *
 * @param address what it binds
 * @param v6Only whether it takes no IPv4 if it is bound to {@code ::}
 */
record Bind(String address, int port, boolean v6Only) {
    /** Returns the socket that it gets, in the process of this name. */
    Listener listener(String process) {
        return Listener.tcp(address, port).process(process).v6Only(v6Only).build();
    }

    /** Tells whether the bind takes the port away from Windows in mirrored mode: 127.0.0.2 and its like do not. */
    boolean reserves() {
        return !address.startsWith("127.") || address.equals("127.0.0.1");
    }

    List<Object> toTree() {
        return List.of(address, port, v6Only);
    }

    @Override
    public String toString() {
        return address + " " + port + (address.equals("::") && v6Only ? " (IPv6 alone)" : "");
    }
}
