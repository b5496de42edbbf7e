// SPDX-License-Identifier: Apache-2.0
package io.github.wslnet.snapshot;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class SnapshotJsonPropertyTest {
    @Property(tries = 300, edgeCases = EdgeCasesMode.NONE)
    void what_is_printed_reads_back_as_the_same_snapshot(@ForAll("snapshots") Snapshot snapshot) {
        assertThat(SnapshotJson.parse(SnapshotJson.print(snapshot))).isEqualTo(snapshot);
    }

    @Property(tries = 100, edgeCases = EdgeCasesMode.NONE)
    void what_was_read_prints_the_same_again(@ForAll("snapshots") Snapshot snapshot) {
        String printed = SnapshotJson.print(snapshot);

        assertThat(SnapshotJson.print(SnapshotJson.parse(printed))).isEqualTo(printed);
    }

    @Provide
    Arbitrary<Snapshot> snapshots() {
        return AnySnapshot.any();
    }
}
