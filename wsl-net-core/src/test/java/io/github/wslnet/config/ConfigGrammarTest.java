// SPDX-License-Identifier: Apache-2.0
package io.github.wslnet.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The grammar that both files share, as {@code src/shared/configfile/configfile.cpp} in microsoft/WSL has it. */
class ConfigGrammarTest {
    private static List<String> global(String text) {
        return GlobalConfig.parse(text).entries().stream()
                .map(ConfigEntry::toString)
                .toList();
    }

    private static List<String> distro(String text) {
        return DistroConfig.parse(text).entries().stream()
                .map(ConfigEntry::toString)
                .toList();
    }

    private static String value(String written) {
        return GlobalConfig.parse("[wsl2]\nkernel=" + written + "\n").entries().stream()
                .map(ConfigEntry::value)
                .findFirst()
                .orElse("(dropped)");
    }

    @Test
    void reads_blanks_before_and_around_everything() {
        assertThat(global(" \t[wsl2] \t\n\t memory \t= \t4GB \t\n")).containsExactly("wsl2.memory=4GB");
    }

    @Test
    void numbers_lines_from_one() {
        assertThat(DistroConfig.parse("\n# x\n[boot]\n\nsystemd=true\n").entries())
                .extracting(ConfigEntry::line)
                .containsExactly(5);
    }

