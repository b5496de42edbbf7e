// SPDX-License-Identifier: Apache-2.0
package io.github.wslnet.plan;

import static io.github.wslnet.address.TransportPort.tcp;
import static io.github.wslnet.reach.Machines.article;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.wslnet.address.IpAddress;
import org.junit.jupiter.api.Test;

class PhasesTest {
    @Test
    void what_needs_an_administrator_stands_between_what_can_be_undone_and_what_can_not() {
        Phases phases = Plan.ensuring(
                        LanExposure.of("Ubuntu", tcp(3000)), OwnDns.of("Ubuntu", IpAddress.parse("8.8.8.8")))
                .against(article().ipHelperIs("Stopped").snapshot())
                .phases();

        assertThat(phases.before()).extracting(Step::kind).containsExactly("config-edit", "file-write");
        assertThat(phases.elevated())
                .extracting(Step::kind)
                .containsExactly("service-start", "portproxy-add", "firewall-allow");
        assertThat(phases.after()).extracting(Step::kind).containsExactly("distro-terminate");
        assertThat(phases.inOrder()).hasSize(6).startsWith(phases.before().get(0));
    }
}
