// SPDX-License-Identifier: Apache-2.0
package io.github.wslnet.benchmarks;

import io.github.wslnet.socket.LinuxNetstatOutput;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** Linux netstat of 20,000 rows; jc's own loop over the same text is timed by {@code jc-loop.py}. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 4, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(1)
public class LinuxNetstatBenchmark {
    private final String text = LinuxNetstatText.ofRows(20_000);

    @Benchmark
    public Object ours() {
        return LinuxNetstatOutput.parse(text).value();
    }
}
