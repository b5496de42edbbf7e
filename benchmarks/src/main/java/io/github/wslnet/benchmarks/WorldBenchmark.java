// SPDX-License-Identifier: Apache-2.0
package io.github.wslnet.benchmarks;

import io.github.wslnet.address.TransportPort;
import io.github.wslnet.reach.Reachability;
import io.github.wslnet.reach.Vantage;
import io.github.wslnet.testkit.World;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Warmup;

/** A thousand tests' worth of the fake world: each with a distro, a server and one explanation. */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(1)
public class WorldBenchmark {
    private static final int WORLDS = 1000;
    private static final TransportPort WEB = TransportPort.tcp(3000);

    @Benchmark
    public int thousandFreshWorlds() {
        int reachable = 0;
        for (int i = 0; i < WORLDS; i++) {
            World world = World.nat().distro("Ubuntu", ubuntu -> ubuntu.listening(WEB, "node"));
            if (Reachability.in(world.snapshot())
                    .from(Vantage.windows())
                    .toLocalhost(WEB)
                    .isReachable()) {
                reachable++;
            }
        }
        return reachable;
    }
}
