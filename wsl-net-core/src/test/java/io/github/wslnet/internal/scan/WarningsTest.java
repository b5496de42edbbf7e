// SPDX-License-Identifier: Apache-2.0
package io.github.wslnet.internal.scan;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.wslnet.text.ParseWarning;
import io.github.wslnet.text.Parsed;
import java.util.List;
import org.junit.jupiter.api.Test;

class WarningsTest {
    private static final ParseWarning FIRST = new ParseWarning(3, "???", "no row");
    private static final ParseWarning SECOND = new ParseWarning(5, "!!!", "no row either");

    private final Warnings warnings = new Warnings();

    @Test
    void go_beside_the_value_in_the_order_in_which_they_came() {
        warnings.add(FIRST);
        warnings.add(SECOND);

        assertThat(warnings.besides("value")).isEqualTo(new Parsed<>("value", List.of(FIRST, SECOND)));
        assertThat(warnings.isEmpty()).isFalse();
    }

    @Test
    void where_nothing_was_read_the_first_line_passed_over_is_the_error() {
        warnings.add(FIRST);
        warnings.add(SECOND);

        assertThat(warnings.nothingRead("ss")).hasMessage("ss, line 3: no row: '???'");
    }

    @Test
    void where_nothing_was_passed_over_either_the_text_was_empty() {
        assertThat(warnings.nothingRead("ss")).hasMessage("ss: the text is empty");
        assertThat(warnings.isEmpty()).isTrue();
    }
}
