// SPDX-License-Identifier: Apache-2.0
package io.github.wslnet.windows;

/**
 * What kind of system the program runs on.
 *
 * @since 0.1.0
 */
public enum MachineKind {
    /** A Linux that is no WSL. */
    PLAIN_LINUX("a Linux machine without WSL"),

    /** A distribution in WSL 1 or 2. */
    WSL("a distribution in WSL"),

    /** Windows itself. */
    WINDOWS("a Windows machine"),

    /** Something else, for example macOS. */
    OTHER("neither Linux nor Windows");

    private final String description;

    MachineKind(String description) {
        this.description = description;
    }

    /** Returns the kind of the system that this program runs on. */
    public static MachineKind here() {
        return LocalLinux.here().kind();
    }

    /** Returns words for a sentence that begins with "this is". */
    public String describe() {
        return description;
    }
}
