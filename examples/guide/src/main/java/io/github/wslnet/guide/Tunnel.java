// SPDX-License-Identifier: Apache-2.0
package io.github.wslnet.guide;

import io.github.wslnet.address.TransportPort;
import io.github.wslnet.host.WslHost;
import io.github.wslnet.plan.LanExposure;
import io.github.wslnet.plan.Plan;

/** A program that is tested. */
// region class
record Tunnel(WslHost host, LanExposure exposure) {
    static Tunnel open(WslHost host, String distro, TransportPort port) {
        Tunnel tunnel = new Tunnel(host, LanExposure.of(distro, port));
        tunnel.refresh();
        return tunnel;
    }

    void refresh() {
        host.apply(Plan.ensuring(exposure).against(host.snapshot()));
    }
}
// endregion
