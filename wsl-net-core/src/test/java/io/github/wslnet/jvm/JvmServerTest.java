// SPDX-License-Identifier: Apache-2.0
package io.github.wslnet.jvm;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.wslnet.address.IpAddress;
import io.github.wslnet.address.Ipv4Address;
import io.github.wslnet.address.Ipv6Address;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class JvmServerTest {
    private static final JvmFlags IPV4 = JvmFlags.of(List.of("-Djava.net.preferIPv4Stack=true"));

    @ParameterizedTest(name = "{0} {1}: {2}, with preferIPv4Stack {3}")
    @CsvSource({
        "socket,0.0.0.0,::,0.0.0.0",
        "socket,127.0.0.1,::ffff:127.0.0.1,127.0.0.1",
        "socket,172.26.17.100,::ffff:172.26.17.100,172.26.17.100",
        "socket,::,::,",
        "socket,::1,::1,",
        "inet,0.0.0.0,0.0.0.0,0.0.0.0",
        "inet,127.0.0.1,127.0.0.1,127.0.0.1",
        "inet,::1,,",
        "jdwp,5005,127.0.0.1,127.0.0.1",
        "jdwp,127.0.0.1:5005,127.0.0.1,127.0.0.1",
        "jdwp,localhost:5005,127.0.0.1,127.0.0.1",
        "jdwp,0.0.0.0:5005,0.0.0.0,0.0.0.0",
        "jdwp,*:5005,::,0.0.0.0",
        "jdwp,[::1]:5005,::1,",
        "jdwp,desktop:5005,,"
    })
    void shows_in_the_kernel_as(String kind, String asked, String byDefault, String withIpv4Stack) {
        JvmServer server =
                switch (kind) {
                    case "socket" -> JvmServer.socket(IpAddress.parse(asked));
                    case "inet" -> JvmServer.inetChannel(IpAddress.parse(asked));
                    default -> JvmServer.jdwp(asked);
                };

        assertThat(server.kernelAddress(JvmFlags.DEFAULT))
                .isEqualTo(Optional.ofNullable(byDefault).map(IpAddress::parse));
        assertThat(server.kernelAddress(IPV4))
                .isEqualTo(Optional.ofNullable(withIpv4Stack).map(IpAddress::parse));
    }

    @Test
    void a_jmx_agent_is_a_socket_like_any() {
        assertThat(JvmServer.jmx().kernelAddress(JvmFlags.DEFAULT)).contains(Ipv6Address.UNSPECIFIED);
        assertThat(JvmServer.jmx(Ipv4Address.LOOPBACK).kernelAddress(JvmFlags.DEFAULT))
                .contains(IpAddress.parse("::ffff:127.0.0.1"));
    }

    @ParameterizedTest(name = "{0} {1}: {2}")
    @CsvSource({
        "default,0.0.0.0,::1,true",
        "default,127.0.0.1,,false",
        "ipv4,0.0.0.0,127.0.0.1,true",
        "ipv4,127.0.0.1,127.0.0.1,false",
        "ipv4,127.0.0.2,,false"
    })
    void windows_reaches_it_through_the_relay_at(String flags, String asked, String onWindows, boolean atGuest) {
        JvmVisibility visibility = JvmVisibility.of(
                        JvmServer.socket(IpAddress.parse(asked)), flags.equals("ipv4") ? IPV4 : JvmFlags.DEFAULT)
                .orElseThrow();

        assertThat(visibility.onWindows())
                .isEqualTo(Optional.ofNullable(onWindows).map(IpAddress::parse));
        assertThat(visibility.atGuestAddress()).isEqualTo(atGuest);
        assertThat(visibility.advice().isEmpty())
                .isEqualTo(Ipv4Address.LOOPBACK.toString().equals(onWindows));
    }

    @Test
    void the_advice_names_what_to_change() {
        assertThat(advice(JvmServer.socket(Ipv4Address.LOOPBACK)))
                .contains("-Djava.net.preferIPv4Stack=true")
                .contains("::ffff:127.0.0.1 is not relayed");
        assertThat(advice(JvmServer.anywhere())).contains("at [::1] alone");
        assertThat(advice(JvmServer.jdwp("*:5005"))).startsWith("say address=5005");
        assertThat(JvmVisibility.of(JvmServer.inetChannel(Ipv6Address.LOOPBACK), JvmFlags.DEFAULT))
                .isEmpty();
    }

    @Test
    void flags_are_read_from_a_command_line() {
        assertThat(JvmFlags.of(List.of("-Xmx1g", "-jar", "server.jar"))).isEqualTo(JvmFlags.DEFAULT);
        assertThat(JvmFlags.of(List.of(
                        "-Djava.net.preferIPv4Stack=true",
                        "-Djava.net.preferIPv4Stack=false",
                        "-Djava.net.preferIPv6Addresses=system")))
                .isEqualTo(new JvmFlags(false, JvmFlags.Preference.SYSTEM));
        assertThat(JvmFlags.of(List.of("-Djava.net.preferIPv6Addresses=perhaps")))
                .isEqualTo(JvmFlags.DEFAULT);
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({
        "-Dx=y,127.0.0.1",
        "-Djava.net.preferIPv6Addresses=true,::1",
        "-Djava.net.preferIPv6Addresses=system,",
        "-Djava.net.preferIPv4Stack=true,127.0.0.1"
    })
    void a_client_dials_one_address_for_localhost(String flag, String address) {
        assertThat(JvmClient.localhost(JvmFlags.of(List.of(flag))))
                .isEqualTo(Optional.ofNullable(address).map(IpAddress::parse));
    }

    private static String advice(JvmServer server) {
        return JvmVisibility.of(server, JvmFlags.DEFAULT)
                .flatMap(JvmVisibility::advice)
                .orElseThrow();
    }
}
