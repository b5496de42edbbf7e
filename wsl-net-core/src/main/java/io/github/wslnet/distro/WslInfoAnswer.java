// SPDX-License-Identifier: Apache-2.0
package io.github.wslnet.distro;

import io.github.wslnet.config.NetworkingMode;
import java.util.Optional;

/**
 * The one answer of a call of {@code wslinfo}, which runs inside a distribution.
 *
 * @since 0.1.0
 */
public sealed interface WslInfoAnswer {
    /**
     * What {@code --networking-mode} answers.
     *
     * @param mode the mode in force, which need not be the one in {@code .wslconfig}
     */
    record Mode(NetworkingMode mode) implements WslInfoAnswer {}

    /**
     * What {@code --version} or {@code --wsl-version} answers.
     *
     * @param version the version of the WSL package, for example {@code 2.7.11.0}
     */
    record Version(String version) implements WslInfoAnswer {
        /** Returns the release, to compare with; empty for a build that has more than numbers in its version. */
        public Optional<WslRelease> release() {
            return WslRelease.tryParse(version);
        }
    }

    /**
     * What {@code --vm-id} answers.
     *
     * @param id the id of WSL's virtual machine, a GUID as it was printed but without braces
     */
    record VmId(String id) implements WslInfoAnswer {}

    /**
     * What {@code --msal-proxy-path} answers.
     *
     * @param path the path of the program in the distribution, for example {@code /mnt/c/Program Files/WSL/msal.wsl.proxy.exe}
     */
    record MsalProxyPath(String path) implements WslInfoAnswer {}
}
