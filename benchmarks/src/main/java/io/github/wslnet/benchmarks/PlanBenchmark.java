// SPDX-License-Identifier: Apache-2.0
package io.github.wslnet.benchmarks;

import io.github.wslnet.address.TransportPort;
import io.github.wslnet.plan.Goal;
import io.github.wslnet.plan.LanExposure;
import io.github.wslnet.plan.Plan;
import io.github.wslnet.plan.PowerShellScript;
import io.github.wslnet.snapshot.Snapshot;
import io.github.wslnet.snapshot.WindowsSide;
import io.github.wslnet.snapshot.WslSide;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
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
 * Plans for a machine with so many portproxy rules of ours: one more, nothing to do for any, and all of them after the
 * guest's address changed, with the script for that.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(
        value = 1,
        jvmArgs = {"-Xmx2g"})
public class PlanBenchmark {
    private static final int FIRST = 20_000;
    private static final Plan.Intent ONE_MORE = Plan.ensuring(exposure(80));

    @Param({"1000", "10000"})
    public int rules;

    private Snapshot settled = Snapshot.builder()
            .windows(WindowsSide.builder().build())
            .wsl(WslSide.builder().build())
            .build();
    private Snapshot moved = settled;
    private Plan.Intent all = ONE_MORE;
    private Plan refresh = ONE_MORE.against(PlannedMachine.at("172.26.17.100/20"));

    @Setup
    public void plan() {
        all = Plan.ensuring(IntStream.range(FIRST, FIRST + rules)
                .mapToObj(PlanBenchmark::exposure)
                .toArray(Goal[]::new));
        settled = all.against(PlannedMachine.at("172.26.17.100/20")).foresee(PlannedMachine.at("172.26.17.100/20"));
        moved = PlannedMachine.moved(settled, "172.23.220.194/20");
        refresh = all.against(moved);
    }

    @Benchmark
    public Object oneMore() {
        return ONE_MORE.against(settled);
    }

    @Benchmark
    public Object nothingToDo() {
        return all.against(settled);
    }

    @Benchmark
    public Object refreshAll() {
        return all.against(moved);
    }

    @Benchmark
    public Object scriptOfRefresh() {
        return refresh.toPowerShell();
    }

    @Benchmark
    public Object scriptAsBytes() {
        return PowerShellScript.takingBack(refresh.steps(), PowerShellScript.PortProxyWay.REGISTRY)
                .toBytes();
    }

    private static LanExposure exposure(int port) {
        return LanExposure.of("Ubuntu", TransportPort.tcp(port));
    }
}
