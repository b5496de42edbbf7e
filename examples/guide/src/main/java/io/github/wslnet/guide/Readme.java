// SPDX-License-Identifier: Apache-2.0
package io.github.wslnet.guide;

import static io.github.wslnet.address.TransportPort.tcp;

import io.github.wslnet.address.Cidr;
import io.github.wslnet.host.WslHost;
import io.github.wslnet.plan.LanExposure;
import io.github.wslnet.plan.Plan;
import io.github.wslnet.reach.Reachability;
import io.github.wslnet.reach.Vantage;
import io.github.wslnet.testkit.FakeWslHost;

/** The first page. */
final class Readme {
    private Readme() {}

    static void tenLines() {
        // region tenLines
        try (WslHost host = FakeWslHost.nat().distro("Ubuntu", ubuntu -> ubuntu.listening(tcp(3000), "node"))) {
            Reachability now = Reachability.in(host.snapshot());
            System.out.println(now.from(Vantage.lan()).to("Ubuntu", tcp(3000)));

            Plan plan = Plan.ensuring(LanExposure.of("Ubuntu", tcp(3000)).allowFrom(Cidr.parse("192.168.0.0/24")))
                    .against(host.snapshot());
            System.out.println(plan.describe());
            host.apply(plan);

            Reachability then = Reachability.in(host.snapshot());
            System.out.println(then.from(Vantage.lan()).to("Ubuntu", tcp(3000)).verdict());
        }
        // endregion
    }
}
