// SPDX-License-Identifier: Apache-2.0
package io.github.wslnet.testkit;

import io.github.wslnet.host.WslHost;
import io.github.wslnet.testkit.junit.WslHostContract;
import java.util.Optional;

class FakeWslHostContractTest implements WslHostContract {
    private final World world = WslHostContract.machine();

    @Override
    public Optional<World> world() {
        return Optional.of(world);
    }

    @Override
    public WslHost open() {
        return world.host();
    }
}
