// SPDX-License-Identifier: Apache-2.0
package io.github.wslnet.service;

import io.github.wslnet.internal.WslNetStyle;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * A Windows service, as {@code Get-Service} shows it.
 *
 * <p>What wasn't printed is missing.
 *
 * @since 0.1.0
 */
@Value.Immutable
@WslNetStyle
public sealed interface ListedService extends WithListedService permits ImmutableListedService {
    /**
     * Returns {@code Stopped}, {@code StartPending}, {@code StopPending}, {@code Running}, {@code ContinuePending},
     * {@code PausePending} or {@code Paused}.
     */
    Optional<String> status();

    /** Returns the short name, for example {@code iphlpsvc}. */
    String name();

    /** Returns the name in the machine's language. */
    Optional<String> displayName();

    /** Returns {@code Boot}, {@code System}, {@code Automatic}, {@code Manual} or {@code Disabled}. */
    Optional<String> startType();

    /** Starts a service of this name. */
    static Builder named(String name) {
        return new Builder().name(name);
    }

    /** Builds a row. */
    final class Builder extends ImmutableListedService.Builder {
        Builder() {}
    }
}
