/**
 * The machine that the program runs on.
 *
 * <p>Start at {@link io.github.wslnet.windows.WindowsWslHost#detect}, the Windows that the program runs on or the one around its
 * distro. {@link io.github.wslnet.windows.LocalMachine} reads the Linux side alone, {@link
 * io.github.wslnet.windows.WslMachine} is what lies below a host, {@link io.github.wslnet.windows.ConfigStore} replaces a
 * configuration file, {@link io.github.wslnet.windows.ProcessCommandRunner} runs commands.
 *
 * <pre>{@code
 * try (WindowsWslHost host = WindowsWslHost.detect()) {
 *     Snapshot now = host.snapshot();
 * }
 * }</pre>
 */
package io.github.wslnet.windows;
