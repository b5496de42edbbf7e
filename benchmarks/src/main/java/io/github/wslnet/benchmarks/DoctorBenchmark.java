// SPDX-License-Identifier: Apache-2.0
package io.github.wslnet.benchmarks;

import io.github.wslnet.doctor.Doctor;
import io.github.wslnet.snapshot.Snapshot;
import io.github.wslnet.snapshot.WindowsSide;
import io.github.wslnet.snapshot.WslSide;
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

/** All checks on a machine with 1,000 listeners of programs, 1,000 portproxy rules and 1,000 firewall rules. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(1)
public class DoctorBenchmark {
    @Param({"1000"})
    public int size;

    @Param({"nat", "mirrored"})
    public String mode = "";

    private Snapshot snapshot =
            Snapshot.of(WindowsSide.builder().build(), WslSide.builder().build());

    @Setup
    public void make() {
        snapshot = BusyMachine.of(size, mode);
    }

    @Benchmark
    public Object examine() {
        return Doctor.examine(snapshot);
    }
}
