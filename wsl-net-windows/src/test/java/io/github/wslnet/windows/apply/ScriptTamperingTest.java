// SPDX-License-Identifier: Apache-2.0
package io.github.wslnet.windows.apply;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.wslnet.command.CommandLine;
import io.github.wslnet.machine.Elevation;
import io.github.wslnet.machine.Machine;
import io.github.wslnet.machine.UserPath;
import io.github.wslnet.plan.StepFailedException;
import io.github.wslnet.windows.OtherMachine;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class ScriptTamperingTest {
    private final TwelveSteps machine = new TwelveSteps();

    @Test
    void a_script_with_one_changed_byte_is_not_run() {
        PlanRuns runs = new PlanRuns(new Tampered(machine.machine), machine.fake::snapshot);

        assertThatThrownBy(() -> runs.apply(machine.plan))
                .isInstanceOfSatisfying(
                        StepFailedException.class,
                        failed -> assertThat(failed.remaining()).isEmpty())
                .hasMessageContaining("its file was changed between writing and running");
        assertThat(machine.now()).isEqualTo(machine.before);
    }

    /** A machine on which somebody changes a script after it was written and before it is run. */
    private static final class Tampered extends OtherMachine implements Elevation {
        Tampered(Machine machine) {
            super(machine);
        }

        @Override
        public boolean isElevated() {
            return machine.elevation().isElevated();
        }

        @Override
        public int run(CommandLine command, Duration timeout) {
            for (String name : machine.files().list(Journal.FOLDER)) {
                if (name.endsWith(".ps1")) {
                    UserPath script = Journal.FOLDER.below(name);
                    byte[] bytes = machine.files().read(script).orElseThrow();
                    bytes[bytes.length - 20] ^= 1;
                    machine.files().write(script, bytes);
                }
            }
            return machine.elevation().run(command, timeout);
        }

        @Override
        public Elevation elevation() {
            return this;
        }
    }
}
