// SPDX-License-Identifier: Apache-2.0
package io.github.wslnet.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class ParsedTest {
    private static final ParseWarning FIRST = new ParseWarning(3, "???", "no row");
    private static final ParseWarning SECOND = new ParseWarning(5, "!!!", "no row either");

    @Test
    void a_clean_reading_gives_its_value() {
        assertThat(Parsed.clean("value").orThrow()).isEqualTo("value");
        assertThat(Parsed.clean("value").warnings()).isEmpty();
    }

    @Test
    void a_strict_caller_gets_the_first_warning_as_an_error() {
        Parsed<String> parsed = new Parsed<>("value", List.of(FIRST, SECOND));

        assertThatThrownBy(parsed::orThrow).isInstanceOfSatisfying(UnparseableTextException.class, e -> {
            assertThat(e.line()).isEqualTo(3);
            assertThat(e.text()).isEqualTo("???");
            assertThat(e.reason()).isEqualTo("no row");
        });
    }

    @Test
    void its_value_is_changed_with_the_warnings_kept() {
        assertThat(new Parsed<>("value", List.of(FIRST)).map(String::length))
                .isEqualTo(new Parsed<>(5, List.of(FIRST)));
    }

    @Test
    void later_changes_to_the_list_it_was_made_of_do_not_show() {
        List<ParseWarning> warnings = new ArrayList<>(List.of(FIRST));
        Parsed<String> parsed = new Parsed<>("value", warnings);

        warnings.add(SECOND);

        assertThat(parsed.warnings()).containsExactly(FIRST);
        assertThatThrownBy(() -> parsed.warnings().clear()).isInstanceOf(UnsupportedOperationException.class);
    }

    @Test
    void a_warning_reads_as_one_line() {
        assertThat(FIRST).hasToString("line 3: no row: ???");
    }
}
