// SPDX-License-Identifier: Apache-2.0
package io.github.wslnet.benchmarks;

import io.github.wslnet.socket.WindowsNetstatOutput;
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
 * Windows netstat: ours beside a regex, a split, and oshi's helpers.
 *
 * <p>The heap has its size and its pages from the start; else the longest table would time how the heap grows.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 4, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(
        value = 1,
        jvmArgs = {"-Xms3g", "-Xmx3g", "-Xmn2g", "-XX:+AlwaysPreTouch"})
public class NetstatBenchmark {
    @Param({"2000", "20000", "200000"})
    public int rows;

    private String text = "";

    @Setup
    public void makeText() {
        text = NetstatText.ofRows(rows);
    }

    @Benchmark
    public Object ours() {
        return WindowsNetstatOutput.parse(text).value();
    }

    @Benchmark
    public Object regex() {
        return PeerNetstatParsers.byRegex(text);
    }

    @Benchmark
    public Object split() {
        return PeerNetstatParsers.bySplit(text);
    }

    @Benchmark
    public Object oshiHelpers() {
        return PeerNetstatParsers.byOshiHelpers(text);
    }
}
