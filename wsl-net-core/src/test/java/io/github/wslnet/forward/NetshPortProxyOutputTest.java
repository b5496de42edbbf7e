// SPDX-License-Identifier: Apache-2.0
package io.github.wslnet.forward;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.wslnet.text.Mutations;
import io.github.wslnet.text.ParseWarning;
import io.github.wslnet.text.Parsed;
import io.github.wslnet.text.UnparseableTextException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NetshPortProxyOutputTest {
    private static final String SHOW = """

            Listen on ipv4:             Connect to ipv4:

            Address         Port        Address         Port
            --------------- ----------  --------------- ----------
            0.0.0.0         3000        172.23.220.194  3000
            *               8080        nas.a-long-name.example.org 80

            Listen on ipv4:             Connect to ipv6:

            Address         Port        Address         Port
            --------------- ----------  --------------- ----------
            127.0.0.1       8081        ::1             8081

            Listen on ipv6:             Connect to ipv4:

            Address         Port        Address         Port
            --------------- ----------  --------------- ----------
            *               8082        10.0.0.7        8082

            Listen on ipv6:             Connect to ipv6:

            Address         Port        Address         Port
            --------------- ----------  --------------- ----------
            2001:db8:aaaa:bbbb:cccc:dddd:eeee:ffff 8083        fe80::1%12      8083

            """;

    private static final String DUMP = """

            #========================
            # Port Proxy configuration
            #========================
            pushd interface portproxy

            reset
            add v4tov4 listenport=3000 connectaddress=172.23.220.194 connectport=3000
            set v6tov4 listenport=443 connectaddress=10.0.0.7 connectport=8443 listenaddress=::1 protocol=tcp


            popd

            # End of Port Proxy configuration
            """;

    @Test
    void reads_the_tables_of_all_four_families() {
        assertThat(NetshPortProxyOutput.parse(SHOW).orThrow())
                .containsExactly(
                        PortProxyRule.v4tov4("0.0.0.0", 3000).to("172.23.220.194", 3000),
                        PortProxyRule.v4tov4("*", 8080).to("nas.a-long-name.example.org", 80),
                        PortProxyRule.v4tov6("127.0.0.1", 8081).to("::1", 8081),
                        PortProxyRule.v6tov4("*", 8082).to("10.0.0.7", 8082),
                        PortProxyRule.v6tov6("2001:db8:aaaa:bbbb:cccc:dddd:eeee:ffff", 8083)
                                .to("fe80::1%12", 8083));
    }

    @ParameterizedTest
    @CsvSource({
        "Hören auf ipv4:             Verbinden mit ipv6:, Adresse         Anschluss   Adresse         Anschluss",
        "Écoute sur ipv4 :           Se connecter à ipv6 :, Adresse         Port        Adresse         Port",
        "ipv4 をリッスンする:         ipv6 に接続する:, Address         Port        Address         Port",
        "侦听 ipv4:                 连接到 ipv6:, 地址            端口        地址            端口",
        "ipv4 수신  대기:             ipv6에 연결:, 주소        포트        주소        포트",
        "Прослушивать ipv4:          Подключиться к ipv6:, Адрес           Порт        Адрес           Порт",
        "IPv4 dinleniyor:            IPv6 bağlanılıyor:, Adres           Bağlantı Noktası        Adres   Bağlantı Noktası",
        "?????? ipv4:                ?????? ipv6:, ??????           ????        ??????           ????"
    })
    void reads_tables_in_any_language(String heading, String columns) {
        String text = "\r\n" + heading + "\r\n\r\n" + columns
                + "\r\n--------------- ----------  --------------- ----------\r\nweb.example 80 db.example 5432\r\n\r\n";

        assertThat(NetshPortProxyOutput.parse(text).orThrow())
                .containsExactly(PortProxyRule.v4tov6("web.example", 80).to("db.example", 5432));
    }

    @Test
    void tells_the_family_of_rows_without_heading_by_their_addresses() {
        String text = """
                0.0.0.0         3000        172.23.220.194  3000
                *               80          ::1             80
                fe80::1%7       80          web.example     80
                """;

        assertThat(NetshPortProxyOutput.parse(text).orThrow())
                .extracting(PortProxyRule::family)
                .containsExactly(PortProxyFamily.V4_TO_V4, PortProxyFamily.V4_TO_V6, PortProxyFamily.V6_TO_V4);
    }

    @Test
    void reads_a_dump() {
        assertThat(NetshPortProxyOutput.parse(DUMP).orThrow())
                .containsExactly(
                        PortProxyRule.v4tov4("*", 3000).to("172.23.220.194", 3000),
                        PortProxyRule.v6tov4("::1", 443).to("10.0.0.7", 8443));
    }

    @Test
    void passes_over_the_other_contexts_of_a_whole_dump() {
        String text = DUMP + """
                pushd interface ipv4
                add address name="Ethernet" address=192.168.0.4 mask=255.255.255.0
                popd
                """;

        assertThat(NetshPortProxyOutput.parse(text).orThrow()).hasSize(2);
    }

    @Test
    void reads_commands_as_people_type_them() {
        String text = """
                netsh interface portproxy add v4tov4 3000 172.23.220.194 3001 0.0.0.0
                netsh.exe int portproxy ADD V4toV4 ListenAddress="192.168.0.4" ListenPort=80
                """;

        assertThat(NetshPortProxyOutput.parse(text).orThrow())
                .containsExactly(
                        PortProxyRule.v4tov4("0.0.0.0", 3000).to("172.23.220.194", 3001),
                        PortProxyRule.v4tov4("192.168.0.4", 80).to("*", 80));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\r\n",
                "\n\n",
                "pushd interface portproxy\n\nreset\n\n\npopd\n",
                "# ---- \npushd interface portproxy\nreset\n\n\npopd\n# Ende\n\npushd interface ip\nset dns x\n"
            })
    void there_may_be_no_rules(String text) {
        assertThat(NetshPortProxyOutput.parse(text).orThrow()).isEmpty();
    }

    @Test
    void nothing_at_all_is_suspicious() {
        Parsed<List<PortProxyRule>> parsed = NetshPortProxyOutput.parse("");

        assertThat(parsed.value()).isEmpty();
        assertThat(parsed.warnings()).singleElement().matches(w -> w.reason().contains("may not have run"));
    }

    @ParameterizedTest
    @CsvSource({
        "30000-50000, 10.0.0.7, 30000-50000, '1..65535 but found ''30000-50000'",
        "http, 10.0.0.7, 80, '1..65535 but found ''http'",
        "70000, 10.0.0.7, 80, '1..65535 but found ''70000'",
        "80, 10.0.0.7, 0, '1..65535 but found ''0'",
        "80, 10.0.0.256, 80, 'address but found ''10.0.0.256'",
        "80, fe80::1%, 80, 'address but found ''fe80::1%'"
    })
    void keeps_rules_that_forward_nothing(String port, String connectAddress, String connectPort, String reason) {
        String row = "0.0.0.0         " + port + "        " + connectAddress + "        " + connectPort + "\n";
        String text = SHOW.lines().limit(5).reduce("", (a, b) -> a + b + "\n") + row;

        Parsed<List<PortProxyRule>> parsed = NetshPortProxyOutput.parse(text);

        assertThat(parsed.value())
                .containsExactly(new PortProxyRule(
                        PortProxyFamily.V4_TO_V4,
                        PortProxyEndpoint.of("0.0.0.0", port),
                        PortProxyEndpoint.of(connectAddress, connectPort)));
        assertThat(parsed.value().get(0).isValid()).isFalse();
        assertThat(parsed.warnings())
                .singleElement()
                .matches(w -> w.line() == 6 && w.reason().contains(reason));
    }

    @Test
    void warns_of_what_is_neither_row_nor_heading() {
        String text = "C:\\> netsh interface portproxy show all\n" + SHOW
                + "0.0.0.0         3005        172.23.2\nadd v4tov4 nonsense=1 listenport=2\n";

        assertThat(NetshPortProxyOutput.parse(text).value()).hasSize(5);
        assertThat(NetshPortProxyOutput.parse(text).warnings())
                .extracting(ParseWarning::line)
                .containsExactly(1, 28, 29);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "hello",
                "The following command was not found: interface portproxy show all.\n",
                "Listen on ipv4:             Connect to ipv4:\n\nAddress Port Address Port\n------- ---- ------- ----\n",
                "TCP    0.0.0.0:80    0.0.0.0:0    LISTENING\n",
                "one 2 three 4\n",
                "Address Port State Process\n------- ---- ----- -------\n::       443 Listen       4\n",
                "# a remark\n",
                "pushd interface ipv4\nadd address x\npopd\n",
                "add v4tov4 connectport=80\n",
                "::1 80 /80 7/7"
            })
    void rejects_what_is_something_else(String text) {
        assertThatThrownBy(() -> NetshPortProxyOutput.parse(text))
                .isInstanceOf(UnparseableTextException.class)
                .hasMessageStartingWith("netsh interface portproxy");
    }

    @Test
    void survives_every_small_damage() {
        Mutations.assertHarmless(SHOW, NetshPortProxyOutput::parse);
        Mutations.assertHarmless(DUMP, NetshPortProxyOutput::parse);
    }
}
