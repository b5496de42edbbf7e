// SPDX-License-Identifier: Apache-2.0
package io.github.wslnet.distro;

import java.util.Optional;
import org.immutables.value.Value;

/**
 * A distribution as {@code wsl --list} shows it.
 *
 * @since 0.1.0
 */
@Value.Immutable
public sealed interface ListedDistro extends WithListedDistro permits ImmutableListedDistro {
    /** Returns the name that commands take. */
    DistroName name();

    /** Tells whether a command that names no distribution goes to this one. */
    default boolean isDefault() {
        return false;
    }

    /**
     * Returns the state in the words of {@code wsl.exe}; only {@code --verbose} shows it.
     *
     * <p>{@code Running}, {@code Stopped}, {@code Installing}, {@code Uninstalling}, {@code Converting} or {@code
     * Exporting} in the WSL of the Store; the WSL that came with Windows translated the words.
     */
    Optional<String> state();

    /** Returns what the distribution runs on; only {@code --verbose} shows it. */
    Optional<WslVersion> version();

    /** Starts a distribution with a name; it is not the default one unless said so. */
    static Builder named(DistroName name) {
        return new Builder().name(name);
    }

    /** Builds a {@link ListedDistro}. */
    final class Builder extends ImmutableListedDistro.Builder {
        Builder() {}
    }
}
