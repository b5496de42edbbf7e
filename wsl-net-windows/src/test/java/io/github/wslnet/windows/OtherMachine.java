// SPDX-License-Identifier: Apache-2.0
package io.github.wslnet.windows;

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

/** A machine that is another one but for what a test overrides. */
public abstract class OtherMachine implements Machine {
    protected final Machine machine;

    protected OtherMachine(Machine machine) {
        this.machine = machine;
    }

    @Override
    public String describe() {
        return machine.describe();
    }

    @Override
    public CommandRunner commands() {
        return machine.commands();
    }

    @Override
    public Optional<Registry> registry() {
        return machine.registry();
    }

    @Override
    public Optional<NativeTables> tables() {
        return machine.tables();
    }

    @Override
    public Optional<ServiceControl> services() {
        return machine.services();
    }

    @Override
    public UserFiles files() {
        return machine.files();
    }

    @Override
    public Elevation elevation() {
        return machine.elevation();
    }

    @Override
    public Optional<ChangeSource> changes() {
        return machine.changes();
    }

    @Override
    public InstantSource clock() {
        return machine.clock();
    }

    @Override
    public void close() {
        machine.close();
    }
}
