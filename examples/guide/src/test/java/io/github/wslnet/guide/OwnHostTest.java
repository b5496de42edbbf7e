// SPDX-License-Identifier: Apache-2.0
package io.github.wslnet.guide;

import io.github.wslnet.host.WslHost;
import io.github.wslnet.testkit.World;
import io.github.wslnet.testkit.junit.WslHostContract;
import io.github.wslnet.windows.WindowsWslHost;
import java.util.Optional;

// region class
class OwnHostTest implements WslHostContract {
    private final World machine = WslHostContract.machine();

    @Override
    public Optional<World> world() {
        return Optional.of(machine);
    }

    @Override
    public WslHost open() {
        return WindowsWslHost.over(machine.machine()); // or a host of your own
    }
}
// endregion
