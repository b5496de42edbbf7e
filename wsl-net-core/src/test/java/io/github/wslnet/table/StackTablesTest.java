// SPDX-License-Identifier: Apache-2.0
package io.github.wslnet.table;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.wslnet.address.IpFamily;
import io.github.wslnet.machine.AddressedBytes;
import io.github.wslnet.machine.NativeTables;
import io.github.wslnet.socket.Listener;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class StackTablesTest {
    private final List<Integer> asked = new ArrayList<>();

    @Test
    void asks_for_the_name_of_a_process_once_and_tells_whose_it_is() {
        assertThat(StackTables.of(new TwoServices()).listeners())
                .containsExactly(
                        Listener.tcp("0.0.0.0", 445)
                                .by("System", 4)
                                .account(Listener.Account.OTHER)
                                .build(),
                        Listener.tcp("0.0.0.0", 135)
                                .by("svchost.exe", 1080)
                                .account(Listener.Account.OTHER)
                                .build(),
                        Listener.udp("0.0.0.0", 500)
                                .by("svchost.exe", 1080)
                                .account(Listener.Account.OTHER)
                                .build(),
                        Listener.udp("127.0.0.1", 5000).pid(77).build());
        assertThat(asked).containsExactly(4, 1080, 77);
    }

    /** IPv4 only; a connection too, and a socket that is bound to no port. */
    private final class TwoServices implements NativeTables {
        @Override
        public byte[] tcp(IpFamily family) {
            TableBuilder table = new TableBuilder();
            return family == IpFamily.V6
                    ? table.dword(0).bytes()
                    : table.dword(4)
                            .dword(2)
                            .hex("0000 0000 01bd 0000 0000 0000 0000 0000")
                            .dword(4)
                            .dword(2)
                            .hex("0000 0000 0087 0000 0000 0000 0000 0000")
                            .dword(1080)
                            .dword(11)
                            .hex("7f00 0001 0087 0000 7f00 0001 c000 0000")
                            .dword(0)
                            .dword(100)
                            .hex("0000 0000 0000 0000 0000 0000 0000 0000")
                            .dword(0)
                            .bytes();
        }

        @Override
        public byte[] udp(IpFamily family) {
            TableBuilder table = new TableBuilder();
            return family == IpFamily.V6
                    ? table.dword(0).bytes()
                    : table.dword(2)
                            .hex("0000 0000 01f4 0000")
                            .dword(1080)
                            .hex("7f00 0001 1388 0000")
                            .dword(77)
                            .bytes();
        }

        @Override
        public AddressedBytes adapters() {
            return AddressedBytes.at(0, new byte[0]);
        }

        @Override
        public byte[] routes() {
            return new byte[8];
        }

        @Override
        public Optional<String> processName(int pid) {
            asked.add(pid);
            return Optional.ofNullable(
                    switch (pid) {
                        case 4 -> "System";
                        case 1080 -> "svchost.exe";
                        default -> null;
                    });
        }
    }
}
