// SPDX-License-Identifier: Apache-2.0
package io.github.wslnet.cli;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import picocli.CommandLine;

/**
 * A call of {@code wslnet} inside the test, and what came of it.
 *
 * @param exitCode what a shell would see
 * @param out what was printed to standard output
 * @param err what was printed to standard error
 */
record Call(int exitCode, String out, String err) {
    static Call of(String... arguments) {
        return withInput("", arguments);
    }

    static Call withInput(String input, String... arguments) {
        InputStream before = System.in;
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        System.setIn(new ByteArrayInputStream(input.getBytes(StandardCharsets.UTF_8)));
        try {
            CommandLine command = Main.commandLine(arguments)
                    .setOut(new PrintWriter(out, true))
                    .setErr(new PrintWriter(err, true));
            return new Call(command.execute(arguments), out.toString(), err.toString());
        } finally {
            System.setIn(before);
        }
    }
}
