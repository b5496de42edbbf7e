// SPDX-License-Identifier: Apache-2.0
package io.github.wslnet.windows.internal.jna;

import com.sun.jna.Native;
import io.github.wslnet.command.CommandRunner;
import io.github.wslnet.machine.ChangeSource;
import io.github.wslnet.machine.Elevation;
import io.github.wslnet.machine.Machine;
import io.github.wslnet.machine.NativeTables;
import io.github.wslnet.machine.Registry;
import io.github.wslnet.machine.ServiceControl;
import io.github.wslnet.machine.UserFiles;
import java.time.InstantSource;
import java.util.Optional;

/**
 * The Windows that this program runs on.
 *
 * @since 0.1.0
 */
public final class LocalWindows implements Machine {
    private final CommandRunner commands;
    private final UserFiles files;

    /**
     * Makes the machine; nothing native is called yet.
     *
     * @param commands what runs its commands
     * @param files its user's files
     */
    public LocalWindows(CommandRunner commands, UserFiles files) {
        this.commands = commands;
        this.files = files;
    }

    @Override
    public String describe() {
        return "this Windows";
    }

    @Override
    public CommandRunner commands() {
        return commands;
    }

    @Override
    public Optional<Registry> registry() {
        return Optional.of(new LocalRegistry());
    }

    /** Empty in a 32-bit program, whose structures are other ones. */
    @Override
    public Optional<NativeTables> tables() {
        return Native.POINTER_SIZE == Long.BYTES ? Optional.of(new IpHelperTables()) : Optional.empty();
    }

    @Override
    public Optional<ServiceControl> services() {
        return Optional.of(new LocalServices());
    }

    @Override
    public UserFiles files() {
        return files;
    }

    @Override
    public Elevation elevation() {
        return new LocalElevation(commands);
    }

    @Override
    public Optional<ChangeSource> changes() {
        return Optional.of(new LocalChanges());
    }

    @Override
    public InstantSource clock() {
        return InstantSource.system();
    }

    /** Nothing is held: each call opens what it needs, and a subscription is closed by whoever has it. */
    @Override
    public void close() {}
}
