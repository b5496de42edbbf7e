// SPDX-License-Identifier: Apache-2.0
package io.github.wslnet.testkit;

import io.github.wslnet.address.TransportPort;
import io.github.wslnet.host.WslHost;
import io.github.wslnet.plan.LanExposure;
import io.github.wslnet.plan.Plan;

/** The program under test of the README's example. */
final class Tunnel {
    private final WslHost host;
    private final LanExposure exposure;

    private Tunnel(WslHost host, LanExposure exposure) {
        this.host = host;
        this.exposure = exposure;
    }

    static Tunnel open(WslHost host, String distro, TransportPort port) {
        Tunnel tunnel = new Tunnel(host, LanExposure.of(distro, port));
        tunnel.refresh();
        return tunnel;
    }

    void refresh() {
        host.apply(Plan.ensuring(exposure).against(host.snapshot()));
    }
}
