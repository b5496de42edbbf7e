// SPDX-License-Identifier: Apache-2.0
package io.github.wslnet.snapshot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import io.github.wslnet.adapter.Adapter;
import io.github.wslnet.address.IpAddress;
import io.github.wslnet.address.TransportPort;
import io.github.wslnet.config.NetworkingMode;
import io.github.wslnet.diagram.Diagram;
import io.github.wslnet.distro.DistroName;
import io.github.wslnet.distro.WslVersion;
import io.github.wslnet.doctor.Doctor;
import io.github.wslnet.known.Known;
import io.github.wslnet.plan.Plan;
import io.github.wslnet.plan.Step;
import io.github.wslnet.reach.Reachability;
import io.github.wslnet.socket.Listener;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What is asked of a snapshot takes time in proportion to it, and a picture of it stays one that can be looked at. */
class EnormousSnapshotTest {
    private static final int MANY = 10_000;

    @Test
    @Timeout(60)
    void ten_thousand_servers_on_each_side_are_no_trouble() {
        Snapshot snapshot = with(
                many(EnormousSnapshotTest::relayed),
                many(i -> Adapter.named("Ethernet " + i).index(i + 1).build()),
                List.of(Distro.named(DistroName.of("Ubuntu"), WslVersion.WSL2)
                        .state(Known.of("Running"))
                        .listeners(Known.of(many(i -> listening("0.0.0.0", 1 + i))))
                        .build()));

        assertThatCode(() -> {
                    Doctor.examine(snapshot);
                    Reachability.in(snapshot).matrix();
                })
                .doesNotThrowAnyException();
        Plan plan = new Plan(Plan.ensuring(), List.of(new Step.ServiceStart("iphlpsvc")), List.of());
        assertThat(plan.foresee(snapshot).windows().listeners())
                .isEqualTo(snapshot.windows().listeners());
        assertThat(SnapshotJson.parse(SnapshotJson.print(snapshot))).isEqualTo(snapshot);
    }

    @Test
    @Timeout(60)
    void a_picture_has_fifty_of_a_kind_and_says_how_many_more_there_are() {
        Snapshot snapshot = with(
                many(EnormousSnapshotTest::relayed),
                many(i -> Adapter.named("Ethernet " + i).index(i + 1).build()),
                many(i -> Distro.named(DistroName.of("d" + i), WslVersion.WSL2)
                        .state(Known.of("Running"))
                        .build()));

        assertThat(Diagram.of(snapshot).toAscii().lines())
                .hasSizeLessThan(400)
                .anyMatch(line -> line.contains("adapter    9950 more"))
                .anyMatch(line -> line.contains("9950 more distributions"))
                .anyMatch(line -> line.contains("127.0.0.1:50, 9950 more"));
        assertThat(Diagram.of(snapshot).toSvg()).hasSizeLessThan(200_000);
        assertThat(Diagram.of(snapshot).toMermaid()).hasSizeLessThan(200_000);
    }

    @Test
    @Timeout(60)
    void a_name_of_a_million_letters_is_cut_in_a_picture() {
        Adapter adapter = Adapter.named("x".repeat(1_000_000)).index(1).build();

        assertThat(Diagram.of(with(List.of(), List.of(adapter), List.of())).toAscii())
                .hasSizeLessThan(20_000)
                .contains("xxx...");
    }

    private static <T> List<T> many(IntFunction<T> one) {
        return IntStream.range(0, MANY).mapToObj(one).toList();
    }

    private static Listener relayed(int i) {
        return listening("127.0.0.1", 1 + i).withProcess("wslrelay.exe");
    }

    private static Listener listening(String address, int port) {
        return Listener.on(IpAddress.parse(address), TransportPort.tcp(port)).build();
    }

    private static Snapshot with(List<Listener> listeners, List<Adapter> adapters, List<Distro> distros) {
        return Snapshot.builder()
                .windows(WindowsSide.builder()
                        .listeners(Known.of(listeners))
                        .adapters(Known.of(adapters))
                        .build())
                .wsl(WslSide.builder()
                        .mode(Known.of(NetworkingMode.NAT))
                        .distros(Known.of(distros))
                        .build())
                .build();
    }
}
