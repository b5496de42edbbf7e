// SPDX-License-Identifier: Apache-2.0
package io.github.wslnet.command;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * Makes a list of arguments the one string that a Windows process is started with, and takes it apart again.
 *
 * <p>The rules are those of the Microsoft C runtime and of {@code CommandLineToArgvW} ("Parsing C command-line arguments"
 * on Microsoft Learn): blanks and tabs part arguments unless in double quotes; before a double quote, two backslashes are
 * one and a last odd one makes the quote literal; all other backslashes stand for themselves. Nothing else is special: no
 * {@code %}, {@code ^}, {@code &} or line break, as there is no shell.
 *
 * <p>A program may take its command line apart as it likes. {@code cmd.exe} does, and through it every {@code .bat} and
 * {@code .cmd}: those are refused.
 *
 * @since 0.1.0
 */
public final class WindowsQuoting {
    /** What {@code CreateProcess} takes, without the final NUL. */
    public static final int LONGEST_COMMAND_LINE = 32_766;

    private WindowsQuoting() {}

    /**
     * Returns the command line of a program and its arguments.
     *
     * @throws IllegalArgumentException when the program is a batch file or has a double quote in its name, an argument
     *     holds a NUL, or the whole is longer than {@link #LONGEST_COMMAND_LINE}
     */
    public static String commandLine(CommandLine command) {
        String program = command.arguments().get(0);
        requireProgram(program);
        String rest = parameters(command);
        // the program's name is not under the rules: its backslashes are never doubled
        String line = (isPlain(program) ? program : '"' + program + '"') + (rest.isEmpty() ? "" : " " + rest);
        requireLength(command, line, "give it less, or a file");
        return line;
    }

    /**
     * Returns the command line without the program, as {@code ShellExecuteEx} takes it.
     *
     * @throws IllegalArgumentException when an argument holds a NUL
     */
    public static String parameters(CommandLine command) {
        return command.arguments().stream()
                .skip(1)
                .map(WindowsQuoting::argument)
                .collect(Collectors.joining(" "));
    }

    /**
     * Returns an argument as it stands in a command line: as it is where that is enough, otherwise in double quotes.
     *
     * @throws IllegalArgumentException when the argument holds a NUL, which ends a command line
     */
    public static String argument(String argument) {
        requireNoNul(argument);
        return isPlain(argument) ? argument : quoted(argument);
    }

    /**
     * Returns the arguments of a command line, the program first, as a C program gets them.
     *
     * <p>Two double quotes inside of quotes are one, as they are since Visual C++ 2008.
     */
    public static List<String> arguments(String commandLine) {
        return new Reading(commandLine).all();
    }

    /**
     * Returns what a {@code ProcessBuilder} on Windows has to be given so that the program gets these very arguments.
     *
     * <p>Java puts blanks in quotes, but by default passes double quotes inside of an argument on as they are, so that
     * {@code a"b} arrives as {@code ab}, and {@code x" "y} as something else. What stands in quotes already is not touched,
     * so arguments with a double quote are quoted here. Where the property {@code
     * jdk.lang.Process.allowAmbiguousCommands} is {@code false}, Java quotes them itself. Either way there are a few that
     * Java would change, and these are refused.
     *
     * @param javaQuotes whether that property is {@code false}
     * @throws IllegalArgumentException as from {@link #commandLine}, and when an argument would not arrive as it is
     */
    public static List<String> forProcessBuilder(CommandLine command, boolean javaQuotes) {
        String line = commandLine(command);
        if (line.indexOf('"') < 0) {
            return command.arguments();
        }
        List<String> arguments = new ArrayList<>(command.arguments());
        for (int i = 1; i < arguments.size(); i++) {
            String argument = arguments.get(i);
            if (argument.indexOf('"') >= 0) {
                requireIntact(argument, javaQuotes);
                arguments.set(i, javaQuotes ? argument : quoted(argument));
            }
        }
        return arguments;
    }

