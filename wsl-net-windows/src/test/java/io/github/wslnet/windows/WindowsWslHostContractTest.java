// SPDX-License-Identifier: Apache-2.0
package io.github.wslnet.windows;

import io.github.wslnet.host.WslHost;
import io.github.wslnet.testkit.FakeMachine;
import io.github.wslnet.testkit.World;
import io.github.wslnet.testkit.junit.WslHostContract;
import java.util.Optional;
import java.util.function.Function;
import org.junit.jupiter.api.Nested;

/** The real host over a fake world, by both ways into it. */
class WindowsWslHostContractTest {
    @Nested
    class OnWindows extends OverMachine {
        OnWindows() {
            super(FakeMachine::windows);
        }
    }

    @Nested
    class InsideWsl extends OverMachine {
        InsideWsl() {
            super(FakeMachine::interop);
        }
    }

    abstract static class OverMachine implements WslHostContract {
        private final World world = WslHostContract.machine();
        private final Function<World, FakeMachine> wayIn;

        OverMachine(Function<World, FakeMachine> wayIn) {
            this.wayIn = wayIn;
        }

        @Override
        public Optional<World> world() {
            return Optional.of(world);
        }

        @Override
        public WslHost open() {
            return WindowsWslHost.over(wayIn.apply(world));
        }
    }
}
