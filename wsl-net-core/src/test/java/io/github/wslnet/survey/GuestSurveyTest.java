// SPDX-License-Identifier: Apache-2.0
package io.github.wslnet.survey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.wslnet.command.HostileTexts;
import io.github.wslnet.distro.DistroName;
import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class GuestSurveyTest {
    @ParameterizedTest
    @MethodSource("names")
    void a_hostile_name_stays_one_argument(String name) {
        assertThat(GuestSurvey.command(DistroName.of(name)).arguments())
                .containsExactly("wsl.exe", "-d", name, "-u", "root", "-e", "sh", "-s");
    }

    @ParameterizedTest
    @MethodSource("refused")
    void what_can_be_no_name_is_refused(String text) {
        assertThatIllegalArgumentException().isThrownBy(() -> DistroName.of(text));
    }

    @Test
    void the_script_is_the_same_for_each_distro() {
        assertThat(new String(GuestSurvey.input(), StandardCharsets.UTF_8)).isEqualTo(GuestSurvey.script());
    }

    static Stream<String> names() {
        return HostileTexts.all().stream().filter(text -> !isRefused(text));
    }

    static Stream<String> refused() {
        return HostileTexts.all().stream().filter(GuestSurveyTest::isRefused);
    }

    /** By what WSL says of names: neither a line's end nor anything that a console does not show. */
    private static boolean isRefused(String text) {
        return text.isBlank()
                || text.length() > 256
                || !text.equals(text.strip())
                || text.codePoints().anyMatch(Character::isISOControl);
    }
}
