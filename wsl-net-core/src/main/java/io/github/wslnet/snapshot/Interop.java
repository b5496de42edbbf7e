// SPDX-License-Identifier: Apache-2.0
package io.github.wslnet.snapshot;

import io.github.wslnet.known.Known;

/**
 * Whether Windows programs can be started in a distro.
 *
 * @param enabled whether WSL allows it ({@code [interop] enabled} of {@code wsl.conf})
 * @param binfmt whether the kernel hands {@code .exe} files to WSL: {@code /proc/sys/fs/binfmt_misc/WSLInterop} or
 *     {@code WSLInterop-late} is there and says {@code enabled}
 * @since 0.1.0
 */
public record Interop(Known<Boolean> enabled, Known<Boolean> binfmt) {}
