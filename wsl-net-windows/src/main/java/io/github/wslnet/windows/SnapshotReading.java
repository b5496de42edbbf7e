// SPDX-License-Identifier: Apache-2.0
package io.github.wslnet.windows;

import io.github.wslnet.command.CommandResult;
import io.github.wslnet.known.Known;
import io.github.wslnet.machine.Machine;
import io.github.wslnet.snapshot.Snapshot;
import io.github.wslnet.survey.RegistryAnswers;
import io.github.wslnet.survey.WindowsAnswers;
import io.github.wslnet.survey.WindowsSurvey;
import io.github.wslnet.text.OutputDecoder;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.concurrent.Future;

/** One reading of a machine: what can be called is called, what has to be asked is asked side by side. */
final class SnapshotReading {
    private static final Duration POWERSHELL_LIMIT = Duration.ofSeconds(60);

    private final Machine machine;

    SnapshotReading(Machine machine) {
        this.machine = machine;
    }

    Snapshot read() {
        Instant begun = machine.clock().instant().truncatedTo(ChronoUnit.SECONDS);
        try (SideBySide questions = new SideBySide()) {
            Future<Known<WindowsAnswers>> survey = questions.ask(this::survey);
            WindowsReading windows = new WindowsReading(machine, survey);
            GuestsReading guests = new GuestsReading(machine.commands(), questions, isWithoutDistros());
            WslReading wsl = new WslReading(windows::registry, guests);
            return Snapshot.builder()
                    .takenAt(Known.of(begun))
                    .wsl(wsl.read())
                    .windows(windows.read())
                    .build();
        }
    }

    private boolean isWithoutDistros() {
        return machine.registry()
                .map(registry -> RegistryAnswers.of(registry).distros())
                .flatMap(Known::value)
                .filter(List::isEmpty)
                .isPresent();
    }

    private WindowsAnswers survey() {
        WindowsSurvey survey = WindowsSurvey.besidesNative(
                machine.registry().isPresent(),
                machine.tables().isPresent(),
                machine.services().isPresent());
        CommandResult result =
                machine.commands().run(survey.command(), POWERSHELL_LIMIT).orThrow("may this user run PowerShell?");
        return WindowsAnswers.parse(result.stdout(OutputDecoder.detecting()));
    }
}
