// SPDX-License-Identifier: Apache-2.0
package io.github.wslnet.config;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Which texts WSL takes for a value of each type. */
class ValueTypeTest {
    @ParameterizedTest
    @CsvSource({"true,true", "TRUE,true", "1,true", "false,false", "False,false", "0,false"})
    void reads_booleans(String text, boolean value) {
        assertThat(ValueType.BOOL.parse(text)).contains(value);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "yes", "on", "t", "true ", "10"})
    void refuses_other_booleans(String text) {
        assertThat(ValueType.BOOL.parse(text)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"4,4", "0x1F,31", "010,8", "0,0", "-1,-1", "+7,7", "' 5',5", "2147483647,2147483647", "-0x10,-16"})
    void reads_integers_as_c_does(String text, int value) {
        assertThat(ValueType.INT.parse(text)).contains(value);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "-", "four", "4 ", "4x", "0x", "08", "2147483648", "99999999999999999999", "٤"})
    void refuses_other_integers(String text) {
        assertThat(ValueType.INT.parse(text)).isEmpty();
    }

    @Test
    void prints_a_mask_in_octal() {
        assertThat(ValueType.OCTAL.parse("0022")).contains(18);
        assertThat(ValueType.OCTAL.print(18)).isEqualTo("022");
    }

    @ParameterizedTest
    @CsvSource({
        "0,0",
        "0GB,0",
        "1,1",
        "1B,1",
        "1K,1024",
        "1KB,1024",
        "8GB,8589934592",
        "8G,8589934592",
        "1T,1099511627776",
        "10737418240,10737418240",
        "08MB,8388608"
    })
    void reads_sizes(String text, long bytes) {
        assertThat(MemorySize.tryParse(text)).contains(new MemorySize(bytes));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "/", "0foo", "GB", "8 GB", "8gb", "8GiB", "8.5GB", "00", "00GB", "-1", "9999999999TB", "8BB"
            })
    void refuses_other_sizes(String text) {
        assertThat(MemorySize.tryParse(text)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"0,0", "1,1", "1000,1000", "1024,1KB", "8589934592,8GB", "1099511627776,1TB", "1536,1536"})
    void prints_sizes_in_the_largest_unit(long bytes, String text) {
        assertThat(new MemorySize(bytes)).hasToString(text);
        assertThat(MemorySize.tryParse(text)).contains(new MemorySize(bytes));
    }

    /** {@code MacAddressParsing} of {@code test/windows/UnitTests.cpp} in microsoft/WSL. */
    @ParameterizedTest
    @ValueSource(strings = {"00:11:22:33:44:55", "AA-bb-CC-dd-EE-ff"})
    void reads_mac_addresses(String text) {
        assertThat(ValueType.MAC.accepts(text)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "foo", "00:11:22:33:44", "00:11-22:33:44:55", "00:11:22:33:44:5g", "00:11:22:33:44:55:"})
    void refuses_other_mac_addresses(String text) {
        assertThat(ValueType.MAC.accepts(text)).isFalse();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "80|[80]",
                "80, 443|[80, 443]",
                "80,x,443|[80, 443]",
                "2000;3.4|[2000]",
                "80,80|[80]",
                "0,65536|[]",
                "''|[]"
            })
    void reads_ports_and_passes_over_the_rest(String text, String ports) {
        assertThat(ValueType.PORTS.parse(text).orElseThrow()).hasToString(ports);
    }

    @ParameterizedTest
    @CsvSource({"mirrored,mirrored", "NAT,nat", "VirtioProxy,consomme", "Consomme,consomme"})
    void reads_modes(String text, String mode) {
        assertThat(ValueType.MODE.parse(text)).contains(NetworkingMode.parse(mode));
    }

    @Test
    void refuses_a_mode_that_wsl_does_not_know() {
        assertThat(ValueType.MODE.parse("wsl1")).isEmpty();
        assertThat(ValueType.MODE.parse("")).isEmpty();
    }
}
