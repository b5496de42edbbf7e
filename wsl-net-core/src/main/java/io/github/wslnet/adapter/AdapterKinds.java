// SPDX-License-Identifier: Apache-2.0
package io.github.wslnet.adapter;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * The kinds of adapters as {@code ipconfig} words them before an adapter's name, to take them off.
 *
 * <p>Nothing but the form of the heading tells where the name starts, so this is the one place that knows words. No row
 * is recognised by them: with a language that is missing here, only the name comes out longer. A letter outside ASCII
 * matches any such character, since a text decoded with the wrong code page has others there.
 */
final class AdapterKinds {
    private static final String VIRTUAL = "vEthernet (";

    private static final List<String> KINDS = Stream.of(
                    "Ethernet adapter|Wireless LAN adapter|PPP adapter|Tunnel adapter|Unknown adapter",
                    "Mobile Broadband adapter|Token Ring adapter|FDDI adapter|SLIP adapter",
                    "Ethernet-Adapter|Ethernetadapter|Drahtlos-LAN-Adapter|PPP-Adapter|Tunneladapter|Tunnel-Adapter",
                    "Unbekannter Adapter|Mobiler Breitbandadapter",
                    "Carte Ethernet|Carte réseau sans fil|Carte PPP|Carte Tunnel|Carte inconnue",
                    "Carte à large bande mobile|Carte réseau à large bande mobile",
                    "Adaptador de Ethernet|Adaptador Ethernet|Adaptador de LAN inalámbrica|Adaptador PPP",
                    "Adaptador de túnel|Adaptador desconocido|Adaptador de banda ancha móvil",
                    "Scheda Ethernet|Scheda LAN wireless|Scheda PPP|Scheda Tunnel|Scheda sconosciuta",
                    "Scheda Mobile Broadband|Scheda a banda larga mobile",
                    "Adaptador de Rede sem Fio|Adaptador de LAN sem Fio|Adaptador de LAN sem fios|Adaptador túnel",
                    "Adaptador desconhecido|Adaptador de Banda Larga Móvel",
                    "Adapter voor draadloos LAN|Draadloos LAN-adapter|Onbekende adapter",
                    "Ethernet-kort|Trådlöst LAN-kort|PPP-kort|Tunnelkort|Okänt kort|Okänt nätverkskort",
                    "Ethernet-netværkskort|Trådløst LAN-kort|Trådløst LAN-netværkskort|Ukendt kort|Ukjent kort",
                    "Ethernet-sovitin|Langattoman lähiverkon sovitin|PPP-sovitin|Tunnelisovitin|Tuntematon sovitin",
                    "Karta Ethernet|Karta bezprzewodowej sieci LAN|Karta PPP|Karta tunelowa|Karta tunelu",
                    "Nieznana karta|Karta mobilnego połączenia szerokopasmowego",
                    "Adaptér sítě Ethernet|Adaptér Ethernet|Adaptér bezdrátové sítě LAN|Adaptér PPP",
                    "Adaptér pro tunelové připojení|Neznámý adaptér",
                    "Vezeték nélküli hálózati adapter|Alagútadapter|Ismeretlen adapter",
                    "Ethernet bağdaştırıcısı|Kablosuz LAN bağdaştırıcısı|PPP bağdaştırıcısı|Tünel bağdaştırıcısı",
                    "Bilinmeyen bağdaştırıcı|Mobil Geniş Bant bağdaştırıcısı",
                    "Адаптер Ethernet|Адаптер беспроводной локальной сети|Адаптер PPP|Туннельный адаптер",
                    "Неизвестный адаптер|Адаптер мобильного широкополосного подключения",
                    "Адаптер бездротової локальної мережі|Тунельний адаптер|Невідомий адаптер",
                    "イーサネット アダプター|イーサネット アダプタ|ワイヤレス LAN アダプター|PPP アダプター|PPP アダプタ",
                    "トンネル アダプター|不明なアダプター|モバイル ブロードバンド アダプター",
                    "以太网适配器|无线局域网适配器|PPP 适配器|隧道适配器|未知适配器|移动宽带适配器",
                    "乙太網路卡|無線區域網路介面卡|PPP 介面卡|通道介面卡|不明的介面卡|未知的介面卡|未知介面卡|行動寬頻介面卡",
                    "이더넷 어댑터|무선 LAN 어댑터|PPP 어댑터|터널 어댑터|알 수 없는 어댑터|모바일 광대역 어댑터")
            .flatMap(line -> Stream.of(line.split("\\|")))
            .sorted(Comparator.comparingInt(String::length).reversed())
            .toList();

    private AdapterKinds() {}

    /** Returns the adapter's name in a heading, which is the whole heading when its kind isn't known. */
    static String nameIn(String heading) {
        int virtual = heading.indexOf(VIRTUAL);
        if (virtual >= 0) {
            return heading.substring(virtual);
        }
        return KINDS.stream()
                .filter(kind -> startsWith(heading, kind))
                .findFirst()
                .map(kind -> heading.substring(kind.length()).strip())
                .orElse(heading);
    }

    /** Tells whether a heading is a kind, a blank and more. */
    private static boolean startsWith(String heading, String kind) {
        if (heading.length() <= kind.length() + 1 || !Character.isWhitespace(heading.charAt(kind.length()))) {
            return false;
        }
        for (int i = 0; i < kind.length(); i++) {
            char known = kind.charAt(i);
            char c = heading.charAt(i);
            if (known < 128 ? Character.toLowerCase(known) != Character.toLowerCase(c) : c < 128) {
                return false;
            }
        }
        return true;
    }
}
