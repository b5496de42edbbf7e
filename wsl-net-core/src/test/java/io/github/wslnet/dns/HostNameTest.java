// SPDX-License-Identifier: Apache-2.0
package io.github.wslnet.dns;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.wslnet.text.UnparseableTextException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HostNameTest {
    /** The first eleven are those of {@code Hostname} in {@code test/windows/UnitTests.cpp} of microsoft/WSL. */
    @ParameterizedTest
    @CsvSource({
        "SimpleHostname, SimpleHostname",
        "Simple_Hostname, SimpleHostname",
        "-hostname, hostname",
        "hostname.-, hostname",
        "host.name., host.name",
        "host..name, host.name",
        "host|name, hostname",
        ".a-, a",
        "., localhost",
        "-, localhost",
        "-.-, localhost",
        "'', localhost",
        "a--b, a-b",
        "a-.b, a-b",
        "a.-b, a.b",
        "a.b.c, a.bc",
        "büro, bro",
        "界, localhost",
        "azAZ09, azAZ09",
        "a@b[c`d{e/f:g, abcdefg"
    })
    void is_made_of_any_text_as_wsl_makes_it(String text, String name) {
        assertThat(HostName.clean(text)).hasToString(name);
    }

    @Test
    void is_cut_to_64_characters() {
        assertThat(HostName.clean("a".repeat(70)).text()).hasSize(64);
        assertThat(HostName.clean("a".repeat(63) + "-b").text()).isEqualTo("a".repeat(63));
    }

    @Test
    void refuses_what_wsl_would_change() {
        assertThatThrownBy(() -> HostName.parse("my_box"))
                .isInstanceOf(UnparseableTextException.class)
                .hasMessageContaining("'mybox'");
        assertThatThrownBy(() -> new HostName("")).isInstanceOf(IllegalArgumentException.class);
    }
}
