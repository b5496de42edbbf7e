// SPDX-License-Identifier: Apache-2.0
package io.github.wslnet.socket;

import static io.github.wslnet.socket.TcpState.BOUND;
import static io.github.wslnet.socket.TcpState.CLOSED;
import static io.github.wslnet.socket.TcpState.CLOSE_WAIT;
import static io.github.wslnet.socket.TcpState.CLOSING;
import static io.github.wslnet.socket.TcpState.ESTABLISHED;
import static io.github.wslnet.socket.TcpState.FIN_WAIT_1;
import static io.github.wslnet.socket.TcpState.FIN_WAIT_2;
import static io.github.wslnet.socket.TcpState.LAST_ACK;
import static io.github.wslnet.socket.TcpState.LISTEN;
import static io.github.wslnet.socket.TcpState.SYN_RECEIVED;
import static io.github.wslnet.socket.TcpState.SYN_SENT;
import static io.github.wslnet.socket.TcpState.TIME_WAIT;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The words that tools print for a state.
 *
 * <p>Most languages of Windows keep the English words (so do Chinese, French, Italian, Japanese, Korean, Russian and
 * Spanish); German is the one that translates nearly all. The table serves to tell connections apart: that a socket
 * listens is seen by its missing peer, whatever the word. Where a language is known to translate but its words were
 * only read about, the dictionary's word is taken for the two states that matter most. A word that means different
 * states in two languages must not be in here.
 */
final class StateWords {
    private static final Map<String, TcpState> BY_WORD = new HashMap<>();

    /** The numbers of the Linux kernel ({@code include/net/tcp_states.h}); the last ones have no number on Windows. */
    private static final TcpState[] BY_LINUX_CODE = {
        ESTABLISHED,
        SYN_SENT,
        SYN_RECEIVED,
        FIN_WAIT_1,
        FIN_WAIT_2,
        TIME_WAIT,
        CLOSED,
        CLOSE_WAIT,
        LAST_ACK,
        LISTEN,
        CLOSING,
        SYN_RECEIVED,
        BOUND
    };

    static {
        for (TcpState state : TcpState.values()) {
            BY_WORD.put(state.name(), state);
        }
        // Windows in English, then net-tools and busybox, then ss
        put(LISTEN, "LISTENING");
        put(SYN_SENT, "SYN_SEND");
        put(TIME_WAIT, "TIMED_WAIT");
        put(SYN_RECEIVED, "SYN_RECV");
        put(FIN_WAIT_1, "FIN_WAIT1");
        put(FIN_WAIT_2, "FIN_WAIT2");
        put(CLOSED, "CLOSE");
        put(ESTABLISHED, "ESTAB");
        put(CLOSED, "UNCONN");
        put(TIME_WAIT, "TIME-WAIT");
        put(CLOSE_WAIT, "CLOSE-WAIT");
        put(FIN_WAIT_1, "FIN-WAIT-1");
        put(FIN_WAIT_2, "FIN-WAIT-2");
        put(SYN_SENT, "SYN-SENT");
        put(SYN_RECEIVED, "SYN-RECV", "NEW-SYN-RECV");
        put(LAST_ACK, "LAST-ACK");
        put(BOUND, "BOUND-INACTIVE");
        german();
        otherLanguages();
    }

    private StateWords() {}

    private static void german() {
        put(LISTEN, "ABHÖREN", "ABHOEREN");
        put(ESTABLISHED, "HERGESTELLT");
        put(TIME_WAIT, "WARTEND");
        put(CLOSE_WAIT, "SCHLIESSEN_WARTEN");
        put(FIN_WAIT_1, "FIN_WARTEN_1");
        put(FIN_WAIT_2, "FIN_WARTEN_2");
        put(SYN_SENT, "SYN_GESENDET");
        put(SYN_RECEIVED, "SYN_EMPFANGEN");
        put(CLOSING, "SCHLIESSEND", "WIRD_GESCHLOSSEN");
        put(LAST_ACK, "LETZTE_ACK", "LETZTES_ACK", "ZULETZT_ACK");
        put(CLOSED, "GESCHLOSSEN");
        put(BOUND, "GEBUNDEN");
        put(ESTABLISHED, "VERBUNDEN"); // net-tools
    }

    private static void otherLanguages() {
        // Polish
        put(LISTEN, "NASŁUCHIWANIE");
        put(ESTABLISHED, "USTANOWIONO");
        put(TIME_WAIT, "CZAS_OCZEKIWANIA");
        // Portuguese; the later ones are those of net-tools
        put(LISTEN, "OUVINDO", "ESCUTANDO", "A ESCUTAR", "ESCUTA", "OUÇA");
        put(ESTABLISHED, "ESTABELECIDA", "ESTABELECIDO");
        put(SYN_SENT, "SYN_ENVIADO");
        put(SYN_RECEIVED, "SYN_RECEBIDO");
        put(FIN_WAIT_1, "ESPERA_FIN1");
        put(FIN_WAIT_2, "ESPERA_FIN2");
        put(CLOSED, "FECHAR");
        put(CLOSE_WAIT, "ESPERANDO_FECHAR");
        put(LAST_ACK, "ÚLTIMO_ACK");
        put(CLOSING, "FECHANDO");
        // Spanish, French, Italian
        put(LISTEN, "ESCUCHANDO", "ESCUCHAR", "ÉCOUTE", "À L'ÉCOUTE", "À L’ÉCOUTE", "IN ASCOLTO", "ASCOLTO");
        put(ESTABLISHED, "ESTABLECIDO", "ESTABLECIDA", "ÉTABLI", "ÉTABLIE", "STABILITA", "STABILITO");
        // Dutch, Swedish, Danish, Norwegian, Finnish
        put(LISTEN, "LUISTEREN", "LUISTEREND", "LYSSNAR", "LYTTER", "KUUNTELEE");
        put(ESTABLISHED, "TOT_STAND_GEBRACHT", "UPPRÄTTAD", "OPRETTET", "OPPRETTET", "MUODOSTETTU");
        // Czech, Hungarian, Turkish, Russian
        put(LISTEN, "NASLOUCHÁNÍ", "FIGYEL", "FIGYELÉS", "DİNLENİYOR", "DİNLEME", "ПРОСЛУШИВАНИЕ");
        put(ESTABLISHED, "NAVÁZÁNO", "LÉTREHOZVA", "KURULDU", "УСТАНОВЛЕНО");
        // Chinese, Japanese, Korean
        put(LISTEN, "侦听", "正在侦听", "监听", "接聽", "リッスン", "リッスン中", "수신 대기");
        put(ESTABLISHED, "已建立", "確立", "설정됨");
    }

    private static void put(TcpState state, String... words) {
        for (String word : words) {
            BY_WORD.put(word, state);
        }
    }

    /** Returns the state that the word stands for in one of the languages and tools known here, in either case. */
    static @Nullable TcpState stateOf(String word) {
        TcpState state = BY_WORD.get(word);
        return state != null ? state : BY_WORD.get(word.toUpperCase(Locale.ROOT));
    }

    /** Returns the state that the Linux kernel gives this number. */
    static @Nullable TcpState ofLinuxCode(int code) {
        return code >= 1 && code <= BY_LINUX_CODE.length ? BY_LINUX_CODE[code - 1] : null;
    }
}
