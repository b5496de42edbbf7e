// SPDX-License-Identifier: Apache-2.0
package io.github.wslnet.socket;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.wslnet.text.UnparseableTextException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class NetstatOutputTest {
    @ParameterizedTest
    @MethodSource("io.github.wslnet.socket.Capture#ofNetstat")
    void knows_linux(String text) {
        assertThat(NetstatOutput.parse(text).value()).isInstanceOf(NetstatOutput.OfLinux.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "  TCP    0.0.0.0:80    0.0.0.0:0   LISTENING   4",
                "tcp    0.0.0.0:80    0.0.0.0:0   LISTENING   4",
                "\r\nAktive Verbindungen\r\n\r\n  Proto  Lokale Adresse  Remoteadresse  Status\r\n  UDP  [::]:53  *:*\r\n",
            })
    void knows_windows(String text) {
        assertThat(NetstatOutput.parse(text).value()).isInstanceOf(NetstatOutput.OfWindows.class);
    }

    @Test
    void knows_linux_without_rows() {
        NetstatOutput output = NetstatOutput.parse("Proto Recv-Q Send-Q Local Address Foreign Address State\n")
                .value();

        assertThat(output)
                .isInstanceOfSatisfying(
                        NetstatOutput.OfLinux.class,
                        linux -> assertThat(linux.sockets()).isEmpty());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "\n\n", "garbage", "TCP", "tcp 0 0", "unix"})
    void refuses_what_is_neither(String text) {
        assertThatThrownBy(() -> NetstatOutput.parse(text)).isInstanceOf(UnparseableTextException.class);
    }
}
