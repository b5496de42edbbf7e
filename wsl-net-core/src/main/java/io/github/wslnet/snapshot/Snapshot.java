// SPDX-License-Identifier: Apache-2.0
package io.github.wslnet.snapshot;

import io.github.wslnet.distro.WslRelease;
import io.github.wslnet.internal.WslNetStyle;
import io.github.wslnet.known.Known;
import java.time.Instant;
import java.util.List;
import java.util.function.UnaryOperator;
import org.immutables.value.Value;

/**
 * Both sides of a machine with WSL at one moment, as far as they could be read.
 *
 * <p>Every question of this library is asked of a snapshot: {@code Reachability.in(snapshot)}, {@code
 * Plan.ensuring(goal).against(snapshot)}, {@code Diagram.of(snapshot)}. {@link SnapshotJson} writes and reads one, so
 * that a machine's state can be sent, replayed and tested elsewhere.
 *
 * @since 0.1.0
 */
@Value.Immutable
@WslNetStyle
public sealed interface Snapshot extends WithSnapshot permits ImmutableSnapshot {
    /** Returns when the reading began. */
    default Known<Instant> takenAt() {
        return Known.absent();
    }

    /** Returns what was read on Windows. */
    WindowsSide windows();

    /** Returns what was read of WSL. */
    WslSide wsl();

    /** Returns the servers that the user wants others to reach. */
    List<WantedServer> wanted();

    /** Returns a snapshot of these two sides, taken at an unknown time. */
    static Snapshot of(WindowsSide windows, WslSide wsl) {
        return builder().windows(windows).wsl(wsl).build();
    }

    /** Starts a snapshot. */
    static Builder builder() {
        return new Builder();
    }

    /** Returns the snapshot with its Windows side changed. */
    default Snapshot mapWindows(UnaryOperator<WindowsSide> change) {
        return withWindows(change.apply(windows()));
    }

    /** Returns the snapshot with its WSL side changed. */
    default Snapshot mapWsl(UnaryOperator<WslSide> change) {
        return withWsl(change.apply(wsl()));
    }

    /**
     * Returns which relay this machine's WSL has.
     *
     * <p>Unknown while the build is, or when the release could not be read; one that is absent means the WSL that came
     * with Windows, which has none.
     */
    @Value.NonAttribute
    default Known<Era> era() {
        boolean beforeRelay = windows().build().orElse(Era.FIRST_BUILD_WITH_RELAY) < Era.FIRST_BUILD_WITH_RELAY;
        if (!beforeRelay && wsl().release() instanceof Known.Unreadable<WslRelease> unreadable) {
            return Known.unreadable(unreadable.reason());
        }
        Era since = wsl().release().isKnown() ? Era.WSLRELAY : Era.WSLHOST;
        return windows().build().map(build -> beforeRelay ? Era.BEFORE_RELAY : since);
    }

    /**
     * Returns one line, which is {@code toString} too: when it was taken, and both sides as their own lines; all that is in
     * it is in {@link SnapshotJson}.
     */
    @Value.NonAttribute
    default String describe() {
        String when = takenAt().map(time -> " of " + time).orElse("");
        return "snapshot" + when + ": " + windows().describe() + "; " + wsl().describe();
    }

    /** Builds a {@link Snapshot}. */
    final class Builder extends ImmutableSnapshot.Builder {
        Builder() {}
    }
}
