// SPDX-License-Identifier: Apache-2.0
package io.github.wslnet.command;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PowerShellQuotingTest {
    @ParameterizedTest(name = "{0} -> {1}")
    @CsvSource(delimiter = '|', quoteCharacter = '!', textBlock = """
                    Ubuntu               | 'Ubuntu'
                    my distro            | 'my distro'
                    it's                 | 'it''s'
                    it\u2018s            | 'it\u2018\u2018s'
                    it\u2019s            | 'it\u2019\u2019s'
                    it\u201as            | 'it\u201a\u201as'
                    it\u201bs            | 'it\u201b\u201bs'
                    '; Remove-Item x #   | '''; Remove-Item x #'
                    $(Get-Date)          | '$(Get-Date)'
                    $env:PATH            | '$env:PATH'
                    `n                   | '`n'
                    a,b;c&d             | 'a,b;c&d'
                    \u201csmart\u201d    | '\u201csmart\u201d'
                    back\\slash\\        | 'back\\slash\\'
                    イーサネット         | 'イーサネット'
                    """)
    void a_text_becomes_one_literal(String text, String literal) {
        assertThat(PowerShellQuoting.literal(text)).isEqualTo(literal);
    }

    @Test
    void no_text_is_an_empty_literal() {
        assertThat(PowerShellQuoting.literal("")).isEqualTo("''");
    }

    @Test
    void a_double_quote_is_written_as_its_number_since_java_on_windows_does_not_pass_it_on() {
        assertThat(PowerShellQuoting.literal("a\"b")).isEqualTo("('a'+[char]34+'b')");
        assertThat(PowerShellQuoting.literal("\"")).isEqualTo("(''+[char]34+'')");
    }

    @Test
    void what_no_reader_sees_is_written_by_its_number() {
        assertThat(PowerShellQuoting.literal("a\nb")).isEqualTo("('a'+[char]10+'b')");
        assertThat(PowerShellQuoting.literalInFile("a\r\nb")).isEqualTo("(-join('a',[char]13,'',[char]10,'b'))");
        assertThat(PowerShellQuoting.literalInFile("it's\0")).isEqualTo("(-join('it''s',[char]0,''))");
        assertThat(PowerShellQuoting.literalInFile("\u202e")).isEqualTo("(-join('',[char]8238,''))");
    }

    @Test
    void a_surrogate_pair_is_written_as_it_is_and_half_of_one_by_its_number() {
        assertThat(PowerShellQuoting.literalInFile("\ud83d\ude00")).isEqualTo("'\ud83d\ude00'");
        assertThat(PowerShellQuoting.literalInFile("\ude00\ud83d"))
                .isEqualTo("(-join('',[char]56832,'',[char]55357,''))");
        assertThat(PowerShellQuoting.literalInFile("\udb40\udc41"))
                .isEqualTo("(-join('',[char]56128,'',[char]56385,''))");
    }

    @Test
    void in_a_file_a_double_quote_stays() {
        assertThat(PowerShellQuoting.literalInFile("a\"b")).isEqualTo("'a\"b'");
    }
}
