// SPDX-License-Identifier: Apache-2.0
package io.github.wslnet.socket;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import io.github.wslnet.address.Transport;
import io.github.wslnet.text.UnparseableTextException;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Long and hostile texts take time in proportion to their length; a quadratic reader would take hours. */
class LongTablesTest {
    private static final Duration LIMIT = Duration.ofSeconds(60);

    @Test
    void a_stream_of_a_million_rows_is_read_row_by_row() {
        Stream<String> lines = Stream.generate(
                        () -> "  TCP    192.168.0.17:50122     140.82.121.3:443       ESTABLISHED     7764")
                .limit(1_000_000);
        AtomicLong rows = new AtomicLong();

        assertTimeoutPreemptively(
                LIMIT, () -> WindowsNetstatOutput.read(lines.iterator(), row -> rows.incrementAndGet(), warning -> {}));

        assertThat(rows).hasValue(1_000_000);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "(\"",
                "(\"a\",pid=1",
                "(\"a\",pid=1,",
                "\",pid=1,fd=",
                "users:((",
                "users:((\"a\",pid=1,fd=2),",
                "LISTEN 0 0 ",
                "1.1.1.1:1 ",
                "[::1",
                ":",
                "%",
                " ",
                "1",
                "TCP ",
                "\n[a]",
                "\nTCP 1.1.1.1:1 1.1.1.1:1 X\n a\n",
                "\n",
            })
    void no_repeated_piece_makes_a_reader_slow(String piece) {
        String repeated = piece.repeat(1_000_000 / piece.length());

        for (String start : new String[] {
            "", "LISTEN 0 5 127.0.0.1:80 0.0.0.0:* ", "LISTEN 0 5 127.0.0.1:80 0.0.0.0:* users:(", "TCP ", "tcp 0 0 "
        }) {
            assertTimeoutPreemptively(LIMIT, () -> readAll(start + repeated));
        }
    }

    private static void readAll(String text) {
        read(text, NetstatOutput::parse);
        read(text, SsOutput::parse);
        read(text, whole -> ProcNetSockets.parse(Transport.TCP, whole));
    }

    private static void read(String text, Consumer<String> reader) {
        try {
            reader.accept(text);
        } catch (UnparseableTextException expected) {
            // the answer to a text that is not of the format
        }
    }
}
