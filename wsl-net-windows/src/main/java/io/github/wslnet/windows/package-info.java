/**
 * The machine that the program runs on.
 *
 * <p>Start at {@link io.github.wslnet.windows.WindowsWslHost}, which reads and changes a Windows with WSL: {@code detect()}
 * finds the one that there is. {@link io.github.wslnet.windows.WindowsMachine} is what it stands on, to record it for
 * example; {@link io.github.wslnet.windows.LocalLinux} reads the Linux side alone, and {@link
 * io.github.wslnet.windows.ConfigStore} one configuration file. {@link io.github.wslnet.windows.ProcessCommandRunner} runs
 * commands. Hosts, stores and runners are safe for use by several threads.
 */
package io.github.wslnet.windows;
