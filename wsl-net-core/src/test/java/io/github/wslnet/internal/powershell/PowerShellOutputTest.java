// SPDX-License-Identifier: Apache-2.0
package io.github.wslnet.internal.powershell;

import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.wslnet.text.UnparseableTextException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PowerShellOutputTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "\n\n",
                "\ufeff",
                "hello",
                "null",
                "true",
                "- - -",
                "---",
                ":",
                ": :",
                "\"",
                "Address",
                "Address :",
                "Address : 10.0.0.1.1\n",
                "10.0.0.1",
                "10.0.0.1 7",
                "10.0.0.1 7 Green Wi-Fi True x",
                "eth0: 10.0.0.1/24",
                "#TYPE x"
            })
    void what_holds_no_object_is_refused(String text) {
        assertThatExceptionOfType(UnparseableTextException.class)
                .isThrownBy(() -> Things.parse(text))
                .withMessageStartingWith("get-thing");
    }
}
