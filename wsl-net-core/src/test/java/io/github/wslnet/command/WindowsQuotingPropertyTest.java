// SPDX-License-Identifier: Apache-2.0
package io.github.wslnet.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class WindowsQuotingPropertyTest {
    @Property(tries = 200)
    void arguments_come_back_from_the_command_line(@ForAll("arguments") List<String> arguments) {
        List<String> all = new ArrayList<>(List.of("C:\\a b\\x.exe"));
        all.addAll(arguments);

        assertThat(WindowsQuoting.arguments(WindowsQuoting.commandLine(new CommandLine(all))))
                .isEqualTo(all);
    }

    @Property(tries = 200)
    void any_line_can_be_taken_apart(@ForAll("arguments") List<String> pieces) {
        assertThat(WindowsQuoting.arguments(String.join(" ", pieces))).isNotEmpty();
    }

    @Provide
    Arbitrary<List<String>> arguments() {
        Arbitrary<String> quotes = Arbitraries.strings().withChars("\"\\ \ta'").ofMaxLength(12);
        Arbitrary<String> any = Arbitraries.strings().all().excludeChars('\0').ofMaxLength(20);
        return Arbitraries.oneOf(quotes, any, Arbitraries.of(HostileTexts.arguments()))
                .list()
                .ofMaxSize(6);
    }
}
