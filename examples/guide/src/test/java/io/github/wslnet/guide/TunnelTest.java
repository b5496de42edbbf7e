// SPDX-License-Identifier: Apache-2.0
package io.github.wslnet.guide;

import static io.github.wslnet.address.TransportPort.tcp;
import static io.github.wslnet.testkit.assertj.WslNetAssertions.assertThat;

import io.github.wslnet.host.WslHost;
import io.github.wslnet.testkit.World;
import io.github.wslnet.testkit.junit.FakeWsl;
import org.junit.jupiter.api.Test;

// region class
@FakeWsl(distro = "Ubuntu")
class TunnelTest {
    @Test
    void follows_the_guest_when_its_address_changes(World world, WslHost host) {
        Tunnel tunnel = Tunnel.open(host, "Ubuntu", tcp(3000)); // your program

        world.restartWindows();
        tunnel.refresh();

        assertThat(host).forwards(tcp(3000), "Ubuntu", 3000);
    }
}
// endregion
