// SPDX-License-Identifier: Apache-2.0
package io.github.wslnet.recording;

import io.github.wslnet.address.IpFamily;
import io.github.wslnet.command.CommandFailedException;
import io.github.wslnet.command.CommandLine;
import io.github.wslnet.command.CommandResult;
import io.github.wslnet.command.CommandRunner;
import io.github.wslnet.machine.AddressedBytes;
import io.github.wslnet.machine.ChangeSource;
import io.github.wslnet.machine.Elevation;
import io.github.wslnet.machine.Machine;
import io.github.wslnet.machine.NativeCallFailedException;
import io.github.wslnet.machine.NativeTables;
import io.github.wslnet.machine.Registry;
import io.github.wslnet.machine.RegistryKey;
import io.github.wslnet.machine.RegistryValue;
import io.github.wslnet.machine.ServiceControl;
import io.github.wslnet.machine.UserFiles;
import io.github.wslnet.machine.UserPath;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A machine with a few answers. */
final class OneMachine implements Machine, CommandRunner, Registry, NativeTables, ServiceControl, UserFiles {
    static final RegistryKey KEY = RegistryKey.machine("SOFTWARE\\Lxss");
    static final UserPath CONFIG = UserPath.profile(".wslconfig");

    final Map<String, byte[]> outputs = new HashMap<>();
    byte[] tcp = new byte[4];
    private Instant now = Instant.parse("2026-01-05T09:00:00Z");

    @Override
    public CommandResult run(CommandLine command, Duration timeout) {
        now = now.plusMillis(250);
        if (command.toString().equals("hang")) {
            throw CommandFailedException.timedOut(command, timeout, new byte[] {1}, new byte[0]);
        }
        return CommandResult.of(command, 3, outputs.getOrDefault(command.toString(), new byte[0]), new byte[] {'e'});
    }

    @Override
    public CommandResult run(CommandLine command, byte[] input, Duration timeout) {
        return CommandResult.of(command, 0, input, new byte[0]);
    }

    @Override
    public Optional<Map<String, RegistryValue>> values(RegistryKey key) {
        return key.equals(KEY)
                ? Optional.of(Map.of(
                        "Text",
                        new RegistryValue.Text("a"),
                        "Whole",
                        new RegistryValue.Whole(4294967295L),
                        "Texts",
                        new RegistryValue.Texts(List.of("b", "c")),
                        "Other",
                        new RegistryValue.Other(3)))
                : Optional.empty();
    }

    @Override
    public Optional<List<String>> subkeys(RegistryKey key) {
        throw new NativeCallFailedException("RegEnumKeyExW", key.toString(), 5, "run it elevated");
    }

    @Override
    public byte[] tcp(IpFamily family) {
        return tcp;
    }

    @Override
    public byte[] udp(IpFamily family) {
        return new byte[] {0, 0, 0, 0};
    }

    @Override
    public AddressedBytes adapters() {
        return AddressedBytes.at(4096, new byte[] {1, 2, 3});
    }

    @Override
    public byte[] routes() {
        return new byte[] {9};
    }

    @Override
    public Optional<String> processName(int pid) {
        return pid == 4 ? Optional.of("wslrelay.exe") : Optional.empty();
    }

    @Override
    public Optional<ServiceStatus> status(String name) {
        return name.equals("iphlpsvc") ? Optional.of(new ServiceStatus(4, 2)) : Optional.empty();
    }

    @Override
    public Optional<byte[]> read(UserPath path) {
        return path.equals(CONFIG) ? Optional.of("[wsl2]\n".getBytes(StandardCharsets.UTF_8)) : Optional.empty();
    }

    @Override
    public Optional<Instant> modifiedAt(UserPath path) {
        return Optional.of(now);
    }

    @Override
    public void write(UserPath path, byte[] content) {}

    @Override
    public void append(UserPath path, byte[] more) {}

    @Override
    public void delete(UserPath path) {}

    @Override
    public List<String> list(UserPath folder) {
        return List.of("a", "b");
    }

    @Override
    public String windowsPath(UserPath path) {
        return "C:\\Users\\maria\\.wslconfig";
    }

    @Override
    public String describe() {
        return "a machine of tests";
    }

    @Override
    public CommandRunner commands() {
        return this;
    }

    @Override
    public Optional<Registry> registry() {
        return Optional.of(this);
    }

    @Override
    public Optional<NativeTables> tables() {
        return Optional.of(this);
    }

    @Override
    public Optional<ServiceControl> services() {
        return Optional.of(this);
    }

    @Override
    public UserFiles files() {
        return this;
    }

    @Override
    public Elevation elevation() {
        return new Elevation() {
            @Override
            public boolean isElevated() {
                return true;
            }

            @Override
            public int run(CommandLine command, Duration timeout) {
                return 7;
            }
        };
    }

    @Override
    public Optional<ChangeSource> changes() {
        return Optional.empty();
    }

    @Override
    public InstantSource clock() {
        return () -> now;
    }

    @Override
    public void close() {}
}
