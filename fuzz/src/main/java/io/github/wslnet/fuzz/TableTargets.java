// SPDX-License-Identifier: Apache-2.0
package io.github.wslnet.fuzz;

import io.github.wslnet.address.IpFamily;
import io.github.wslnet.machine.AddressedBytes;
import io.github.wslnet.machine.NativeTables;
import io.github.wslnet.table.StackTables;
import io.github.wslnet.table.UnreadableTableException;
import java.util.Arrays;
import java.util.Optional;

/** The native tables: the same bytes are whichever table is asked for. */
final class TableTargets {
    /** Where the adapters' bytes lie as if Windows had filled them; pointers in seeds lead here. */
    private static final long BASE = 0x20000000;

    private TableTargets() {}

    static Reading tables(byte[] bytes) {
        return new Reading(StackTables.of(new Tables(bytes)));
    }

    /** What a table refuses is an answer. */
    record Reading(StackTables tables) {
        void sockets() {
            allow(() -> tables.listeners());
        }

        void adapters() {
            allow(() -> tables.nativeAdapters());
            allow(() -> tables.adapters());
        }

        void routes() {
            allow(() -> tables.routes());
        }

        private static void allow(Runnable reading) {
            try {
                reading.run();
            } catch (UnreadableTableException refused) {
                // the bytes are not this table
            }
        }
    }

    /** The first byte chooses which socket table the others are; the other tables are empty. */
    private static final class Tables implements NativeTables {
        private static final byte[] EMPTY = new byte[8];

        private final byte[] bytes;

        Tables(byte[] bytes) {
            this.bytes = bytes;
        }

        private byte[] chosen(int number) {
            boolean isIt = bytes.length > 0 && (bytes[0] & 3) == number;
            return isIt ? Arrays.copyOfRange(bytes, 1, bytes.length) : EMPTY;
        }

        @Override
        public byte[] tcp(IpFamily family) {
            return chosen(family == IpFamily.V4 ? 0 : 1);
        }

        @Override
        public byte[] udp(IpFamily family) {
            return chosen(family == IpFamily.V4 ? 2 : 3);
        }

        @Override
        public AddressedBytes adapters() {
            return AddressedBytes.at(BASE, bytes);
        }

        @Override
        public byte[] routes() {
            return bytes;
        }

        @Override
        public Optional<String> processName(int pid) {
            return pid % 2 == 0 ? Optional.of("p" + pid) : Optional.empty();
        }
    }
}
