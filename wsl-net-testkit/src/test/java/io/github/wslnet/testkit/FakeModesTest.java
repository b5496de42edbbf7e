// SPDX-License-Identifier: Apache-2.0
package io.github.wslnet.testkit;

import static io.github.wslnet.address.TransportPort.tcp;
import static io.github.wslnet.address.TransportPort.udp;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.wslnet.plan.LanExposure;
import io.github.wslnet.plan.Plan;
import io.github.wslnet.reach.Carrier;
import io.github.wslnet.reach.Explanation;
import io.github.wslnet.reach.Reachability;
import io.github.wslnet.reach.Vantage;
import org.junit.jupiter.api.Test;

class FakeModesTest {
    @Test
    void in_mirrored_mode_windows_reaches_the_guest_at_the_shared_loopback() {
        try (FakeWslHost host =
                FakeWslHost.mirrored().distro("Ubuntu", ubuntu -> ubuntu.listening(tcp(3000), "node"))) {
            assertThat(from(host, Vantage.windows()).via()).containsExactly(Carrier.MIRRORED_LOOPBACK);
            assertThat(from(host, Vantage.lan()).isReachable()).isFalse();
        }
    }

    @Test
    void in_mirrored_mode_an_exposure_is_a_rule_of_the_hyper_v_firewall() {
        try (FakeWslHost host =
                FakeWslHost.mirrored().distro("Ubuntu", ubuntu -> ubuntu.listening(tcp(3000), "node"))) {
            Plan plan = Plan.ensuring(LanExposure.of("Ubuntu", tcp(3000))).against(host.snapshot());
            host.apply(plan);

            assertThat(from(host, Vantage.lan()).via()).containsExactly(Carrier.DIRECT);
            host.apply(Plan.removing(LanExposure.of("Ubuntu", tcp(3000))).against(host.snapshot()));
            assertThat(from(host, Vantage.lan()).isReachable()).isFalse();
        }
    }

    @Test
    void in_mirrored_mode_a_port_has_one_holder() {
        try (FakeWslHost host = FakeWslHost.mirrored()
                .windows(windows -> windows.listening("127.0.0.1", tcp(5432), "postgres.exe"))
                .distro("Ubuntu", ubuntu -> ubuntu.listening("127.0.0.1", tcp(3000), "node"))) {
            assertThatExceptionOfType(AddressInUseException.class)
                    .isThrownBy(() -> host.distro("Ubuntu").listening("0.0.0.0", tcp(5432), "postgres"))
                    .withMessageContaining("postgres.exe on Windows");
            assertThatExceptionOfType(AddressInUseException.class)
                    .isThrownBy(() -> host.windows().listening("192.168.0.4", tcp(3000), "node.exe"));
            assertThatCode(() -> host.windows().listening("127.0.0.1", udp(3000), "dns.exe"))
                    .doesNotThrowAnyException();
        }
    }

    @Test
    void in_consomme_mode_windows_holds_sockets_for_the_guest() {
        try (FakeWslHost host =
                FakeWslHost.consomme().distro("Ubuntu", ubuntu -> ubuntu.listening(tcp(3000), "node"))) {
            assertThat(from(host, Vantage.windows()).via()).containsExactly(Carrier.PROXIED_SOCKET);

            host.apply(Plan.ensuring(LanExposure.of("Ubuntu", tcp(3000))).against(host.snapshot()));

            assertThat(from(host, Vantage.lan()).via()).containsExactly(Carrier.PROXIED_SOCKET);
        }
    }

    private static Explanation from(FakeWslHost host, Vantage vantage) {
        return Reachability.in(host.snapshot()).from(vantage).to("Ubuntu", tcp(3000));
    }
}
