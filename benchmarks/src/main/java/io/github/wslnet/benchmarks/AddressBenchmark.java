// SPDX-License-Identifier: Apache-2.0
package io.github.wslnet.benchmarks;

import com.google.common.net.InetAddresses;
import inet.ipaddr.IPAddressString;
import io.github.wslnet.address.IpAddress;
import io.github.wslnet.address.Ipv4Address;
import io.github.wslnet.address.Ipv6Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.infra.Blackhole;

/** Address literals: ours beside the JDK, Guava and ipaddress. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 4, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(1)
public class AddressBenchmark {
    private static final int COUNT = 1000;

    @Param({"v4", "v6"})
    public String family;

    private String[] texts = {};

    @Setup
    public void makeTexts() {
        Random random = new Random(7);
        texts = new String[COUNT];
        for (int i = 0; i < COUNT; i++) {
            texts[i] = family.equals("v4")
                    ? Ipv4Address.ofBits(random.nextInt()).toString()
                    : Ipv6Address.ofBits(0x2001_0db8_0000_0000L | random.nextInt(65_536), random.nextLong())
                            .toString();
        }
    }

    @Benchmark
    @OperationsPerInvocation(COUNT)
    public void ours(Blackhole sink) {
        for (String text : texts) {
            sink.consume(IpAddress.parse(text));
        }
    }

    @Benchmark
    @OperationsPerInvocation(COUNT)
    public void jdk(Blackhole sink) throws UnknownHostException {
        for (String text : texts) {
            sink.consume(InetAddress.getByName(text));
        }
    }

    @Benchmark
    @OperationsPerInvocation(COUNT)
    public void guava(Blackhole sink) {
        for (String text : texts) {
            sink.consume(InetAddresses.forString(text));
        }
    }

    @Benchmark
    @OperationsPerInvocation(COUNT)
    public void ipaddress(Blackhole sink) {
        for (String text : texts) {
            sink.consume(new IPAddressString(text).getAddress());
        }
    }
}
