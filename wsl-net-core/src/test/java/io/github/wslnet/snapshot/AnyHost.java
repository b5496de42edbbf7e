// SPDX-License-Identifier: Apache-2.0
package io.github.wslnet.snapshot;

import static io.github.wslnet.snapshot.AnySnapshot.known;

import io.github.wslnet.address.Cidr;
import io.github.wslnet.address.IpAddress;
import io.github.wslnet.known.Known;
import java.time.Instant;
import java.util.Map;
import java.util.OptionalInt;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

/** What a machine has besides its network, of every shape. */
final class AnyHost {
    private AnyHost() {}

    static Arbitrary<RouteEntry> route() {
        return Combinators.combine(
                        Arbitraries.of("0.0.0.0/0", "172.16.0.0/12", "10.0.0.7/32", "fe80::/64")
                                .map(Cidr::parse),
                        Arbitraries.of("192.168.0.1", "fe80::1%12")
                                .map(IpAddress::parse)
                                .optional(),
                        Arbitraries.of("Wi-Fi", "eth0"))
                .as(RouteEntry::new);
    }

    static Arbitrary<InterfaceMetric> metric() {
        return Arbitraries.of(new InterfaceMetric("Wi-Fi", 25), new InterfaceMetric("VPN", 1));
    }

    static Arbitrary<PowerState> power(Arbitrary<Known<Instant>> instant) {
        return Combinators.combine(known(flag()), instant).as(PowerState::new);
    }

    static Arbitrary<HttpProxy> proxy() {
        return Combinators.combine(known(flag()), known(Arbitraries.of("127.0.0.1:3128", "")), known(text()))
                .as(HttpProxy::new);
    }

    static Arbitrary<RunningProcess> process() {
        return Combinators.combine(Arbitraries.of(1, 812), Arbitraries.of("java", "wslrelay.exe"), known(text()))
                .as(RunningProcess::new);
    }

    static Arbitrary<Map<String, String>> texts() {
        return Arbitraries.maps(Arbitraries.of("net.ipv6.bindv6only", "DISPLAY", "a b"), text())
                .ofMaxSize(2);
    }

    static Arbitrary<Probe> probe() {
        return Combinators.combine(
                        Arbitraries.of("windows", "distro:Ubuntu"),
                        Arbitraries.of("tcp://172.26.16.1:9003", "udp://172.26.16.1:53", "nonsense"),
                        Arbitraries.of("connected", "timed-out"),
                        Arbitraries.of(OptionalInt.empty(), OptionalInt.of(3000)))
                .as(Probe::new);
    }

    /** Adds to a distro what is of this kind. */
    static Arbitrary<Distro> completed(Distro distro) {
        Arbitrary<Interop> interop =
                Combinators.combine(known(flag()), known(flag())).as(Interop::new);
        return Combinators.combine(known(process().list().ofMaxSize(2)), known(interop), known(texts()))
                .as((processes, binfmt, environment) ->
                        distro.withProcesses(processes).withInterop(binfmt).withEnvironment(environment));
    }

    private static Arbitrary<Boolean> flag() {
        return Arbitraries.of(true, false);
    }

    private static Arbitrary<String> text() {
        return Arbitraries.of("", "x", "a b", "line\nbreak", "ネット");
    }
}
