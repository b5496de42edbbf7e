// SPDX-License-Identifier: Apache-2.0
package io.github.wslnet.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

class RecordCommandTest {
    @TempDir
    private Path folder;

    @Test
    @DisabledOnOs(value = OS.WINDOWS, disabledReason = "there it records")
    void says_where_there_is_nothing_to_record() {
        Path file = folder.resolve("bug.json");

        Call call = Call.of("record", file.toString());

        assertThat(call.exitCode()).isEqualTo(FailureReport.UNAVAILABLE);
        assertThat(call.err()).startsWith("wslnet: this is not Windows");
        assertThat(file).doesNotExist();
    }
}
