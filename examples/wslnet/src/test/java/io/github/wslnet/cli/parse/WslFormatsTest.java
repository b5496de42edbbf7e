// SPDX-License-Identifier: Apache-2.0
package io.github.wslnet.cli.parse;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.wslnet.json.JsonTree;
import io.github.wslnet.text.UnparseableTextException;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WslFormatsTest {
    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '^',
            delimiter = '|',
            value = {
                "wsl-list | * Debian Running 2 | "
                        + "{`distros`:[{`name`:`Debian`,`default`:true,`state`:`Running`,`version`:2}],`none`:false}",
                "wsl-list | see aka.ms/wslstore | {`distros`:[],`none`:true}",
                "wsl-version | WSL: 2.7.11.0 | {`wsl`:`2.7.11.0`}",
                "wsl-version | a: Debian~b: 1~no WSL1 | "
                        + "{`defaultDistribution`:`Debian`,`defaultVersion`:1,`wsl1Supported`:false}",
                "excluded-port-range | 80 90 * | {`ranges`:[{`start`:80,`end`:90,`count`:11,`administered`:true}]}",
                "dynamic-port | a: 1024~b: 10 | {`start`:1024,`end`:1033,`count`:10}",
                "portproxy-registry | HKEY_X\\PortProxy\\v6tov4\\tcp~*/80 REG_SZ 10.0.0.7/81 | {`rules`:"
                        + "[{`listenFamily`:`v6`,`connectFamily`:`v4`,`listenAddress`:`*`,`listenPort`:80,"
                        + "`connectAddress`:`10.0.0.7`,`connectPort`:81}]}",
                "portproxy | add v4tov4 5-9 10.0.0.7 80 | {`rules`:"
                        + "[{`listenFamily`:`v4`,`connectFamily`:`v4`,`listenAddress`:`*`,`listenPort`:`5-9`,"
                        + "`connectAddress`:`10.0.0.7`,`connectPort`:80,`valid`:false}]}"
            })
    void prints_what_it_read(String format, String text, String json) {
        assertThat(print(format, text.replace('~', '\n'))).isEqualTo(json.replace('`', '"'));
    }

    @Test
    void of_two_readings_that_fail_the_first_one_is_told() {
        assertThatThrownBy(() -> print("wsl-version", "hello"))
                .isInstanceOf(UnparseableTextException.class)
                .hasMessageStartingWith("wsl --version");
    }

    private static String print(String name, String text) {
        ParseFormat<?> format = Objects.requireNonNull(ParseFormats.find(name));
        return JsonTree.print(format.apply(text.getBytes(UTF_8)).value());
    }
}
