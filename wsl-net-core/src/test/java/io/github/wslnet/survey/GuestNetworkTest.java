// SPDX-License-Identifier: Apache-2.0
package io.github.wslnet.survey;

import static io.github.wslnet.survey.GuestAnswersTest.part;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.wslnet.distro.DistroName;
import io.github.wslnet.known.Known;
import io.github.wslnet.socket.Listener;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class GuestNetworkTest {
    private static final DistroName UBUNTU = DistroName.of("Ubuntu");
    private static final DistroName DEBIAN = DistroName.of("Debian");

    private static final Listener OF_UBUNTU =
            Listener.tcp("0.0.0.0", 8080).by("node", 30).build();
    private static final Listener OF_DEBIAN =
            Listener.tcp("0.0.0.0", 8081).by("ruby", 40).build();
    private static final Listener OF_NOBODY = Listener.tcp("0.0.0.0", 53).build();

    private final Known<GuestAnswers> ubuntu = Known.of(guest(111, 30, "node"));
    private final Known<GuestAnswers> debian = Known.of(guest(222, 40, "ruby"));

    @Test
    void each_distro_has_its_own_sockets_and_the_first_those_of_nobody() {
        GuestNetwork network = network(ubuntu, debian);

        assertThat(network.listeners(UBUNTU)).isEqualTo(Known.of(List.of(OF_UBUNTU, OF_NOBODY)));
        assertThat(network.listeners(DEBIAN)).isEqualTo(Known.of(List.of(OF_DEBIAN)));
    }

    @Test
    void sockets_of_nobody_may_be_those_of_a_distro_that_was_not_read() {
        GuestNetwork network = network(ubuntu, Known.unreadable("timed out"));

        assertThat(network.listeners(UBUNTU)).isEqualTo(Known.of(List.of(OF_UBUNTU)));
        assertThat(network.listeners(DEBIAN)).isEqualTo(Known.unreadable("timed out"));
    }

    @Test
    void a_distro_that_was_not_asked_has_none() {
        assertThat(network(ubuntu, debian).listeners(DistroName.of("Arch"))).isEqualTo(Known.absent());
    }

    private static GuestNetwork network(Known<GuestAnswers> ubuntu, Known<GuestAnswers> debian) {
        Map<DistroName, Known<GuestAnswers>> guests = new LinkedHashMap<>();
        guests.put(UBUNTU, ubuntu);
        guests.put(DEBIAN, debian);
        return GuestNetwork.of(guests);
    }

    /** A distro that sees the three sockets of the machine and has a process for one. */
    private static GuestAnswers guest(int inode, int pid, String name) {
        String heading =
                "  sl  local_address rem_address   st tx_queue rx_queue tr tm->when retrnsmt   uid  timeout inode\n";
        String row = "   0: 00000000:%s 00000000:0000 0A 00000000:00000000 00:00000000 00000000 0 0 %d 1 0\n";
        String tcp = heading + row.formatted("1F90", 111) + row.formatted("1F91", 222) + row.formatted("0035", 333);
        return GuestAnswers.parse("#wsl-net-guest-1\n" + part("tcp", tcp, 0) + part("tcp6", "", 44)
                + part("udp", heading, 0) + part("udp6", "", 44)
                + part("owners", "/proc/" + pid + "/fd:\nlrwx 3 -> socket:[" + inode + "]\n", 0)
                + part("names", "/proc/" + pid + "/comm:" + name + "\n", 0) + "#end\n");
    }
}
