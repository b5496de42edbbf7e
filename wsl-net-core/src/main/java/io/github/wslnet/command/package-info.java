/**
 * Commands as lists of arguments, what comes of running them, and the quoting that keeps an argument one argument.
 *
 * <p>Start at {@link io.github.wslnet.command.CommandLine}, the command, and {@link io.github.wslnet.command.CommandRunner},
 * which runs it and gives a {@link io.github.wslnet.command.CommandResult}. {@link io.github.wslnet.command.WindowsQuoting} and
 * {@link io.github.wslnet.command.PowerShellQuoting} are what Windows and PowerShell need. All values are immutable and safe
 * for use by several threads.
 *
 * <pre>{@code
 * CommandResult result = runner.run(CommandLine.of("wsl.exe", "--list", "--verbose"), Duration.ofSeconds(10));
 * }</pre>
 */
package io.github.wslnet.command;
