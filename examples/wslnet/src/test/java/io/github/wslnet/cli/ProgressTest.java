// SPDX-License-Identifier: Apache-2.0
package io.github.wslnet.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class ProgressTest {
    private final ByteArrayOutputStream shown = new ByteArrayOutputStream();
    private final PrintStream terminal = new PrintStream(shown, true, StandardCharsets.UTF_8);

    @Test
    void says_what_takes_long_and_wipes_it_away() throws InterruptedException {
        Progress progress = Progress.on(terminal, "reading", 1);
        for (int i = 0; i < 500 && shown.size() == 0; i++) {
            Thread.sleep(10);
        }
        progress.close();

        assertThat(shown.toString(StandardCharsets.UTF_8)).isEqualTo("reading ...\r           \r");
    }

    @Test
    void what_is_quick_leaves_no_trace() {
        Progress.on(terminal, "reading", 60_000).close();

        assertThat(shown.size()).isZero();
    }
}
