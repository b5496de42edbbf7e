// SPDX-License-Identifier: Apache-2.0
package io.github.wslnet.windows;

import io.github.wslnet.command.CommandRunner;
import io.github.wslnet.machine.Machine;
import io.github.wslnet.windows.internal.jna.LocalWindows;
import java.nio.file.Path;
import java.util.Map;

/**
 * The real machines.
 *
 * <pre>{@code
 * try (Machine machine = WindowsMachine.local()) {
 *     List<Listener> listeners = StackTables.of(machine.tables().orElseThrow()).listeners();
 * }
 * }</pre>
 *
 * @since 0.1.0
 */
public final class WindowsMachine {
    private WindowsMachine() {}

    /**
     * Returns the Windows that this program runs on. Nothing is read yet.
     *
     * @throws UnsuitableMachineException when this is not Windows
     */
    public static Machine local() {
        return local(System.getProperty("os.name", ""), System.getenv());
    }

    /**
     * Returns the Windows around the distro that this program runs in. Its programs are run by their absolute paths; the
     * first call for the user's files asks one of them where they are.
     *
     * @throws UnsuitableMachineException when this is no WSL, or one that can't start Windows' programs
     */
    public static Machine interop() {
        Path root = Path.of("/");
        InteropPlaces places = InteropPlaces.find(new MachineFiles(root), root);
        return interop(places, ProcessCommandRunner.forInterop(places.folder(), System.getenv()));
    }

    static Machine interop(InteropPlaces places, CommandRunner runner) {
        return new InteropWindows(places, runner);
    }

    /**
     * Returns the Windows that this program runs on, or the one around the distro that it runs in.
     *
     * @throws UnsuitableMachineException when there is neither; it says what was found
     */
    public static Machine detect() {
        MachineKind kind = MachineKind.here();
        return switch (kind) {
            case WINDOWS -> local();
            case WSL -> interop();
            case PLAIN_LINUX, OTHER ->
                throw new UnsuitableMachineException(
                        "this is " + kind.describe(), "run the program on Windows or in a distribution of WSL");
        };
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
