// SPDX-License-Identifier: Apache-2.0
package io.github.wslnet.recording;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.wslnet.snapshot.Snapshot;
import io.github.wslnet.snapshot.SnapshotJson;
import org.junit.jupiter.api.Test;

class SnapshotRedactionTest {
    @Test
    void a_network_of_the_internet_is_a_network_still() {
        Snapshot snapshot = SnapshotJson.parse("""
                {"schema": 1, "wsl": {"routes": [{"destination": "20.30.0.0/16", "via": "172.26.16.1", "dev": "eth0"}]}}
                """);

        assertThat(SnapshotJson.print(SnapshotRedaction.of(snapshot)))
                .contains("203.0.113.0/24", "172.26.16.1")
                .doesNotContain("20.30.");
    }

    @Test
    void tells_the_same_of_nobody() {
        Snapshot snapshot = SnapshotJson.parse("""
                {"schema": 1, "windows": {"hosts": "20.30.40.50 vpn.corp.example\\n",
                  "processes": [{"pid": 4, "name": "node.exe",
                    "commandLine": "C:\\\\Users\\\\Maria Q\\\\node.exe --token=s3cret -agentlib:jdwp=address=*:5005"}]}}
                """);

        assertThat(SnapshotJson.print(SnapshotRedaction.of(snapshot)))
                .contains("203.0.113.50 name1xxxxxxxxxxx", "-agentlib:jdwp=address=*:5005 ...")
                .doesNotContain("Maria", "s3cret", "corp.example");
    }
}
