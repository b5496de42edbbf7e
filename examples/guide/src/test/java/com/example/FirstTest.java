// SPDX-License-Identifier: Apache-2.0
package com.example;

import static io.github.wslnet.address.TransportPort.tcp;
import static io.github.wslnet.testkit.assertj.WslNetAssertions.assertThat;

import io.github.wslnet.host.WslHost;
import io.github.wslnet.plan.LanExposure;
import io.github.wslnet.plan.Plan;
import io.github.wslnet.reach.Reachability;
import io.github.wslnet.reach.Vantage;
import io.github.wslnet.testkit.World;
import io.github.wslnet.testkit.junit.FakeWsl;
import org.junit.jupiter.api.Test;

@FakeWsl(distro = "Ubuntu")
class FirstTest {
    @Test
    void a_phone_reaches_the_server_once_it_is_exposed(World world, WslHost host) {
        world.distro("Ubuntu").listening(tcp(3000), "node");
        Reachability before = Reachability.in(host.snapshot());
        assertThat(before.from(Vantage.lan()).to("Ubuntu", tcp(3000))).isBlocked();

        host.apply(Plan.ensuring(LanExposure.of("Ubuntu", tcp(3000))).against(host.snapshot()));

        Reachability after = Reachability.in(host.snapshot());
        assertThat(after.from(Vantage.lan()).to("Ubuntu", tcp(3000))).isReachable();
    }
}
