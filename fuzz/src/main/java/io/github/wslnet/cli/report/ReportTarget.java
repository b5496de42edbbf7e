// SPDX-License-Identifier: Apache-2.0
package io.github.wslnet.cli.report;

import io.github.wslnet.snapshot.Snapshot;

/** The page of {@code wslnet report}; it stands in the tool's package to reach it. */
public final class ReportTarget {
    private ReportTarget() {}

    /** Writes the page, with and without names. */
    public static void write(Snapshot snapshot) {
        ReportPage.of(snapshot, false);
        ReportPage.of(snapshot, true);
    }
}
