// SPDX-License-Identifier: Apache-2.0
package io.github.wslnet.socket;

import io.github.wslnet.internal.scan.Lines;
import io.github.wslnet.text.Parsed;
import io.github.wslnet.text.UnparseableTextException;
import java.util.List;

/**
 * What {@code netstat} printed, of whichever side.
 *
 * <p>Who knows the side calls {@link WindowsNetstatOutput} or {@link LinuxNetstatOutput}, which say what they accept.
 *
 * @since 0.1.0
 */
public sealed interface NetstatOutput {
    /**
     * The sockets of Windows.
     *
     * @param sockets in the order of the text
     */
    record OfWindows(List<WindowsSocket> sockets) implements NetstatOutput {
        public OfWindows {
            sockets = List.copyOf(sockets);
        }

        /** Returns how many there are: a table may have 200,000. */
        @Override
        public String toString() {
            return sockets.size() + " sockets of Windows";
        }
    }

    /**
     * The sockets of Linux.
     *
     * @param sockets in the order of the text
     */
    record OfLinux(List<LinuxSocket> sockets) implements NetstatOutput {
        public OfLinux {
            sockets = List.copyOf(sockets);
        }

        /** Returns how many there are: a table may have 200,000. */
        @Override
        public String toString() {
            return sockets.size() + " sockets of Linux";
        }
    }

    /**
     * Reads a whole table; its first row tells whose it is: only Linux has the two numbers behind the protocol.
     *
     * @throws UnparseableTextException when it is neither's
     */
    static Parsed<NetstatOutput> parse(String text) {
        return isOfLinux(text)
                ? LinuxNetstatOutput.parse(text).map(OfLinux::new)
                : WindowsNetstatOutput.parse(text).map(OfWindows::new);
    }

    private static boolean isOfLinux(String text) {
        Lines line = Lines.of(text);
        WindowsNetstatRow row = new WindowsNetstatRow(new Words());
        while (line.next()) {
            if (line.isBlank()) {
                continue;
            }
            if (LinuxNetstatRow.isRow(line)
                    || LinuxNetstatRow.isUnixRow(line)
                    || LinuxNetstatOutput.isEnglishHeading(line)) {
                return true;
            }
            if (row.read(line) != null) {
                return false;
            }
        }
        return false;
    }
}
