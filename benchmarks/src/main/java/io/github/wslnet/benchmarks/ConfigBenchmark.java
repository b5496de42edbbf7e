// SPDX-License-Identifier: Apache-2.0
package io.github.wslnet.benchmarks;

import java.io.IOException;
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

/** A {@code wsl.conf} of 60 lines is read, one key set and the file written, all from bytes to bytes. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 4, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(1)
public class ConfigBenchmark {
    private final byte[] file = ConfigText.ofSixtyLines();

    @Benchmark
    public byte[] ours() throws IOException {
        return ConfigTool.WSL_NET.withHostname(file, "new");
    }

    @Benchmark
    public byte[] jgit() throws IOException {
        return ConfigTool.JGIT.withHostname(file, "new");
    }

    @Benchmark
    public byte[] ini4j() throws IOException {
        return ConfigTool.INI4J.withHostname(file, "new");
    }

    @Benchmark
    public byte[] commonsConfiguration() throws IOException {
        return ConfigTool.COMMONS.withHostname(file, "new");
    }
}
