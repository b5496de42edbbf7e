// SPDX-License-Identifier: Apache-2.0
package io.github.wslnet.testkit.machine;

import io.github.wslnet.distro.WslVersion;
import io.github.wslnet.known.Known;
import io.github.wslnet.snapshot.Distro;
import io.github.wslnet.snapshot.NatRegistry;
import io.github.wslnet.snapshot.Snapshot;
import io.github.wslnet.snapshot.SnapshotJson;
import io.github.wslnet.snapshot.WindowsSide;
import io.github.wslnet.snapshot.WslSide;
import io.github.wslnet.socket.Listener;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;

/**
 * What can be found out about a world from Windows without starting anything.
 *
 * @since 0.1.0
 */
public final class ReadableState {
    private static final NatRegistry NO_ADDRESSES = new NatRegistry(Known.absent(), Known.absent(), Known.absent());

    private ReadableState() {}

    /**
     * Returns a snapshot without what no reader can know, in a form that is the same for equal knowledge: that of JSON,
     * sockets in the order of their texts, times to the second.
     */
    public static Snapshot of(Snapshot snapshot) {
        Snapshot plain = SnapshotJson.parse(SnapshotJson.print(snapshot));
        return plain.withTakenAt(plain.takenAt().map(ReadableState::toTheSecond))
                .mapWindows(ReadableState::windows)
                .mapWsl(ReadableState::wsl);
    }

    private static WindowsSide windows(WindowsSide windows) {
        return windows.withListeners(windows.listeners().map(ReadableState::sorted))
                .withNatRegistry(Known.of(windows.natRegistry().orElse(NO_ADDRESSES)));
    }

    /** Where no WSL2 distro runs, nobody can be asked about the virtual machine. */
    private static WslSide wsl(WslSide wsl) {
        WslSide side = wsl.withDistros(wsl.distros()
                        .map(all -> all.stream().map(ReadableState::distro).toList()))
                .withVmStartedAt(wsl.vmStartedAt().map(ReadableState::toTheSecond))
                .withGateway(wsl.gateway().value().map(Known::of).orElseGet(Known::absent));
        return !wsl.running(WslVersion.WSL2).isEmpty()
                ? side
                : side.withMode(Known.absent())
                        .withLinks(Known.absent())
                        .withGateway(Known.absent())
                        .withRoutes(Known.absent())
                        .withSysctl(Known.absent())
                        .withKernel(Known.absent())
                        .withVmStartedAt(Known.absent());
    }

    /** The kernel of WSL1 tells of no sockets, and Windows does not tell whose they are. */
    private static Distro distro(Distro distro) {
        boolean tells = distro.version() == WslVersion.WSL2 || !distro.mayRun();
        return distro.withListeners(tells ? distro.listeners().map(ReadableState::sorted) : Known.absent())
                .withStartedAt(distro.startedAt().map(ReadableState::toTheSecond))
                .withWslConfModifiedAt(distro.wslConfModifiedAt().map(ReadableState::toTheSecond));
    }

    private static Instant toTheSecond(Instant time) {
        return time.truncatedTo(ChronoUnit.SECONDS);
    }

    private static List<Listener> sorted(List<Listener> listeners) {
        return listeners.stream()
                .sorted(Comparator.comparing(Listener::toString))
                .toList();
    }
}
