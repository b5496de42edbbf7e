// SPDX-License-Identifier: Apache-2.0
package io.github.wslnet.conformance;

/** A machine with a network stack of its own, and so a namespace. */
enum Side {
    LAN,
    WINDOWS,
    GUEST
}
