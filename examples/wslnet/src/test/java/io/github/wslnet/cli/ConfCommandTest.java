// SPDX-License-Identifier: Apache-2.0
package io.github.wslnet.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ConfCommandTest {
    private final InputStream in = System.in;
    private final PrintStream out = System.out;
    private final PrintStream err = System.err;
    private final ByteArrayOutputStream printed = new ByteArrayOutputStream();
    private final ByteArrayOutputStream complaints = new ByteArrayOutputStream();

    @BeforeEach
    void capture() {
        System.setOut(new PrintStream(printed, true, StandardCharsets.UTF_8));
        System.setErr(new PrintStream(complaints, true, StandardCharsets.UTF_8));
    }

    @AfterEach
    void release() {
        System.setIn(in);
        System.setOut(out);
        System.setErr(err);
    }

    private int run(byte[] input, String... arguments) {
        System.setIn(new ByteArrayInputStream(input));
        return Main.run(arguments);
    }

    private int run(String input, String... arguments) {
        return run(input.getBytes(StandardCharsets.UTF_8), arguments);
    }

    @ParameterizedTest
    @ValueSource(strings = {"wsl-conf", "wslconfig", "hosts", "resolv-conf"})
    void prints_what_it_read_byte_by_byte(String kind) {
        byte[] bytes = "\u00ef\u00bb\u00bf[a]\r\n; \u00ff\0\r x=1\n# no end".getBytes(StandardCharsets.ISO_8859_1);

        assertThat(run(bytes, "conf", kind)).isZero();
        assertThat(printed.toByteArray()).isEqualTo(bytes);
    }

    @Test
    void does_the_edits_in_their_order() {
        int exit = run(
                "[network]\r\ngenerateHosts = true # x\r\n",
                "conf",
                "wsl-conf",
                "--unset",
                "network.generateHosts",
                "--set",
                "NETWORK.GENERATEHOSTS=false",
                "--set=user.default=me=you");

        assertThat(exit).isZero();
        assertThat(printed).hasToString("[network]\r\n# x\r\ngenerateHosts=false\r\n\r\n[user]\r\ndefault=me=you\r\n");
    }

    @Test
    void a_tool_that_sets_generate_resolv_conf_changes_exactly_one_line() {
        String before = "# top\r\n[Mine]\r\nanything = goes\r\n\r\n[Network]  # theirs\r\n"
                + "  GenerateResolvConf =  true\t# why\r\nhostname=a\r\ngenerateResolvConf=true\r\n[mine]\r\nx";

        assertThat(run(before, "conf", "wsl-conf", "--set", "network.generateResolvConf=false"))
                .isZero();
        assertThat(printed).hasToString(before.replaceFirst("=  true\t# why", "=  false\t# why"));
    }

    @Test
    void takes_out_every_line_of_a_key_and_its_alias() {
        assertThat(run(
                        "[wsl2]\nnetworkingMode=nat # a\nmemory=1GB\n[experimental]\nNetworkingMode=mirrored\n",
                        "conf",
                        "wslconfig",
                        "--unset",
                        "wsl2.networkingMode"))
                .isZero();
        assertThat(printed).hasToString("[wsl2]\n# a\nmemory=1GB\n[experimental]\n");
    }

    @Test
    void refuses_a_value_that_wsl_would_not_take() {
        assertThat(run("[network]\n", "conf", "wsl-conf", "--set", "network.generateHosts=maybe"))
                .isEqualTo(65);
        assertThat(printed.size()).isZero();
        assertThat(complaints.toString(StandardCharsets.UTF_8)).contains("expected true, false, 1 or 0");
    }

    @Test
    void says_that_wsl_does_not_know_a_key() {
        assertThat(run("", "conf", "wslconfig", "--set", "wsl2.networkMode=nat"))
                .isZero();
        assertThat(complaints.toString(StandardCharsets.UTF_8)).contains("did you mean networkingMode");
    }

    @ParameterizedTest
    @ValueSource(strings = {"foo", "foo=1", "=1", "a.b"})
    void takes_no_other_form_of_an_edit(String assignment) {
        assertThat(run("", "conf", "wsl-conf", "--set", assignment)).isEqualTo(2);
    }

    @Test
    void sets_nothing_in_files_without_settings() {
        assertThat(run("", "conf", "hosts", "--set", "a.b=1")).isEqualTo(2);
    }
}
