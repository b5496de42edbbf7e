// SPDX-License-Identifier: Apache-2.0
package io.github.wslnet.doctor;

/** A check of what localhost of Windows makes of the sockets of the guest; nothing to look at while it is not relayed. */
abstract class RelayedCheck extends Check {
    RelayedCheck(CheckId id, Field... reads) {
        super(id, reads);
    }

    @Override
    final boolean concerns(Facts facts) {
        return facts.mayRelay();
    }
}