    /** ProcessImpl takes what begins and ends with a quote for quoted, unless a backslash stands before the last one. */
    private static void requireIntact(String argument, boolean javaQuotes) {
        boolean changed = javaQuotes
                ? argument.startsWith("\"") && argument.endsWith("\"")
                : argument.endsWith("\\") && argument.chars().anyMatch(c -> " \t<>".indexOf(c) >= 0);
        if (changed) {
            throw new IllegalArgumentException("Java can't hand this argument to a Windows program as it is, for its"
                    + " double quotes and how it ends: '" + argument + "'");
        }
    }

    static void requireLength(CommandLine command, String line, String advice) {
        if (line.length() > LONGEST_COMMAND_LINE) {
            throw new IllegalArgumentException("a command line of Windows has at most " + LONGEST_COMMAND_LINE
                    + " characters but that of " + command.arguments().get(0) + " would have " + line.length() + "; "
                    + advice);
        }
    }

    private static void requireProgram(String program) {
        requireNoNul(program);
        if (program.indexOf('"') >= 0) {
            throw new IllegalArgumentException("a program's name has no double quote but was '" + program + "'");
        }
        // Windows itself takes dots and blanks off the end of a name
        String name = program.toLowerCase(Locale.ROOT).replaceAll("[. ]+$", "");
        if (name.endsWith(".bat") || name.endsWith(".cmd")) {
            throw new IllegalArgumentException(
                    "a batch file takes its arguments for commands and is not run: '" + program + "'");
        }
    }

    private static void requireNoNul(String argument) {
        if (argument.indexOf('\0') >= 0) {
            throw new IllegalArgumentException(
                    "an argument has no NUL, which ends a command line, but was '" + argument + "'");
        }
    }

    private static boolean isPlain(String argument) {
        return !argument.isEmpty() && argument.chars().noneMatch(c -> c <= ' ' || c == '"');
    }

    private static String quoted(String argument) {
        StringBuilder quoted = new StringBuilder(argument.length() + 8).append('"');
        int backslashes = 0;
        for (int i = 0; i < argument.length(); i++) {
            char c = argument.charAt(i);
            if (c == '"') {
                // those before it, once more, and one for the quote
                quoted.append("\\".repeat(backslashes + 1));
            }
            backslashes = c == '\\' ? backslashes + 1 : 0;
            quoted.append(c);
        }
        return quoted.append("\\".repeat(backslashes)).append('"').toString();
    }

    /** Takes a command line apart. */
    private static final class Reading {
        private final String line;
        private int at;

        Reading(String line) {
            this.line = line;
        }

        List<String> all() {
            List<String> arguments = new ArrayList<>();
            arguments.add(program());
            skipBlanks();
            while (at < line.length()) {
                arguments.add(next());
                skipBlanks();
            }
            return arguments;
        }

        /** Of the program only quotes count: a path ends with no backslash. */
        private String program() {
            boolean quoted = line.startsWith("\"");
            int start = quoted ? 1 : 0;
            int end = start;
            while (end < line.length() && (quoted ? line.charAt(end) != '"' : !isBlank(line.charAt(end)))) {
                end++;
            }
            at = Math.min(line.length(), quoted ? end + 1 : end);
            return line.substring(start, end);
        }

        private String next() {
            StringBuilder argument = new StringBuilder();
            boolean quoted = false;
            while (at < line.length() && (quoted || !isBlank(line.charAt(at)))) {
                int backslashes = backslashes();
                boolean beforeQuote = isQuote(at);
                argument.append("\\".repeat(beforeQuote ? backslashes / 2 : backslashes));
                if (beforeQuote) {
                    at++;
                    boolean doubled = backslashes % 2 == 0 && quoted && isQuote(at);
                    at += doubled ? 1 : 0;
                    boolean literal = doubled || backslashes % 2 == 1;
                    argument.append(literal ? "\"" : "");
                    quoted ^= !literal;
                } else if (backslashes == 0) {
                    argument.append(line.charAt(at++));
                }
            }
            return argument.toString();
        }

        private int backslashes() {
            int start = at;
            while (at < line.length() && line.charAt(at) == '\\') {
                at++;
            }
            return at - start;
        }

        private boolean isQuote(int position) {
            return position < line.length() && line.charAt(position) == '"';
        }

        private void skipBlanks() {
            while (at < line.length() && isBlank(line.charAt(at))) {
                at++;
            }
        }

        private static boolean isBlank(char c) {
            return c == ' ' || c == '\t';
        }
    }
}
