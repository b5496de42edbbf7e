// SPDX-License-Identifier: Apache-2.0
package io.github.wslnet.socket;

import io.github.wslnet.text.Mutations;
import org.junit.jupiter.api.Test;

/** Whatever breaks in a text, its reader gives a value or an {@code UnparseableTextException}. */
class SocketReadersMutationTest {
    private static final String WINDOWS = """
            Aktive Verbindungen

              Proto  Lokale Adresse         Remoteadresse          Status           PID    Abladungsstatus
              TCP    0.0.0.0:135            0.0.0.0:0              ABHÖREN         1104    InHost
              RpcEptMapper
             [svchost.exe]
              TCP    [fe80::5d2c:90ab:1%14]:139  [::]:0                 IN ASCOLTO      4
             Es konnten keine Besitzerinformationen abgerufen werden.
              TCP    127.0.0.1:50122        LAPTOP-4F1:https       HERGESTELLT     7764
              UDP    [::ffff:127.0.0.1]:5353  *:*                                    2240
             [Web Helper.exe]
            """;

    @Test
    void windows_netstat() {
        Mutations.assertHarmless(WINDOWS, WindowsNetstatOutput::parse);
        Mutations.assertHarmless(WINDOWS.replace("\n", "\r\n"), NetstatOutput::parse);
    }
}
