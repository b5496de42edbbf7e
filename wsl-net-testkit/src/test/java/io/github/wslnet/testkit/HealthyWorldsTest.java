// SPDX-License-Identifier: Apache-2.0
package io.github.wslnet.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.wslnet.address.IpAddress;
import io.github.wslnet.address.TransportPort;
import io.github.wslnet.doctor.CheckId;
import io.github.wslnet.doctor.Doctor;
import io.github.wslnet.doctor.Finding;
import io.github.wslnet.doctor.Severity;
import io.github.wslnet.plan.LanExposure;
import io.github.wslnet.plan.OwnDns;
import io.github.wslnet.plan.Plan;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The doctor has nothing to complain of where nothing is wrong, whatever the mode, and finds what breaks. */
class HealthyWorldsTest {
    private static final TransportPort WEB = TransportPort.tcp(3000);

    static Stream<Arguments> worlds() {
        return Stream.of(
                world("nat", FakeWslHost::nat),
                world("nat with a server", () -> served(FakeWslHost.nat())),
                world("nat exposed to the LAN", () -> exposed(served(FakeWslHost.nat()))),
                world(
                        "nat exposed again after a restart",
                        () -> exposed(restarted(exposed(served(FakeWslHost.nat()))))),
                world("nat with name servers of its own", () -> ownDns(served(FakeWslHost.nat()))),
                world("nat with two distros", () -> served(FakeWslHost.nat()).distro("Debian", debian -> {})),
                world("nat, stopped", () -> served(FakeWslHost.nat()).shutdownWsl()),
                world(
                        "nat beside a Windows server",
                        () -> served(FakeWslHost.nat())
                                .windows(
                                        windows -> windows.listening("0.0.0.0", TransportPort.tcp(8080), "httpd.exe"))),
                world("mirrored", () -> served(FakeWslHost.mirrored())),
                world("mirrored exposed to the LAN", () -> exposed(served(FakeWslHost.mirrored()))),
                world("consomme", () -> served(FakeWslHost.consomme())),
                world("inbox", () -> served(FakeWslHost.inbox())),
                world("before the relay", () -> served(FakeWslHost.build18917())),
                world("WSL 1", () -> FakeWslHost.nat().wsl1Distro("Legacy", legacy -> legacy.listening(WEB, "node"))));
    }

    private static Arguments world(String name, Supplier<FakeWslHost> world) {
        return Arguments.of(name, world);
    }

    private static FakeWslHost served(FakeWslHost host) {
        return host.distro("Ubuntu", ubuntu -> ubuntu.listening(WEB, "node"));
    }

    private static FakeWslHost exposed(FakeWslHost host) {
        host.apply(Plan.ensuring(LanExposure.of("Ubuntu", WEB)).against(host.snapshot()));
        return host;
    }

    private static FakeWslHost restarted(FakeWslHost host) {
        host.restartWindows();
        host.distro("Ubuntu").listening(WEB, "node");
        return host;
    }

    private static FakeWslHost ownDns(FakeWslHost host) {
        host.apply(
                Plan.ensuring(OwnDns.of("Ubuntu", IpAddress.parse("9.9.9.9"))).against(host.snapshot()));
        return host;
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("worlds")
    void nothing_is_wrong(String name, Supplier<FakeWslHost> world) {
        assertThat(Doctor.examine(world.get().snapshot()).findings())
                .filteredOn(finding -> finding.severity() != Severity.INFO)
                .isEmpty();
    }

    @Test
    void a_restart_of_windows_makes_a_forward_stale() {
        FakeWslHost host = restarted(exposed(served(FakeWslHost.nat())));

        assertThat(Doctor.examine(host.snapshot()).rootCause())
                .map(Finding::id)
                .contains(CheckId.PORTPROXY_STALE_TARGET);
    }

    @Test
    void a_stopped_service_is_behind_a_dead_forward() {
        FakeWslHost host = exposed(served(FakeWslHost.nat())).windows(windows -> windows.stopService("iphlpsvc"));

        assertThat(Doctor.examine(host.snapshot()).rootCause())
                .map(Finding::id)
                .contains(CheckId.PORTPROXY_SERVICE_DOWN);
    }
}
