// SPDX-License-Identifier: Apache-2.0
package io.github.wslnet.benchmarks;

import io.github.wslnet.reach.Destination;
import io.github.wslnet.reach.Reachability;
import io.github.wslnet.reach.Vantage;
import io.github.wslnet.snapshot.Snapshot;
import io.github.wslnet.snapshot.WindowsSide;
import io.github.wslnet.snapshot.WslSide;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * Reachability on a machine with so many listeners, portproxy rules and firewall rules: indexing it, one question, and a
 * matrix of 1,000 listeners from four places.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(
        value = 1,
        jvmArgs = {"-Xmx2g"})
public class ReachBenchmark {
    private static final List<Vantage> PLACES =
            List.of(Vantage.windows(), Vantage.distro("Ubuntu"), Vantage.distro("Debian"), Vantage.lan());
    private static final Vantage LAN = Vantage.lan();
    private static final Destination LOCALHOST = Destination.parse("tcp://localhost:7");
    private static final Destination FORWARDED = Destination.parse("tcp://192.168.0.4:1500");
    private static final Destination CLOSED = Destination.parse("tcp://172.26.16.1:64000");

    @Param({"1000", "8192", "65535"})
    public int size;

    @Param({"nat", "mirrored"})
    public String mode = "";

    private Snapshot snapshot = Snapshot.builder()
            .windows(WindowsSide.builder().build())
            .wsl(WslSide.builder().build())
            .build();
    private Reachability indexed = Reachability.in(snapshot);
    private Reachability thousand = indexed;

    @Setup
    public void index() {
        snapshot = BusyMachine.of(size, mode);
        indexed = Reachability.in(snapshot);
        thousand = Reachability.in(BusyMachine.of(1000, mode));
    }

    @Benchmark
    public Object indexing() {
        return Reachability.in(snapshot);
    }

    @Benchmark
    public Object questionAboutLocalhost() {
        return indexed.from(Vantage.windows()).to(LOCALHOST);
    }

    @Benchmark
    public Object questionFromTheLan() {
        return indexed.from(LAN).to(FORWARDED);
    }

    @Benchmark
    public Object questionAboutNobody() {
        return indexed.from(PLACES.get(1)).to(CLOSED);
    }

    @Benchmark
    public Object matrixOfAThousand() {
        return thousand.matrix(PLACES);
    }
}
