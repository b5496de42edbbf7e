// SPDX-License-Identifier: Apache-2.0
package io.github.wslnet.distro;

import java.util.Optional;
import org.immutables.value.Value;

/**
 * What {@code wsl --status} says.
 *
 * @since 0.1.0
 */
@Value.Immutable
public sealed interface WslStatus extends WithWslStatus permits ImmutableWslStatus {
    /** Returns the distribution that commands without a name go to; empty when none is installed. */
    Optional<DistroName> defaultDistribution();

    /** Returns what a new distribution will run on. */
    WslVersion defaultVersion();

    /** Returns the version of the Linux kernel; only the WSL that came with Windows says it here. */
    Optional<String> kernel();

    /** Tells whether there is the remark that WSL 1 does not work on this machine; older versions never say it. */
    default boolean saysWsl1Unsupported() {
        return false;
    }

    /** Starts a status with what a new distribution will run on. */
    static Builder withDefault(WslVersion version) {
        return new Builder().defaultVersion(version);
    }

    /** Builds a {@link WslStatus}. */
    final class Builder extends ImmutableWslStatus.Builder {
        Builder() {}
    }
}
