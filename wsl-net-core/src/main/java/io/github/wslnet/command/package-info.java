/**
 * Commands as lists of arguments, what comes of running them, and the quoting that keeps an argument one argument.
 *
 * <p>{@link io.github.wslnet.command.CommandLine} is the command, {@link io.github.wslnet.command.CommandRunner} what
 * runs it, {@link io.github.wslnet.command.WindowsQuoting} and {@link io.github.wslnet.command.PowerShellQuoting} what
 * Windows and PowerShell need. All values are immutable and safe
 * for use by several threads.
 */
package io.github.wslnet.command;
