// SPDX-License-Identifier: Apache-2.0
package io.github.wslnet.testkit.assertj;

import io.github.wslnet.host.WslHost;
import io.github.wslnet.plan.Plan;
import io.github.wslnet.reach.Explanation;
import io.github.wslnet.snapshot.Snapshot;
import io.github.wslnet.testkit.World;

/**
 * Entry points of the assertions, for a static import beside AssertJ's own.
 *
 * <pre>{@code
 * assertThat(host).forwards(tcp(3000), "Ubuntu", 3000);
 * assertThat(plan).hasSteps("portproxy-add", "firewall-allow").needsAdmin();
 * assertThat(explanation).isBlockedBecause("no portproxy rule");
 * }</pre>
 *
 * @since 0.1.0
 */
public final class WslNetAssertions {
    private WslNetAssertions() {}

    /** Begins to say what a machine looks like; it is read once, here. */
    public static SnapshotAssert assertThat(WslHost host) {
        return new SnapshotAssert(host.snapshot());
    }

    /** Begins to say what a fake machine looks like now. */
    public static SnapshotAssert assertThat(World world) {
        return new SnapshotAssert(world.snapshot());
    }

    /** Begins to say what a machine looked like. */
    public static SnapshotAssert assertThat(Snapshot snapshot) {
        return new SnapshotAssert(snapshot);
    }

    /** Begins to say what a plan does. */
    public static PlanAssert assertThat(Plan plan) {
        return new PlanAssert(plan);
    }

    /** Begins to say whether and how a connection comes about. */
    public static ExplanationAssert assertThat(Explanation explanation) {
        return new ExplanationAssert(explanation);
    }
}
