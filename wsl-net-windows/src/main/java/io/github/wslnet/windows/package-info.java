/**
 * The machine that the program runs on.
 *
 * <p>{@link io.github.wslnet.windows.WslMachine} is it as a whole, {@link io.github.wslnet.windows.LocalMachine} reads it, {@link io.github.wslnet.windows.ProcessCommandRunner} runs
 * its commands.
 */
package io.github.wslnet.windows;
