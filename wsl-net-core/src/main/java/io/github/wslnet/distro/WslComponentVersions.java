// SPDX-License-Identifier: Apache-2.0
package io.github.wslnet.distro;

import java.util.Optional;
import org.immutables.value.Value;

/**
 * The versions that {@code wsl --version} prints, each in the words of {@code wsl.exe}; what was not printed is empty.
 *
 * <p>The WSL that came with Windows has no such command.
 *
 * @since 0.1.0
 */
@Value.Immutable
public sealed interface WslComponentVersions extends WithWslComponentVersions permits ImmutableWslComponentVersions {
    /** Returns the version of the WSL package, for example {@code 2.7.11.0}. */
    Optional<String> wsl();

    /** Returns the version of the Linux kernel, for example {@code 6.6.87.2-1}. */
    Optional<String> kernel();

    /** Returns the version of WSLg, which shows windows of Linux programs. */
    Optional<String> wslg();

    /** Returns the version of the remote desktop client that WSLg uses. */
    Optional<String> msrdc();

    /** Returns the version of Direct3D, for example {@code 1.611.1-81528511}. */
    Optional<String> direct3d();

    /** Returns the version of DXCore, for example {@code 10.0.26100.1-240331-1435.ge-release}. */
    Optional<String> dxcore();

    /** Returns the version of Windows, for example {@code 10.0.26200.8246}. */
    Optional<String> windows();

    /** Returns the release of the WSL package, to compare with. */
    @Value.NonAttribute
    default Optional<WslRelease> release() {
        return wsl().flatMap(WslRelease::tryParse);
    }

    /** Starts a value in which all is empty. */
    static Builder builder() {
        return new Builder();
    }

    /** Builds a {@link WslComponentVersions}. */
    final class Builder extends ImmutableWslComponentVersions.Builder {
        Builder() {}
    }
}
