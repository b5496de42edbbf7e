// SPDX-License-Identifier: Apache-2.0
package io.github.wslnet.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.wslnet.config.NetworkingMode;
import io.github.wslnet.distro.WslVersion;
import io.github.wslnet.relay.LocalhostRelay;
import io.github.wslnet.snapshot.Distro;
import io.github.wslnet.snapshot.Snapshot;
import io.github.wslnet.snapshot.SnapshotJson;
import io.github.wslnet.socket.Listener;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/** What holds in a world whatever happened to it. */
class WorldPropertyTest {
    private static final int EVENTS = 60;

    @Property(tries = 100)
    void a_port_has_one_owner_where_windows_or_linux_would_refuse_another(@ForAll long seed) {
        World world = after(seed);
        List<Listener> guest = listeners(world, WslVersion.WSL2);
        List<Listener> windows = new ArrayList<>(world.sockets().programs());
        windows.addAll(listeners(world, WslVersion.WSL1));

        assertThat(guest)
                .as(world.transcript())
                .allSatisfy(one -> assertThat(without(guest, one)).noneMatch(other -> other.excludes(one)));
        assertThat(windows).as(world.transcript()).doesNotHaveDuplicates();
        assertThat(windows.stream().map(one -> one.transportPort() + " " + one.address()))
                .as(world.transcript())
                .doesNotHaveDuplicates();
        if (world.mode().equals(NetworkingMode.MIRRORED)) {
            assertThat(guest)
                    .as(world.transcript())
                    .noneMatch(one -> world.sockets().all().stream()
                            .anyMatch(other -> other.transportPort().equals(one.transportPort())));
        }
    }

    @Property(tries = 100)
    void distros_of_one_virtual_machine_share_it_and_its_addresses(@ForAll long seed) {
        Snapshot snapshot = after(seed).snapshot();
        boolean guestsRun = !snapshot.wsl().running(WslVersion.WSL2).isEmpty();
        boolean hasAddress = !snapshot.wsl().mode().value().equals(Optional.of(NetworkingMode.NONE));

        assertThat(snapshot.wsl().vmStartedAt().isKnown() || !guestsRun).isTrue();
        assertThat(snapshot.wsl().eth0Address().isPresent())
                .isEqualTo(snapshot.wsl().vmStartedAt().isKnown() && hasAddress);
        assertThat(snapshot.wsl().distros().value().orElseThrow())
                .filteredOn(distro -> !distro.mayRun())
                .extracting(distro -> distro.listeners().value().orElseThrow())
                .allMatch(List::isEmpty);
    }

    @Property(tries = 100)
    void rules_vanish_by_no_event_and_time_goes_on(@ForAll long seed) {
        World world = World.nat().distro("Ubuntu", ubuntu -> {});
        int forwards = 0;
        int rules = 0;
        Instant time = world.now();
        for (int i = 0; i < EVENTS; i++) {
            RandomEvents.happen(world, seed + i, 1);

            assertThat(world.forwards().size()).isGreaterThanOrEqualTo(forwards);
            assertThat(world.firewallRules().size()).isGreaterThanOrEqualTo(rules);
            assertThat(world.now()).isAfterOrEqualTo(time);
            forwards = world.forwards().size();
            rules = world.firewallRules().size();
            time = world.now();
        }
    }

    @Property(tries = 100)
    void the_relay_listens_for_servers_that_there_are(@ForAll long seed) {
        World world = after(seed);
        world.settle();

        assertThat(LocalhostRelay.listeners(listeners(world, WslVersion.WSL2), "wslrelay.exe"))
                .map(one -> one.withPid(30968))
                .as(world.transcript())
                .containsAll(world.sockets().relayed());
    }

    @Property(tries = 100)
    void a_snapshot_survives_its_json_form(@ForAll long seed) {
        Snapshot snapshot = after(seed).snapshot();

        assertThat(SnapshotJson.parse(SnapshotJson.print(snapshot))).isEqualTo(snapshot);
    }

    @Property(tries = 20)
    void the_same_seed_gives_the_same_world(@ForAll long seed) {
        assertThat(after(seed).transcript()).isEqualTo(after(seed).transcript());
    }

    private static World after(long seed) {
        World world = World.nat().distro("Ubuntu", ubuntu -> {}).distro("Debian", debian -> {});
        RandomEvents.happen(world, seed, EVENTS);
        return world;
    }

    private static List<Listener> listeners(World world, WslVersion version) {
        return world.snapshot().wsl().distros().value().orElseThrow().stream()
                .filter(distro -> distro.version() == version)
                .map(Distro::listeners)
                .flatMap(known -> known.value().orElseThrow().stream())
                .toList();
    }

    private static List<Listener> without(List<Listener> all, Listener one) {
        return all.stream().filter(other -> other != one).toList();
    }
}
