// SPDX-License-Identifier: Apache-2.0
package io.github.wslnet.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.wslnet.text.UnparseableTextException;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class InputTest {
    @Test
    void has_as_many_bytes_as_it_may_and_not_one_more() throws IOException {
        assertThat(Input.of(new ByteArrayInputStream(new byte[20_000]), 20_000)).hasSize(20_000);

        assertThatThrownBy(() -> Input.of(new ByteArrayInputStream(new byte[20_001]), 20_000))
                .isInstanceOf(UnparseableTextException.class)
                .hasMessageContaining("expected at most 20000 bytes but there are more");
    }

    @Test
    @Timeout(60)
    void one_without_end_is_refused() {
        InputStream endless = new InputStream() {
            @Override
            public int read() {
                return 'x';
            }
        };

        assertThatThrownBy(() -> Input.of(endless)).hasMessageContaining("at most 67108864 bytes");
    }
}
