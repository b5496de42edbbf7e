// SPDX-License-Identifier: Apache-2.0
package io.github.wslnet.windows;

import io.github.wslnet.machine.Machine;
import io.github.wslnet.windows.internal.jna.LocalWindows;
import java.util.Map;

/**
 * The real machines.
 *
 * <pre>{@code
 * try (Machine machine = WslMachine.local()) {
 *     List<Listener> listeners = StackTables.of(machine.tables().orElseThrow()).listeners();
 * }
 * }</pre>
 */
public final class WslMachine {
    private WslMachine() {}

    /**
     * Returns the Windows that this program runs on. Nothing is read yet.
     *
     * @throws UnsuitableMachineException when this is not Windows
     */
    public static Machine local() {
        return local(System.getProperty("os.name", ""), System.getenv());
    }

    static Machine local(String system, Map<String, String> environment) {
        if (!system.startsWith("Windows")) {
            throw new UnsuitableMachineException(
                    "this is not Windows but " + (system.isEmpty() ? "a system without a name" : system),
                    "run the program on Windows, with a Java for Windows");
        }
        return new LocalWindows(new ProcessCommandRunner(), LocalUserFiles.of(environment));
    }
}
