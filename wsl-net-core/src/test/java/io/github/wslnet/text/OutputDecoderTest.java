// SPDX-License-Identifier: Apache-2.0
package io.github.wslnet.text;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.time.Duration;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class OutputDecoderTest {
    private static final OutputDecoder DECODER = OutputDecoder.detecting();

    static Stream<String> sentences() {
        return Stream.of(
                "wsl: The port 8080 is in use.",
                "wsl: Der Anschluss 8080 wird schon benutzt: Gerät „größer“",
                "既定のディストリビューション",
                "上海《上》", // characters whose low byte is a line feed
                "默认分发",
                "預設發行版",
                "기본 배포",
                "기본배포",
                "Версия ядра: 5.15",
                "Версия",
                "Έκδοση πυρήνα",
                "Çekirdek sürümü ığşİ",
                "wersja jądra: źdźbło",
                "verze jádra: žluťoučký",
                "גרסת ליבה",
                "إصدار النواة",
                "รุ่นของเคอร์เนล",
                "あがとう", // in UTF-16LE these are bytes of printable ASCII, but for the line's end
                "一覧　一", // and whose low byte is NUL
                "가나다 가",
                "😀 and more");
    }

    @ParameterizedTest
    @MethodSource("sentences")
    void reads_utf_16le_without_a_mark_in_any_language(String sentence) {
        String lines = sentence + "\r\n" + sentence + "\r\n\r\n" + sentence + "\n";

        assertThat(DECODER.decode(lines.getBytes(UTF_16LE))).isEqualTo(lines);
    }

    @ParameterizedTest
    @MethodSource("sentences")
    void reads_utf_8_in_any_language(String sentence) {
        assertThat(DECODER.decode((sentence + "\n").getBytes(UTF_8))).isEqualTo(sentence + "\n");
    }

    @ParameterizedTest
    @MethodSource("sentences")
    void takes_a_byte_order_mark_off(String sentence) {
        assertThat(DECODER.decode(("\ufeff" + sentence).getBytes(UTF_8))).isEqualTo(sentence);
        assertThat(DECODER.decode(("\ufeff" + sentence).getBytes(UTF_16LE))).isEqualTo(sentence);
        assertThat(DECODER.decode(("\ufeff" + sentence).getBytes(UTF_16BE))).isEqualTo(sentence);
    }

    @ParameterizedTest
    @MethodSource("sentences")
    void reads_a_wide_line_before_between_and_after_narrow_lines(String sentence) {
        String wide = "wsl: " + sentence + "\r\n";
        for (String narrow : new String[] {"eth0 x\n", "eth0\n", "\n", "größer\n", "大\n", "a\nb\n", "ab\ncd\n"}) {
            byte[] bytes = join(
                    wide.getBytes(UTF_16LE),
                    narrow.getBytes(UTF_8),
                    wide.getBytes(UTF_16LE),
                    wide.getBytes(UTF_16LE),
                    narrow.getBytes(UTF_8),
                    narrow.getBytes(UTF_8));

            assertThat(DECODER.decode(bytes)).isEqualTo(wide + narrow + wide + wide + narrow + narrow);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "437,Gerät größer é",
        "850,Schnittstelle über ÂÊ",
        "852,Połączenie źdźbło",
        "857,Bağlantı ığş",
        "866,Подключение по локальной сети",
        "737,Διεύθυνση",
        "862,כתובת",
        "932,ipv4 をリッスンする:",
        "936,侦听 ipv4:",
        "949,ipv4 수신 대기:",
        "950,接聽 ipv4:"
    })
    void reads_an_oem_code_page_that_is_given(int number, String sentence) {
        Charset codePage = CodePage.ofNumber(number).orElseThrow();
        String lines = sentence + "\r\n" + sentence + "\r\n";

        assertThat(OutputDecoder.withCodePage(codePage).decode(lines.getBytes(codePage)))
                .isEqualTo(lines);
    }

    @ParameterizedTest
    @ValueSource(ints = {437, 850, 852, 866, 932, 936, 949, 950, 65001})
    void wide_and_utf_8_bytes_beat_the_code_page(int number) {
        OutputDecoder decoder =
                OutputDecoder.withCodePage(CodePage.ofNumber(number).orElseThrow());

        assertThat(decoder.decode("既定のバージョン: 2\r\n".getBytes(UTF_16LE))).isEqualTo("既定のバージョン: 2\r\n");
        assertThat(decoder.decode("既定のバージョン: 2\r\n".getBytes(UTF_8))).isEqualTo("既定のバージョン: 2\r\n");
        assertThat(decoder.decode("\ufeffcafé".getBytes(UTF_16LE))).isEqualTo("café");
    }

    @Test
    void a_wide_code_page_is_used_for_all_bytes() {
        assertThat(OutputDecoder.withCodePage(UTF_16LE).decode("既定".getBytes(UTF_16LE)))
                .isEqualTo("既定");
        assertThat(OutputDecoder.withCodePage(UTF_16BE).decode("a\n".getBytes(UTF_16BE)))
                .isEqualTo("a\n");
    }

    @Test
    void bytes_of_an_unknown_code_page_can_be_had_back() {
        byte[] bytes = "Gerät größer".getBytes(CodePage.ofNumber(850).orElseThrow());

        assertThat(DECODER.decode(bytes).getBytes(ISO_8859_1)).isEqualTo(bytes);
    }

    @Test
    void nothing_is_no_text() {
        assertThat(DECODER.decode(new byte[0])).isEmpty();
        assertThat(DECODER.decode(new byte[] {(byte) 0xef, (byte) 0xbb, (byte) 0xbf}))
                .isEmpty();
        assertThat(DECODER.decode(new byte[] {(byte) 0xff, (byte) 0xfe})).isEmpty();
    }

    @Test
    void every_single_byte_is_some_text() {
        for (int b = 0; b < 256; b++) {
            assertThat(DECODER.decode(new byte[] {(byte) b})).hasSize(1);
        }
    }

    @Test
    void a_cut_character_spoils_only_itself() {
        byte[] narrow = "größer 界".getBytes(UTF_8);
        byte[] wide = "wsl: ok\r\n".getBytes(UTF_16LE);

        assertThat(DECODER.decode(first(narrow, narrow.length - 1))).isEqualTo("größer \ufffd");
        assertThat(DECODER.decode(first(wide, wide.length - 1))).startsWith("wsl: ok\r");
    }

    @Test
    void wide_lines_with_narrow_line_ends_between_them_stay_readable() {
        byte[] bytes = {'U', 0, 'b', 0, '\r', 0, '\r', '\n', 0, 'V', 0, '\r', 0, '\r', '\n'};

        assertThat(DECODER.decode(bytes)).isEqualTo("Ub\r\r\nV\r\r\n");
    }

    @Test
    void a_wide_message_after_a_prompt_on_the_same_line_is_read() {
        byte[] bytes = join("$ x".getBytes(UTF_8), "wsl: 上\r\n".getBytes(UTF_16LE), "ok\n".getBytes(UTF_8));

        assertThat(DECODER.decode(bytes)).isEqualTo("$ xwsl: 上\r\nok\n");
    }

    @Test
    void a_narrow_line_of_the_code_page_may_follow_a_wide_one() {
        Charset codePage = CodePage.ofNumber(850).orElseThrow();
        byte[] bytes = join("wsl: ok\r\n".getBytes(UTF_16LE), "größer\r\n".getBytes(codePage), "end".getBytes(UTF_8));

        assertThat(OutputDecoder.withCodePage(codePage).decode(bytes)).isEqualTo("wsl: ok\r\ngrößer\r\nend");
        assertThat(OutputDecoder.detecting().decode(bytes)).isEqualTo("wsl: ok\r\ngr\u0094\u00e1er\r\nend");
    }

    @Test
    void half_a_wide_line_at_the_end_is_read() {
        assertThat(DECODER.decode(join("abc\n".getBytes(UTF_8), "$ wsl".getBytes(UTF_8), "ok".getBytes(UTF_16LE))))
                .isEqualTo("abc\n$ wslok");
    }

    @Test
    void takes_time_in_proportion_to_the_length() {
        byte[] bytes = join("a\n".repeat(1_000_000).getBytes(UTF_8), "wsl\r\n".getBytes(UTF_16LE));

        assertThat(DECODER.decode(bytes)).hasSize(2_000_005);
    }

    @ParameterizedTest
    @ValueSource(strings = {"ab\0", "a\0\0", "abc\0", "a\0", "\n\0a\0", "\na"})
    void takes_time_in_proportion_to_the_length_of_nonsense(String pattern) {
        byte[] bytes = (pattern.repeat(300_000) + "\n\n\0").getBytes(UTF_8);

        assertTimeout(Duration.ofSeconds(5), () -> DECODER.decode(bytes));
    }

    private static byte[] first(byte[] bytes, int count) {
        return java.util.Arrays.copyOf(bytes, count);
    }

    private static byte[] join(byte[]... parts) {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        for (byte[] part : parts) {
            all.writeBytes(part);
        }
        return all.toByteArray();
    }
}
