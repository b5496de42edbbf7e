// SPDX-License-Identifier: Apache-2.0
package io.github.wslnet.snapshot;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Which program, if any, makes {@code localhost} on Windows reach a server in WSL2; it changed twice.
 *
 * @since 0.1.0
 */
public enum Era {
    /** Before build 18945 (July 2019): none; only eth0's address reaches the guest. */
    BEFORE_RELAY(null),

    /** From build 18945 on, the WSL that came with Windows: {@code wslhost.exe} listens. */
    WSLHOST("wslhost.exe"),

    /** WSL from the Store (0.47 and later): {@code wslrelay.exe} listens. */
    WSLRELAY("wslrelay.exe");

    /** The first Windows build on which {@code localhost} reaches WSL2 (release notes of July 2019). */
    public static final int FIRST_BUILD_WITH_RELAY = 18945;

    private final Optional<String> relayProcess;

    Era(@Nullable String relayProcess) {
        this.relayProcess = Optional.ofNullable(relayProcess);
    }

    /** Returns the name of the program that listens on Windows for the guest. */
    public Optional<String> relayProcess() {
        return relayProcess;
    }

    /** Tells whether a process name is that of a relay of any era. */
    public static boolean isRelayProcess(String process) {
        return process.equalsIgnoreCase("wslrelay.exe") || process.equalsIgnoreCase("wslhost.exe");
    }
}
