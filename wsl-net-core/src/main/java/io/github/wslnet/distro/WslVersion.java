// SPDX-License-Identifier: Apache-2.0
package io.github.wslnet.distro;

import java.util.Optional;

/**
 * What a distribution runs on: WSL 1 translates system calls, WSL 2 is a virtual machine.
 *
 * @since 0.1.0
 */
public enum WslVersion {
    WSL1(1),
    WSL2(2);

    private final int number;

    WslVersion(int number) {
        this.number = number;
    }

    /** Returns the version of this number, or empty when there is none. */
    public static Optional<WslVersion> ofNumber(int number) {
        return switch (number) {
            case 1 -> Optional.of(WSL1);
            case 2 -> Optional.of(WSL2);
            default -> Optional.empty();
        };
    }

    /** Returns 1 or 2. */
    public int number() {
        return number;
    }

    /** Returns {@code WSL 1} or {@code WSL 2}. */
    @Override
    public String toString() {
        return "WSL " + number;
    }
}
