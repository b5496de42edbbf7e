// SPDX-License-Identifier: Apache-2.0
package io.github.wslnet.machine;

/**
 * A key of the registry.
 *
 * @param hive the hive that it is in
 * @param path the names from there down, with backslashes between them, for example {@code
 *     SYSTEM\CurrentControlSet\Services\PortProxy\v4tov4\tcp}
 * @since 0.1.0
 */
public record RegistryKey(Hive hive, String path) {
    /** Checks that there is a path without backslashes at its ends. */
    public RegistryKey {
        if (path.isEmpty() || path.startsWith("\\") || path.endsWith("\\")) {
            throw new IllegalArgumentException(
                    "a registry path is not empty and has no backslash at its ends but was '" + path + "'");
        }
    }

    /** Returns a key of the machine. */
    public static RegistryKey machine(String path) {
        return new RegistryKey(Hive.LOCAL_MACHINE, path);
    }

    /** Returns a key of the user. */
    public static RegistryKey user(String path) {
        return new RegistryKey(Hive.CURRENT_USER, path);
    }

    /** Returns the key below this one. */
    public RegistryKey below(String name) {
        return new RegistryKey(hive, path + "\\" + name);
    }

    /** Returns the key as {@code reg.exe} takes it, for example {@code HKLM\SYSTEM\CurrentControlSet}. */
    @Override
    public String toString() {
        return hive.shortName() + "\\" + path;
    }

    /** The parts of the registry that WSL's settings are in. */
    public enum Hive {
        /** Settings of the machine. */
        LOCAL_MACHINE("HKLM", "HKEY_LOCAL_MACHINE"),

        /** Settings of the user. */
        CURRENT_USER("HKCU", "HKEY_CURRENT_USER");

        private final String shortName;
        private final String longName;

        Hive(String shortName, String longName) {
            this.shortName = shortName;
            this.longName = longName;
        }

        /** Returns the name that {@code reg.exe} takes. */
        public String shortName() {
            return shortName;
        }

        /** Returns the name that .NET and exported files have. */
        public String longName() {
            return longName;
        }
    }
}
