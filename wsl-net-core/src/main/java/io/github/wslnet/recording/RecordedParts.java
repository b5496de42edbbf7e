// SPDX-License-Identifier: Apache-2.0
package io.github.wslnet.recording;

import io.github.wslnet.address.IpFamily;
import io.github.wslnet.command.CommandLine;
import io.github.wslnet.machine.AddressedBytes;
import io.github.wslnet.machine.Elevation;
import io.github.wslnet.machine.NativeTables;
import io.github.wslnet.machine.Registry;
import io.github.wslnet.machine.RegistryKey;
import io.github.wslnet.machine.RegistryValue;
import io.github.wslnet.machine.ServiceControl;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The parts of a machine that only Windows has, asked and kept. */
final class RecordedParts {
    private RecordedParts() {}

    static ServiceControl services(ServiceControl there, Recorder recorder) {
        return name -> recorder.ask(
                List.of("service", name),
                () -> there.status(name),
                status -> Answer.of(
                        status.map(known -> Questions.texts(List.of("" + known.state(), "" + known.startType())))));
    }

    /** The registry. */
    record Keys(Registry there, Recorder recorder) implements Registry {
        @Override
        public Optional<Map<String, RegistryValue>> values(RegistryKey key) {
            return recorder.ask(
                    Questions.registry("values", key),
                    () -> there.values(key),
                    values -> Answer.of(values.map(Questions::values)));
        }

        @Override
        public Optional<List<String>> subkeys(RegistryKey key) {
            return recorder.ask(
                    Questions.registry("subkeys", key),
                    () -> there.subkeys(key),
                    keys -> Answer.of(keys.map(Questions::texts)));
        }
    }

    /** The tables of the network stack. */
    record Tables(NativeTables there, Recorder recorder) implements NativeTables {
        @Override
        public byte[] tcp(IpFamily family) {
            return recorder.ask(Questions.table("tcp", family), () -> there.tcp(family), Tables::kept);
        }

        @Override
        public byte[] udp(IpFamily family) {
            return recorder.ask(Questions.table("udp", family), () -> there.udp(family), Tables::kept);
        }

        @Override
        public AddressedBytes adapters() {
            return recorder.ask(
                    List.of("table", "adapters"),
                    there::adapters,
                    table -> Answer.of(0, Payload.of(table.bytes()), Payload.of(Long.toString(table.base()))));
        }

        @Override
        public byte[] routes() {
            return recorder.ask(List.of("table", "routes"), there::routes, Tables::kept);
        }

        @Override
        public Optional<String> processName(int pid) {
            return recorder.ask(
                    List.of("process", "" + pid),
                    () -> there.processName(pid),
                    name -> Answer.of(name.map(Payload::of)));
        }

        private static Answer kept(byte[] table) {
            return Answer.of(Optional.of(Payload.of(table)));
        }
    }

    /** The way to an administrator. */
    record Prompt(Elevation there, Recorder recorder) implements Elevation {
        @Override
        public boolean isElevated() {
            return recorder.ask(
                    List.of("is-elevated"), there::isElevated, is -> Answer.of(Optional.of(Payload.of("" + is))));
        }

        @Override
        public int run(CommandLine command, Duration timeout) {
            return recorder.ask(
                    Questions.elevated(command),
                    () -> there.run(command, timeout),
                    code -> Answer.of(code, Payload.EMPTY, Payload.EMPTY));
        }
    }
}
