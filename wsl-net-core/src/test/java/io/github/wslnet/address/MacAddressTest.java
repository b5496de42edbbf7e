// SPDX-License-Identifier: Apache-2.0
package io.github.wslnet.address;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.wslnet.text.UnparseableTextException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MacAddressTest {
    @Test
    void reads_the_forms_of_linux_and_windows_and_writes_both() {
        MacAddress address = MacAddress.parse("00-15-5D-ab-CD-ef");

        assertThat(address).hasToString("00:15:5d:ab:cd:ef");
        assertThat(address.toWindowsString()).isEqualTo("00-15-5D-AB-CD-EF");
        assertThat(MacAddress.parse("00:15:5d:ab:cd:ef")).isEqualTo(address).hasSameHashCodeAs(address);
        assertThat(MacAddress.parse("00:15:5d:ab:cd:ee")).isNotEqualTo(address);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "00155dabcdef",
                "00:15:5d:ab:cd",
                "00:15:5d:ab:cd:ef:01",
                "00:15-5d:ab:cd:ef",
                "0:15:5d:ab:cd:ef:",
                "00:15:5d:ab:cd:eg",
                "00.15.5d.ab.cd.ef",
                "00:15:5d:ab:cd:e١",
                "00:15:5d:ab:cd::f",
                ":0:15:5d:ab:cd:ef"
            })
    void refuses_every_other_shape(String text) {
        assertThat(MacAddress.tryParse(text)).isEmpty();
        assertThatThrownBy(() -> MacAddress.parse(text))
                .isInstanceOf(UnparseableTextException.class)
                .hasMessageContaining("expected six pairs of hex digits, all separated by ':' or all by '-'");
    }

    @Test
    void takes_and_gives_six_bytes() {
        byte[] bytes = {0, 0x15, 0x5d, (byte) 0xab, (byte) 0xcd, (byte) 0xef};

        assertThat(MacAddress.ofBytes(bytes)).hasToString("00:15:5d:ab:cd:ef");
        assertThat(MacAddress.ofBytes(bytes).toBytes()).isEqualTo(bytes);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> MacAddress.ofBytes(new byte[8]))
                .withMessage("a MAC address has 6 bytes but there were 8");
    }

    @Test
    void its_first_octet_tells_who_gave_it_and_to_whom() {
        assertThat(MacAddress.parse("00:15:5d:00:00:01").isLocallyAdministered())
                .isFalse();
        assertThat(MacAddress.parse("02:42:ac:11:00:02").isLocallyAdministered())
                .isTrue();
        assertThat(MacAddress.parse("02:42:ac:11:00:02").isMulticast()).isFalse();
        assertThat(MacAddress.parse("01:00:5e:00:00:01").isMulticast()).isTrue();
        assertThat(MacAddress.parse("ff:ff:ff:ff:ff:ff").isMulticast()).isTrue();
    }
}
