// SPDX-License-Identifier: Apache-2.0
package io.github.wslnet.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CodePageTest {
    @ParameterizedTest
    @CsvSource({
        "437,IBM437",
        "850,IBM850",
        "852,IBM852",
        "857,IBM857",
        "858,IBM00858",
        "866,IBM866",
        "737,x-IBM737",
        "862,IBM862",
        "932,windows-31j",
        "936,x-mswin-936",
        "949,x-windows-949",
        "950,x-windows-950",
        "874,x-windows-874",
        "1252,windows-1252",
        "20127,US-ASCII",
        "20866,KOI8-R",
        "54936,GB18030",
        "65001,UTF-8",
        "1200,UTF-16LE",
        "1201,UTF-16BE"
    })
    void knows_the_code_pages_of_windows(int number, String charset) {
        assertThat(CodePage.ofNumber(number)).map(Charset::name).contains(charset);
    }

    @Test
    void reads_hangul_that_ibm_has_no_place_for() {
        byte[] bytes = "똠".getBytes(CodePage.ofNumber(949).orElseThrow());

        assertThat(new String(bytes, CodePage.ofNumber(949).orElseThrow())).isEqualTo("똠");
        assertThat(bytes).hasSize(2);
    }

    @ParameterizedTest
    @ValueSource(strings = {"437", "cp437", "CP437", "ibm437"})
    void reads_a_number_with_or_without_cp(String text) {
        assertThat(CodePage.tryParse(text)).map(Charset::name).contains("IBM437");
    }

    @Test
    void reads_names_of_the_jdk() {
        assertThat(CodePage.tryParse("utf-8")).contains(StandardCharsets.UTF_8);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "cp", "99999", "999999999999", "no such", "klingon", "-1"})
    void says_nothing_of_what_there_is_not(String text) {
        assertThat(CodePage.tryParse(text)).isEmpty();
    }
}
