// SPDX-License-Identifier: Apache-2.0
package io.github.wslnet.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

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

    @ParameterizedTest
    @ValueSource(strings = {"a\nb", "a\rb", "a\0b"})
    void a_line_break_is_refused(String text) {
        assertThatIllegalArgumentException().isThrownBy(() -> PowerShellQuoting.literal(text));
    }
}
