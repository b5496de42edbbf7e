// SPDX-License-Identifier: Apache-2.0
package io.github.wslnet.testkit.junit;

/** The transcript of a failed test's world, which every report of the failure shows as a suppressed exception. */
final class WhatHappened extends RuntimeException {
    private static final long serialVersionUID = 1L;

    WhatHappened(String transcript) {
        super("what happened in the fake world before:\n" + transcript, null, false, false);
    }
}
