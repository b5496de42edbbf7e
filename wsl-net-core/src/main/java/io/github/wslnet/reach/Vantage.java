// SPDX-License-Identifier: Apache-2.0
package io.github.wslnet.reach;

import io.github.wslnet.address.IpAddress;
import io.github.wslnet.distro.DistroName;
import io.github.wslnet.text.UnparseableTextException;
import java.util.Optional;

/**
 * Where a client stands.
 *
 * @since 0.1.0
 */
public sealed interface Vantage {
    /** Returns a program on Windows. */
    static Vantage windows() {
        return new OnWindows();
    }

    /**
     * Returns a program in a distro.
     *
     * @throws IllegalArgumentException when the name is none that WSL takes
     */
    static Vantage distro(String name) {
        return new InDistro(DistroName.of(name));
    }

    /** Returns some other host of the LAN that Windows is on. */
    static Vantage lan() {
        return new OnLan(Optional.empty());
    }

    /** Returns the host of this address, which is not on this machine. */
    static Vantage lan(IpAddress address) {
        return new OnLan(Optional.of(address));
    }

    /**
     * Reads {@code windows}, {@code distro:NAME}, {@code lan} or {@code lan:ADDRESS}.
     *
     * @throws UnparseableTextException when the text has another shape
     */
    static Vantage parse(String text) {
        if (text.equals("windows")) {
            return windows();
        }
        if (text.equals("lan")) {
            return lan();
        }
        if (text.startsWith("lan:")) {
            return lan(IpAddress.parse(text.substring(4)));
        }
        if (text.startsWith("distro:") && text.length() > 7) {
            return parseDistro(text);
        }
        throw unparseable(text, "expected windows, distro:NAME, lan or lan:ADDRESS");
    }

    private static Vantage parseDistro(String text) {
        try {
            return distro(text.substring(7));
        } catch (IllegalArgumentException e) {
            throw unparseable(text, String.valueOf(e.getMessage()));
        }
    }

    private static UnparseableTextException unparseable(String text, String reason) {
        return new UnparseableTextException("place", 0, text, reason);
    }

    /** A program on Windows. */
    record OnWindows() implements Vantage {
        @Override
        public String toString() {
            return "windows";
        }
    }

    /**
     * A program in a distro.
     *
     * @param name the distro
     */
    record InDistro(DistroName name) implements Vantage {
        @Override
        public String toString() {
            return "distro:" + name;
        }
    }

    /**
     * A host that is not this machine.
     *
     * @param address its address; empty means any host of the LAN
     */
    record OnLan(Optional<IpAddress> address) implements Vantage {
        @Override
        public String toString() {
            return address.map(known -> "lan:" + known).orElse("lan");
        }
    }
}
