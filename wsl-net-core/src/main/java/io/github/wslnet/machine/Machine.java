// SPDX-License-Identifier: Apache-2.0
package io.github.wslnet.machine;

import io.github.wslnet.command.CommandRunner;
import java.time.InstantSource;
import java.util.Optional;

/**
 * A Windows machine with WSL, real, fake or recorded.
 *
 * <p>What only a program on Windows itself can call is optional: from inside WSL there are commands and files, and
 * commands then answer what the registry and the tables would have.
 *
 * @since 0.1.0
 */
public interface Machine extends AutoCloseable {
    /** Returns what this is, for a sentence: {@code this Windows}, {@code Windows, from inside Ubuntu}. */
    String describe();

    /** Runs Windows' commands. */
    CommandRunner commands();

    /** Returns Windows' registry, where it can be called. */
    Optional<Registry> registry();

    /** Returns the tables of Windows' network stack, where they can be called. */
    Optional<NativeTables> tables();

    /** Returns the service control manager, where it can be called. */
    Optional<ServiceControl> services();

    /** Returns the files of the Windows user. */
    UserFiles files();

    /** Returns how commands are run as an administrator. */
    Elevation elevation();

    /** Returns what tells that something may have changed, where there is such a thing. */
    Optional<ChangeSource> changes();

    /** Returns the machine's clock. */
    InstantSource clock();

    /** Lets go of whatever the machine holds. */
    @Override
    void close();
}
