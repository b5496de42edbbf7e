// SPDX-License-Identifier: Apache-2.0
package io.github.wslnet.snapshot;

import io.github.wslnet.known.Known;

/**
 * A process of Windows or of a distro.
 *
 * @param pid its number
 * @param name the name of its program, for example {@code java} or {@code wslrelay.exe}
 * @param commandLine its arguments, joined by blanks
 * @since 0.1.0
 */
public record RunningProcess(int pid, String name, Known<String> commandLine) {}
