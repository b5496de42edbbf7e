// SPDX-License-Identifier: Apache-2.0
package io.github.wslnet.internal.powershell;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EnumNamesTest {
    @ParameterizedTest
    @CsvSource({
        "0, Red",
        "1, Green",
        "9, Blue",
        "5, 5",
        "red, Red",
        "GREEN, Green",
        "Gre, Gre",
        "Violet, Violet",
        "R..., Red",
        "Bl…, Blue",
        "Greeni..., Greenish",
        "Gre..., Gre...",
        "X..., X...",
        "..., ..."
    })
    void gives_the_name_that_is_meant_or_what_was_printed(String text, String name) {
        assertThat(Things.COLOURS.nameOf(text)).isEqualTo(name);
    }
}
