// SPDX-License-Identifier: Apache-2.0
package io.github.wslnet.table;

import io.github.wslnet.address.IpFamily;
import io.github.wslnet.machine.AddressedBytes;
import io.github.wslnet.machine.NativeTables;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;
import java.util.Optional;

/** The tables in {@code captures/native}; there are none of UDP. */
final class RecordedTables implements NativeTables {
    /** Where the buffer of the adapters stood. */
    static final long BASE = 0x2000_0000L;

    private static final byte[] NO_ROWS = new byte[4];

    @Override
    public byte[] tcp(IpFamily family) {
        return bytes(family == IpFamily.V4 ? "tcp4" : "tcp6");
    }

    @Override
    public byte[] udp(IpFamily family) {
        return NO_ROWS.clone();
    }

    @Override
    public AddressedBytes adapters() {
        return AddressedBytes.at(BASE, bytes("adapters"));
    }

    @Override
    public byte[] routes() {
        return bytes("routes");
    }

    @Override
    public Optional<String> processName(int pid) {
        throw new AssertionError("wine knows no process of a listening socket but gave " + pid);
    }

    static byte[] bytes(String table) {
        String name = "/captures/native/wine-8.0-" + table + ".bin";
        try (InputStream in = Objects.requireNonNull(RecordedTables.class.getResourceAsStream(name), name)) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
