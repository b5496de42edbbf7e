// SPDX-License-Identifier: Apache-2.0
package io.github.wslnet.survey;

import io.github.wslnet.distro.DistroName;
import io.github.wslnet.distro.WslVersion;

/**
 * A distribution as the registry has it, which does not tell whether it runs.
 *
 * @param name its name
 * @param version WSL1 or WSL2
 * @param isDefault whether {@code wsl.exe} without {@code -d} means this one
 * @since 0.1.0
 */
public record InstalledDistro(DistroName name, WslVersion version, boolean isDefault) {}
