// SPDX-License-Identifier: Apache-2.0
package io.github.wslnet.socket;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;

class WindowsSocketTest {
    private static final WindowsSocket RELAY = WindowsSocket.listening(SocketEnd.parse("[::1]:3000"))
            .withPid(912)
            .withComponent("relay")
            .withExecutable("wslrelay.exe");

    @Test
    void is_equal_to_one_with_the_same_parts() {
        WindowsSocket other = WindowsSocket.tcp(
                        SocketEnd.parse("[::1]:3000"), SocketEnd.parse("[::]:0"), TcpState.LISTEN)
                .withExecutable("wslrelay.exe")
                .withComponent("relay")
                .withPid(912);

        assertThat(RELAY).isEqualTo(other).hasSameHashCodeAs(other).isNotEqualTo(RELAY.withPid(913));
        assertThat(RELAY).isNotEqualTo(RELAY.withRawState("ABHÖREN")).isNotEqualTo(RELAY.withExecutable("node.exe"));
    }

    @Test
    void prints_as_a_row() {
        assertThat(RELAY).hasToString("tcp [::1]:3000 [::]:0 LISTENING 912 relay [wslrelay.exe]");
        assertThat(WindowsSocket.udp(SocketEnd.parse("0.0.0.0:53"))).hasToString("udp 0.0.0.0:53 *:*");
    }

    @Test
    void has_no_program_when_its_owner_is_not_known() {
        WindowsSocket socket = RELAY.withOwnershipUnavailable();

        assertThat(socket.isOwnershipUnavailable()).isTrue();
        assertThat(socket.executable()).isEmpty();
        assertThat(socket.withExecutable("a.exe").isOwnershipUnavailable()).isFalse();
    }

    @Test
    void refuses_a_negative_process_id() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> RELAY.withPid(-1))
                .withMessage("a process id is 0 or more but was -1");
    }
}
