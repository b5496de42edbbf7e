// SPDX-License-Identifier: Apache-2.0
package io.github.wslnet.relay;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.wslnet.address.IpAddress;
import io.github.wslnet.address.Port;
import io.github.wslnet.socket.Listener;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RelayBindTest {
    private static final IpAddress LOOPBACK = IpAddress.parse("127.0.0.1");

    /** The rows of Winsock's table for a bind with SO_REUSEADDR to a specific address. */
    @ParameterizedTest(name = "{0} on {1}: {2}, of another account {3}")
    @CsvSource({
        "DEFAULT,0.0.0.0,SUCCEEDS,FAILS",
        "DEFAULT,127.0.0.1,FAILS,FAILS",
        "REUSE,127.0.0.1,SHARED,SHARED",
        "REUSE,0.0.0.0,SUCCEEDS,SUCCEEDS",
        "EXCLUSIVE,0.0.0.0,FAILS,FAILS",
        "EXCLUSIVE,127.0.0.1,FAILS,FAILS",
        "DEFAULT,192.168.0.4,SUCCEEDS,SUCCEEDS",
        "EXCLUSIVE,192.168.0.4,SUCCEEDS,SUCCEEDS"
    })
    void beside_a_program_of_windows(Listener.Binding binding, String address, RelayBind same, RelayBind other) {
        Listener.Builder program = Listener.tcp(address, 3000).binding(binding);

        assertThat(beside(program.account(Listener.Account.SAME).build())).isEqualTo(same);
        assertThat(beside(Listener.tcp(address, 3000)
                        .binding(binding)
                        .account(Listener.Account.OTHER)
                        .build()))
                .isEqualTo(other);
    }

    @ParameterizedTest(name = "{0} on port {1}")
    @CsvSource({"::1,3000", "127.0.0.1,3001"})
    void a_socket_of_another_family_or_port_is_not_in_the_way(String address, int port) {
        assertThat(beside(Listener.tcp(address, port).build())).isEqualTo(RelayBind.SUCCEEDS);
    }

    @Test
    void nor_is_one_of_udp() {
        assertThat(beside(Listener.udp("127.0.0.1", 3000).build())).isEqualTo(RelayBind.SUCCEEDS);
    }

    @Test
    void the_worst_of_several_counts() {
        assertThat(RelayBind.beside(
                        List.of(
                                Listener.tcp("0.0.0.0", 3000).build(),
                                Listener.tcp("127.0.0.1", 3000)
                                        .binding(Listener.Binding.REUSE)
                                        .build()),
                        LOOPBACK,
                        Port.of(3000)))
                .isEqualTo(RelayBind.SHARED);
    }

    private static RelayBind beside(Listener program) {
        return RelayBind.beside(List.of(program), LOOPBACK, Port.of(3000));
    }
}
