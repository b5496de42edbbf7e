// SPDX-License-Identifier: Apache-2.0
package io.github.wslnet.command;

import io.github.wslnet.distro.DistroName;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A command: a program and its arguments, never one string that a shell would have to take apart again.
 *
 * @param arguments the program first; not empty
 * @since 0.1.0
 */
public record CommandLine(List<String> arguments) {
    private static final String ENCODED = "-EncodedCommand";

    /**
     * Checks that there is a program.
     *
     * @throws IllegalArgumentException when the list or its first element is empty
     */
    public CommandLine {
        arguments = List.copyOf(arguments);
        if (arguments.isEmpty() || arguments.get(0).isEmpty()) {
            throw new IllegalArgumentException("a command line begins with a program");
        }
    }

    /** Returns the command line of a program and its arguments. */
    public static CommandLine of(String... arguments) {
        return new CommandLine(List.of(arguments));
    }

    /**
     * Returns what runs a command in a distro as its root, without a shell in between; a stopped distro is started.
     *
     * @param command the program and its arguments
     */
    public static CommandLine asRootOf(DistroName distro, String... command) {
        List<String> arguments = new ArrayList<>(List.of("wsl.exe", "-d", distro.text(), "-u", "root", "-e"));
        Collections.addAll(arguments, command);
        return new CommandLine(arguments);
    }

    /**
     * Returns a PowerShell that runs one line.
     *
     * @throws IllegalArgumentException when the line holds a double quote: Java on Windows passes it on unescaped; see
     *     {@link PowerShellQuoting}
     */
    public static CommandLine powerShell(String line) {
        if (line.indexOf('"') >= 0) {
            throw new IllegalArgumentException("a line for PowerShell has no double quotes but was: " + line);
        }
        return of("powershell.exe", "-NoProfile", "-NonInteractive", "-Command", line);
    }

    /**
     * Returns a PowerShell that runs a script, whatever characters are in it.
     *
     * <p>The script goes as {@code -EncodedCommand}, the base64 of its UTF-16LE: no quoting of a command line touches it.
     *
     * @throws IllegalArgumentException when the command line gets longer than Windows takes, which a script of some
     *     12,000 characters is short enough for; a longer one has to be a file
     */
    public static CommandLine powerShellEncoded(String script) {
        String encoded = Base64.getEncoder().encodeToString(script.getBytes(StandardCharsets.UTF_16LE));
        CommandLine command = of("powershell.exe", "-NoProfile", "-NonInteractive", ENCODED, encoded);
        WindowsQuoting.requireLength(command, String.join(" ", command.arguments()), "put the script into a file");
        return command;
    }

    /**
     * Returns the command for a person to read: arguments with blanks in double quotes, an encoded script by its length.
     * It is not for running.
     */
    @Override
    public String toString() {
        return arguments.stream().map(this::shown).collect(Collectors.joining(" "));
    }

    private String shown(String argument) {
        int last = arguments.size() - 1;
        if (last > 0
                && argument.equals(arguments.get(last))
                && arguments.get(last - 1).equals(ENCODED)) {
            return "(" + argument.length() + " characters)";
        }
        boolean plain = !argument.isEmpty() && argument.chars().noneMatch(c -> c <= ' ' || c == '"');
        return plain ? argument : '"' + argument.replace("\"", "\\\"") + '"';
    }
}
