// SPDX-License-Identifier: Apache-2.0
package io.github.wslnet.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.wslnet.known.Known;
import io.github.wslnet.snapshot.Snapshot;
import io.github.wslnet.snapshot.SnapshotJson;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;

class SnapshotCommandTest {
    @Test
    @EnabledOnOs(value = OS.LINUX, disabledReason = "only a Linux side is read so far")
    void prints_this_machine_as_json_that_can_be_read_again() {
        Call call = Call.of("snapshot", "--json");

        Snapshot snapshot = SnapshotJson.parse(call.out());
        assertThat(call.exitCode()).isZero();
        assertThat(snapshot.takenAt().isKnown()).isTrue();
        assertThat(snapshot.windows().build()).isEqualTo(Known.absent());
        assertThat(snapshot.wsl().distros().value().orElseThrow()).hasSize(1);
        assertThat(SnapshotJson.print(snapshot)).isEqualTo(call.out().strip());
    }

    @Test
    void prints_this_machine_with_a_picture() {
        Call call = Call.of("snapshot");

        assertThat(call.exitCode()).isZero();
        assertThat(call.out()).startsWith("Taken at 20").contains("+-- LAN --", "\nThis is ");
        assertThat(call.err()).isEmpty();
    }

    @Test
    void prints_a_snapshot_that_was_kept() {
        Call call = Call.withInput(Snapshots.NAT, "snapshot", "--snapshot", "-");

        assertThat(call.exitCode()).isZero();
        assertThat(call.out())
                .startsWith("+-- LAN --")
                .contains("| | tcp  0.0.0.0:3000 node (812)")
                .doesNotContain("This is ");
    }

    @Test
    void says_what_could_not_be_read_and_why() {
        String snapshot = """
                {"windows": {"firewall": {"unreadable": "access denied"}, "build": {"unreadable": "access denied"}},
                 "wsl": {"distros": [{"name": "a", "version": 2, "hosts": {"unreadable": "no such file"}}]}}
                """;

        assertThat(Call.withInput(snapshot, "snapshot", "--snapshot", "-").out())
                .contains("\nCould not be read: windows.build, windows.firewall: access denied\n")
                .endsWith("\nCould not be read: a.hosts: no such file\n");
    }
}
