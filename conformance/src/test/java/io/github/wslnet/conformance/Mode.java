// SPDX-License-Identifier: Apache-2.0
package io.github.wslnet.conformance;

/** How the guest is wired. */
enum Mode {
    /** The guest stands behind a switch. */
    NAT,

    /** The guest has Windows' addresses. */
    MIRRORED
}
