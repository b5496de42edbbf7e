// SPDX-License-Identifier: Apache-2.0
package io.github.wslnet.socket;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.wslnet.address.IpAddress;
import io.github.wslnet.address.Ipv4Address;
import io.github.wslnet.address.Ipv6Address;
import io.github.wslnet.text.Parsed;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Sockets printed as Windows prints them, in several of its languages, are read back equal. */
class WindowsNetstatOutputPropertyTest {
    private static final Map<TcpState, String> ENGLISH = Map.of(
            TcpState.LISTEN, "LISTENING",
            TcpState.ESTABLISHED, "ESTABLISHED",
            TcpState.TIME_WAIT, "TIME_WAIT",
            TcpState.CLOSE_WAIT, "CLOSE_WAIT",
            TcpState.SYN_SENT, "SYN_SENT",
            TcpState.FIN_WAIT_2, "FIN_WAIT_2");

    private static final Map<TcpState, String> GERMAN = Map.of(
            TcpState.LISTEN, "ABHÖREN",
            TcpState.ESTABLISHED, "HERGESTELLT",
            TcpState.TIME_WAIT, "WARTEND",
            TcpState.CLOSE_WAIT, "SCHLIESSEN_WARTEN",
            TcpState.SYN_SENT, "SYN_GESENDET",
            TcpState.FIN_WAIT_2, "FIN_WARTEN_2");

    /**
     * What differs between languages.
     *
     * @param heading title and names of columns
     * @param words what is printed for a state
     * @param noOwner what {@code -b} says where it knows no owner
     */
    private record Language(String heading, Map<TcpState, String> words, String noOwner) {}

    private static final List<Language> LANGUAGES = List.of(
            new Language(
                    "Active Connections\r\n\r\n  Proto  Local Address          Foreign Address        State           PID",
                    ENGLISH,
                    " Can not obtain ownership information"),
            new Language(
                    "Aktive Verbindungen\r\n\r\n  Proto  Lokale Adresse         Remoteadresse          Status           PID",
                    GERMAN,
                    " Es konnten keine Besitzerinformationen abgerufen werden."),
            new Language(
                    "アクティブな接続\r\n\r\n  プロトコル  ローカル アドレス      外部アドレス           状態            PID",
                    ENGLISH,
                    " 所有者情報を取得できません"),
            new Language(
                    "使用中連線\r\n\r\n  協定   本機位址               外部位址               狀態            PID",
                    ENGLISH,
                    " 無法取得擁有權資訊"));

    @Property(tries = 200)
    void reads_back_what_windows_prints(
            @ForAll("languages") Language language, @ForAll("tables") List<WindowsSocket> sockets) {
        List<WindowsSocket> worded = worded(language, sockets);

        Parsed<List<WindowsSocket>> parsed = WindowsNetstatOutput.parse(print(language, worded));

        assertThat(parsed.warnings()).isEmpty();
        assertThat(parsed.value()).isEqualTo(worded);
    }

    private static List<WindowsSocket> worded(Language language, List<WindowsSocket> sockets) {
        return sockets.stream()
                .map(socket -> socket.state()
                        .map(state -> socket.withRawState(language.words().get(state)))
                        .orElse(socket))
                .toList();
    }

    private static String print(Language language, List<WindowsSocket> sockets) {
        StringBuilder text =
                new StringBuilder("\r\n").append(language.heading()).append("\r\n");
        for (WindowsSocket socket : sockets) {
            text.append("  %-6s %-22s %-22s %-15s %s\r\n"
                    .formatted(
                            socket.transport().toString().toUpperCase(Locale.ROOT),
                            socket.local(),
                            socket.remote(),
                            socket.rawState().orElse(""),
                            socket.pid().isPresent() ? socket.pid().getAsInt() : ""));
            socket.component().ifPresent(name -> text.append("  ").append(name).append("\r\n"));
            socket.executable().ifPresent(name -> text.append(" [").append(name).append("]\r\n"));
            if (socket.isOwnershipUnavailable()) {
                text.append(language.noOwner()).append("\r\n");
            }
        }
        return text.toString();
    }

    @Provide
    Arbitrary<Language> languages() {
        return Arbitraries.of(LANGUAGES);
    }

    @Provide
    Arbitrary<List<WindowsSocket>> tables() {
        return owned(Arbitraries.oneOf(listeners(), connections(), udp()))
                .list()
                .ofMinSize(1)
                .ofMaxSize(30);
    }

    private static Arbitrary<WindowsSocket> listeners() {
        return ends().map(WindowsSocket::listening);
    }

    private static Arbitrary<WindowsSocket> connections() {
        Arbitrary<TcpState> states = Arbitraries.of(ENGLISH.keySet()).filter(state -> state != TcpState.LISTEN);
        return Combinators.combine(ends(), ends(), states).as(WindowsSocket::tcp);
    }

    private static Arbitrary<WindowsSocket> udp() {
        return ends().map(WindowsSocket::udp);
    }

    private static Arbitrary<WindowsSocket> owned(Arbitrary<WindowsSocket> sockets) {
        return Combinators.combine(
                        sockets,
                        Arbitraries.integers().between(0, 70_000),
                        Arbitraries.integers().between(0, 4))
                .as((socket, pid, owner) -> switch (owner) {
                    case 0 -> socket;
                    case 1 -> socket.withPid(pid);
                    case 2 -> socket.withPid(pid).withExecutable("Web Helper.exe");
                    case 3 -> socket.withPid(pid).withComponent("Dnscache").withExecutable("svchost.exe");
                    default -> socket.withPid(pid).withOwnershipUnavailable();
                });
    }

    private static Arbitrary<SocketEnd> ends() {
        return Combinators.combine(addresses(), Arbitraries.integers().between(1, 65535))
                .as(SocketEnd::of);
    }

    private static Arbitrary<IpAddress> addresses() {
        Arbitrary<IpAddress> v4 = Arbitraries.integers().map(Ipv4Address::ofBits);
        Arbitrary<IpAddress> v6 =
                Combinators.combine(Arbitraries.longs(), Arbitraries.longs()).as(Ipv6Address::ofBits);
        Arbitrary<IpAddress> linkLocal = Combinators.combine(
                        Arbitraries.longs(), Arbitraries.integers().between(1, 99))
                .as((low, zone) -> Ipv6Address.ofBits(0xfe80L << 48, low).withZone(Integer.toString(zone)));
        return Arbitraries.oneOf(v4, v6, linkLocal);
    }

    @Property(tries = 200)
    void reads_line_by_line_what_it_reads_at_once(
            @ForAll("languages") Language language, @ForAll("tables") List<WindowsSocket> sockets) {
        String text = print(language, worded(language, sockets));
        List<WindowsSocket> streamed = new ArrayList<>();

        WindowsNetstatOutput.read(text.lines().iterator(), streamed::add, warning -> {});

        assertThat(streamed).isEqualTo(WindowsNetstatOutput.parse(text).value());
    }
}
