// SPDX-License-Identifier: Apache-2.0
package io.github.wslnet.cli;

import io.github.wslnet.WslNetException;
import io.github.wslnet.cli.parse.ParseCommand;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.util.Optional;

/**
 * Answers the calls that scripts make by the thousand without getting ready for options: {@code --version} and {@code parse
 * FORMAT}.
 *
 * <p>Reading the annotations of commands takes most of the time in which a call is answered. Every other call, a wrong one
 * included, is left to {@link Main#commandLine}.
 */
final class QuickAnswer {
    private QuickAnswer() {}

    /** Returns the exit code of a call that was answered, or empty when it is none of these. */
    static Optional<Integer> to(String[] arguments, InputStream in, PrintStream out, PrintStream err) {
        if (arguments.length == 1 && (arguments[0].equals("--version") || arguments[0].equals("-V"))) {
            out.println(WslnetCommand.VERSION);
            return Optional.of(0);
        }
        return arguments.length == 2 && arguments[0].equals("parse")
                ? parse(arguments[1], in, out, err)
                : Optional.empty();
    }

    private static Optional<Integer> parse(String format, InputStream in, PrintStream out, PrintStream err) {
        try {
            Optional<String> json = ParseCommand.json(format, in);
            json.ifPresent(out::println);
            return json.map(text -> 0);
        } catch (WslNetException e) {
            err.println(FailureReport.message(e));
            return Optional.of(FailureReport.DATA_ERROR);
        } catch (IOException e) {
            err.println("wslnet: standard input can't be read: " + e.getMessage());
            return Optional.of(FailureReport.NO_INPUT);
        }
    }
}
