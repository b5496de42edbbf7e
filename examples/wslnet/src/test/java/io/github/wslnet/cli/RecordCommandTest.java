// SPDX-License-Identifier: Apache-2.0
package io.github.wslnet.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.github.wslnet.windows.MachineKind;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RecordCommandTest {
    @TempDir
    private Path folder;

    @Test
    void says_where_there_is_nothing_to_record() {
        assumeTrue(MachineKind.here() == MachineKind.PLAIN_LINUX, "Windows can be recorded here");
        Path file = folder.resolve("bug.json");

        Call call = Call.of("record", file.toString());

        assertThat(call.exitCode()).isEqualTo(FailureReport.UNAVAILABLE);
        assertThat(call.err()).startsWith("wslnet: this is a Linux machine without WSL");
        assertThat(file).doesNotExist();
    }
}