    @Test
    void reads_an_empty_file() {
        assertThat(global("")).isEmpty();
        assertThat(global(" \n\r\n\t")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '\0',
            value = {
                "4GB # half | 4GB",
                "4GB# half | 4GB",
                "a b  c | a b  c",
                "\"  a \" | '  a '",
                "\"a # b\" # c | 'a # b'",
                "a\" # \"b | 'a # b'",
                "\"\" | ''",
                "C:\\\\Temp\\\\k | C:\\Temp\\k",
                "say \\\"hi\\\" | say \"hi\"",
                "\"x\" | x",
                "x=y=z | x=y=z",
                "\"open | (dropped)",
                "a\\qb | (dropped)",
                "a\\ | (dropped)"
            })
    void reads_quotes_comments_and_escapes(String written, String read) {
        String expected = read.startsWith("'") ? read.substring(1, read.length() - 1) : read;
        if (written.equals("a\\")) {
            assertThat(GlobalConfig.parse("[wsl2]\nkernel=a\\").entries())
                    .as("nothing follows the backslash")
                    .isEmpty();
        } else {
            assertThat(value(written)).isEqualTo(expected);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"a\\0b", "a\\x41", "a\\u0041", "a\\101", "a\\rb", "a\\ b", "a\\#b", "a\\'b", "a\\;b", "\"a\\q\""
            })
    void knows_no_other_escapes_than_backslash_quote_b_n_and_t(String written) {
        assertThat(value(written)).isEqualTo("(dropped)");
    }

    @ParameterizedTest
    @ValueSource(strings = {"'a'", "a;b", "$HOME", "%USERPROFILE%", "[x]", "a,b", "a\u000bb\f", "\u007f"})
    void takes_other_characters_as_they_are(String written) {
        assertThat(value(written)).isEqualTo(written);
    }

    @Test
    void ends_a_value_in_quotes_at_the_end_of_the_line_all_the_same() {
        assertThat(global("[wsl2]\nkernel=\"a\nswap=0\"\n")).isEmpty();
        assertThat(global("[wsl2]\nkernel=\"a\\\n b\"\nswap=0\n"))
                .as("a backslash continues it in quotes too")
                .containsExactly("wsl2.kernel=a b", "wsl2.swap=0");
    }

    @Test
    void reads_the_last_line_without_its_ending() {
        assertThat(global("[wsl2]\nswap=0")).containsExactly("wsl2.swap=0");
        assertThat(global("[wsl2]\nswap=")).containsExactly("wsl2.swap=");
        assertThat(distro("[user]\ndefault=a\\\n")).containsExactly("user.default=a");
    }

    @Test
    void keeps_blanks_that_a_continuation_protects() {
        assertThat(global("[wsl2]\nkernel=a  \\\n\nswap=0\n")).containsExactly("wsl2.kernel=a  ", "wsl2.swap=0");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\u000bkey=1", "\fkey=1", "\u00a0key=1", "\0key=1", "key\u00a0=1", "ke\0y=1"})
    void takes_space_and_tab_for_blanks_and_nothing_else(String line) {
        assertThat(global("[wsl2]\n" + line + "\nswap=0\n")).containsExactly("wsl2.swap=0");
    }

    @Test
    void reads_names_of_letters_and_digits_of_any_length() {
        assertThat(global("[W]\nA1=x\n[" + "s".repeat(500) + "]\n" + "k".repeat(500) + "=y\n"))
                .hasSize(2);
    }

    @Test
    void takes_a_comment_for_the_end_of_a_line_even_after_an_escape() {
        assertThat(global("[wsl2]\n# a \\\nswap=0 # b \\\nkernel=k\n")).containsExactly("wsl2.swap=0", "wsl2.kernel=k");
    }

    @Test
    void takes_an_unescaped_windows_path_for_control_characters() {
        assertThat(value("C:\\temp\\bzImage")).isEqualTo("C:\temp\bzImage");
    }

    @Test
    void continues_a_line_after_a_backslash_and_keeps_the_next_indentation() {
        assertThat(global("[wsl2]\nkernelCommandLine=a \\\n  b\nswap=0\n"))
                .containsExactly("wsl2.kernelCommandLine=a   b", "wsl2.swap=0");
    }

    @Test
    void cuts_a_value_at_a_nul() {
        assertThat(value("a\0b")).isEqualTo("a");
    }

    @Test
    void reads_a_key_before_every_section_without_a_prefix() {
        assertThat(global("a=b\n")).containsExactly("a=b");
    }

    @ParameterizedTest
    @ValueSource(strings = {"[wsl 2]", "[ wsl2]", "[wsl-2]", "[wsl2", "[2wsl]", "[]", "[wsl2] x", "[wsl2]]"})
    void refuses_other_headers(String header) {
        assertThat(GlobalConfig.parse(header + "\n").problems())
                .singleElement()
                .matches(problem -> problem.kind().isSyntaxError());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "foo-bar=1",
                "foo_bar=1",
                "foo.bar=1",
                "foo",
                "foo bar=1",
                "; x",
                "=b",
                "2a=b",
                "über=1",
                "\"a\"=b"
            })
    void refuses_other_keys(String line) {
        assertThat(GlobalConfig.parse("[wsl2]\n" + line + "\nswap=0\n").problems())
                .singleElement()
                .matches(problem -> problem.kind().isSyntaxError() && problem.line() == 2);
        assertThat(global("[wsl2]\n" + line + "\nswap=0\n")).containsExactly("wsl2.swap=0");
    }

    @Test
    void a_broken_header_without_a_letter_leaves_the_section_in_force() {
        assertThat(global("[wsl2]\n[=b\nswap=0\n")).containsExactly("wsl2.swap=0");
    }

    @Nested
    class OfAHeaderWithoutItsBracket {
        @Test
        void cuts_the_new_name_to_the_length_of_the_old_one() {
            assertThat(global("[wsl2]\n[experimental\nswap=0\n")).containsExactly("expe.swap=0");
        }

        @Test
        void loses_the_key_where_the_new_name_is_shorter() {
            assertThat(global("[experimental]\n[wsl2\nswap=0\n")).containsExactly("wsl2=0");
        }

        @Test
        void has_no_section_where_none_was_before() {
            assertThat(global("[wsl2\nswap=0\n")).containsExactly("swap=0");
        }

        @Test
        void is_over_at_the_next_good_header() {
            assertThat(global("[wsl2]\n[gpu\n[wsl2]\nswap=0\n")).containsExactly("wsl2.swap=0");
        }

        @Test
        void is_the_same_with_something_behind_the_bracket() {
            assertThat(global("[wsl2]\n[experimental] x\nswap=0\n")).containsExactly("expe.swap=0");
        }
    }

    @Nested
    class OfWslConf {
        @Test
        void stops_at_the_first_line_that_is_none() {
            DistroConfig config = DistroConfig.parse("[boot]\nsystemd=true\n; no\n[user]\ndefault=me\n");

            assertThat(config.get(DistroSettings.SYSTEMD)).contains(true);
            assertThat(config.get(DistroSettings.DEFAULT_USER)).isEmpty();
            assertThat(config.problems()).singleElement().matches(ConfigProblem::endsReading);
        }

        @Test
        void goes_on_after_an_unknown_key_and_a_bad_value() {
            assertThat(DistroConfig.parse("[boot]\nfoo=1\nsystemd=maybe\ncommand=x\n")
                            .get(DistroSettings.BOOT_COMMAND))
                    .contains("x");
        }

        @Test
        void reads_nothing_after_a_byte_order_mark() {
            DistroConfig config = DistroConfig.parse("\ufeff[boot]\nsystemd=true\n");

            assertThat(config.entries()).isEmpty();
            assertThat(config.problems())
                    .singleElement()
                    .matches(problem -> problem.line() == 1 && problem.remedy().contains("byte order mark"));
        }

        @Test
        void ends_a_value_at_a_carriage_return() {
            assertThat(distro("[network]\r\nhostname=foo\r\n")).containsExactly("network.hostname=foo");
        }

        @Test
        void a_backslash_before_cr_lf_ends_the_value() {
            assertThat(distro("[user]\r\ndefault=a\\\r\n[boot]\r\n")).containsExactly("user.default=a");
        }

        @Test
        void a_lone_carriage_return_starts_a_line_but_not_after_a_comment() {
            assertThat(distro("[boot]\rsystemd=true\r# x\rcommand=y\n")).containsExactly("boot.systemd=true");
        }

        @Test
        void keeps_letters_of_other_scripts() {
            assertThat(DistroConfig.parse("[boot]\ncommand=écho 界\n").get(DistroSettings.BOOT_COMMAND))
                    .contains("écho 界");
        }
    }

    @Nested
    class OfWslconfig {
        @Test
        void passes_over_lines_that_are_none() {
            assertThat(global("[wsl2]\n; no\nfoo\nswap=0\n")).containsExactly("wsl2.swap=0");
        }

        @Test
        void a_backslash_before_cr_lf_continues_the_line() {
            assertThat(global("[wsl2]\r\nkernelCommandLine=a\\\r\n b\r\n"))
                    .containsExactly("wsl2.kernelCommandLine=a b");
        }

        @Test
        void reads_after_a_byte_order_mark() {
            assertThat(global("\ufeff[wsl2]\nswap=0\n")).containsExactly("wsl2.swap=0");
        }

        @Test
        void reads_utf16_with_a_mark() {
            byte[] bytes = "\ufeff[wsl2]\r\nvmSwitch=Büro\r\n".getBytes(StandardCharsets.UTF_16LE);

            assertThat(GlobalConfig.parse(bytes).get(GlobalSettings.VM_SWITCH)).contains("Büro");
        }

        @Test
        void reads_nothing_of_utf16_without_a_mark_and_says_why() {
            byte[] bytes = "[wsl2]\r\nswap=0\r\n".getBytes(StandardCharsets.UTF_16LE);

            assertThat(GlobalConfig.parse(bytes).entries()).isEmpty();
            assertThat(GlobalConfig.parse(bytes).problems())
                    .first()
                    .matches(problem -> problem.kind() == ConfigProblem.Kind.WRONG_ENCODING);
        }
    }
}
