// SPDX-License-Identifier: Apache-2.0
package io.github.wslnet.service;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.wslnet.internal.powershell.Captures;
import org.junit.jupiter.api.Test;

class ServiceOutputTest {
    @Test
    void reads_the_table() {
        assertThat(ServiceOutput.parse(Captures.read("get-service/windows11-5.1-table"))
                        .orThrow())
                .containsExactly(
                        service("iphlpsvc", "IP Helper", "Running"),
                        service("SharedAccess", "Internet Connection Sharing (ICS)", "Stopped"),
                        service("hns", "Host Network Service", "Running"));
    }

    @Test
    void reads_json() {
        assertThat(ServiceOutput.parse(Captures.read("get-service/windows11-5.1-json"))
                        .orThrow())
                .containsExactly(
                        service("iphlpsvc", "IP-Hilfsdienst", "Running").withStartType("Automatic"),
                        service("SharedAccess", "Gemeinsame Nutzung der Internetverbindung", "Stopped")
                                .withStartType("Disabled"));
    }

    private static ListedService service(String name, String displayName, String status) {
        return ListedService.named(name).displayName(displayName).status(status).build();
    }
}
