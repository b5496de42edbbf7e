// SPDX-License-Identifier: Apache-2.0
package io.github.wslnet.benchmarks;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.wslnet.link.IpAddrOutput;
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

/** 64 interfaces of one machine, all fields: our reading of the text beside Jackson's {@code readTree} of its JSON. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 4, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(1)
public class IpAddrBenchmark {
    private final String text = Recording.of("ip-addr-64.txt");
    private final String json = Recording.of("ip-addr-64.json");
    private final ObjectMapper mapper = new ObjectMapper();

    @Benchmark
    public Object oursText() {
        return IpAddrOutput.parse(text).value();
    }

    @Benchmark
    public Object oursJson() {
        return IpAddrOutput.parse(json).value();
    }

    @Benchmark
    public Object jacksonReadTree() throws JsonProcessingException {
        return mapper.readTree(json);
    }
}
