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

/** The parts of a machine that only Windows has, from a recording. */
final class ReplayedParts {
    private ReplayedParts() {}

    static ServiceControl services(Replay replay) {
        return name -> replay.nativeAnswer(List.of("service", name))
                .out()
                .map(Questions::texts)
                .map(numbers -> new ServiceControl.ServiceStatus(
                        Integer.parseInt(numbers.get(0)), Integer.parseInt(numbers.get(1))));
    }

    /** The registry. */
    record Keys(Replay replay) implements Registry {
        @Override
        public Optional<Map<String, RegistryValue>> values(RegistryKey key) {
            return replay.nativeAnswer(Questions.registry("values", key)).out().map(Questions::values);
        }

        @Override
        public Optional<List<String>> subkeys(RegistryKey key) {
            return replay.nativeAnswer(Questions.registry("subkeys", key)).out().map(Questions::texts);
        }
    }

    /** The tables of the network stack. */
    record Tables(Replay replay) implements NativeTables {
        @Override
        public byte[] tcp(IpFamily family) {
            return bytes(Questions.table("tcp", family));
        }

        @Override
        public byte[] udp(IpFamily family) {
            return bytes(Questions.table("udp", family));
        }

        @Override
        public AddressedBytes adapters() {
            Answer answer = replay.nativeAnswer(List.of("table", "adapters"));
            return AddressedBytes.at(
                    Long.parseLong(answer.err().text()),
                    answer.out().orElse(Payload.EMPTY).bytes());
        }

        @Override
        public byte[] routes() {
            return bytes(List.of("table", "routes"));
        }

        @Override
        public Optional<String> processName(int pid) {
            return replay.nativeAnswer(List.of("process", "" + pid)).out().map(Payload::text);
        }

        private byte[] bytes(List<String> question) {
            return replay.nativeAnswer(question).out().orElse(Payload.EMPTY).bytes();
        }
    }

    /** The way to an administrator. */
    record Prompt(Replay replay) implements Elevation {
        @Override
        public boolean isElevated() {
            return replay.answer(List.of("is-elevated"), Payload.EMPTY)
                    .out()
                    .filter(is -> is.text().equals("true"))
                    .isPresent();
        }

        @Override
        public int run(CommandLine command, Duration timeout) {
            return replay.answer(Questions.elevated(command), Payload.EMPTY).code();
        }
    }
}
