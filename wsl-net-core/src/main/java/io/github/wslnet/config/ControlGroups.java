// SPDX-License-Identifier: Apache-2.0
package io.github.wslnet.config;

/**
 * The version of Linux control groups that {@code automount.cgroups} has WSL mount.
 *
 * @since 0.1.0
 */
public enum ControlGroups {
    V1,
    V2
}
