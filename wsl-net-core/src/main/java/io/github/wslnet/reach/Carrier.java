// SPDX-License-Identifier: Apache-2.0
package io.github.wslnet.reach;

import java.util.Locale;

/**
 * What takes a connection one step further.
 *
 * @since 0.1.0
 */
public enum Carrier {
    /** Packets to an address of the machine itself or across a link. */
    DIRECT,
    /** The program that listens on Windows for each server in WSL2 and passes bytes on, not packets. */
    LOCALHOST_RELAY,
    /** IP Helper's forward: a second TCP connection from Windows. */
    PORTPROXY,
    /** Windows' address translation for packets from the switch to other networks. */
    NAT,
    /** Windows' own stack, which WSL1 uses too. */
    SHARED_STACK,
    /** Mirrored mode's common {@code 127.0.0.1}. */
    MIRRORED_LOOPBACK,
    /** A Windows socket that consomme opens for a guest's. */
    PROXIED_SOCKET;

    /** Returns the word of the JSON form, for example {@code localhost-relay}. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
