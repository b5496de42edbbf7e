// SPDX-License-Identifier: Apache-2.0
package io.github.wslnet.distro;

import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.wslnet.text.Mutations;
import io.github.wslnet.text.OutputDecoder;
import io.github.wslnet.text.ParseWarning;
import io.github.wslnet.text.UnparseableTextException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WslListOutputTest {
    private static final String TABLE = """
              NAME                   STATE           VERSION
            * Ubuntu-24.04           Running         2
              Debian                 Stopped         1
              docker-desktop         Installing      2
            """;

    private static final String NAMES = """
            Windows-Subsystem für Linux-Distributionen:
            Ubuntu-24.04 (Standard)
            Debian
            """;

    @Test
    void reads_the_table() {
        assertThat(WslListOutput.parse(TABLE).orThrow())
                .containsExactly(
                        listed("Ubuntu-24.04", true, "Running", WslVersion.WSL2),
                        listed("Debian", false, "Stopped", WslVersion.WSL1),
                        listed("docker-desktop", false, "Installing", WslVersion.WSL2));
    }

    @Test
    void reads_the_bytes_that_wsl_prints() {
        byte[] bytes = TABLE.replace("\n", "\r\n").getBytes(UTF_16LE);

        assertThat(WslListOutput.parse(OutputDecoder.detecting().decode(bytes))).isEqualTo(WslListOutput.parse(TABLE));
        assertThat(WslListOutput.parse(new String(bytes, UTF_8)))
                .as("UTF-16 taken for UTF-8")
                .isEqualTo(WslListOutput.parse(TABLE));
    }

    @Test
    void keeps_states_that_are_translated_and_names_with_blanks() {
        String text = """
                  NAME           STATUS                 VERSION
                * Mein Ubuntu    Wird ausgeführt        2
                  Debian         Beendet                1
                """;

        assertThat(WslListOutput.parse(text).orThrow())
                .containsExactly(
                        listed("Mein Ubuntu", true, "Wird ausgeführt", WslVersion.WSL2),
                        listed("Debian", false, "Beendet", WslVersion.WSL1));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "* Ubuntu Running 2\nDebian Stopped 1",
                "*\tUbuntu\tRunning\t2\r\nDebian\tStopped\t1\r\n",
                "名前 状態 バージョン\n* Ubuntu Running 2\n\n Debian Stopped 1\n",
                "\ufeff* Ubuntu　　Running　　2\r\r\n  Debian　　Stopped　　1  \r\r\n"
            })
    void reads_a_table_that_was_pasted_somewhere(String text) {
        assertThat(WslListOutput.parse(text).orThrow())
                .containsExactly(
                        listed("Ubuntu", true, "Running", WslVersion.WSL2),
                        listed("Debian", false, "Stopped", WslVersion.WSL1));
    }

    @Test
    void passes_on_what_is_no_row() {
        String text = "C:\\Users\\me>wsl -l -v\nwsl: a setting is unknown: 2\n" + TABLE + "  kali-li\n";

        assertThat(WslListOutput.parse(text).value()).hasSize(3);
        assertThat(WslListOutput.parse(text).warnings())
                .extracting(ParseWarning::line)
                .containsExactly(1, 2, 7);
    }

    @Test
    void a_version_that_is_neither_1_nor_2_is_not_understood() {
        assertThat(WslListOutput.parse(TABLE + "  Arch                   Running         3\n")
                        .warnings())
                .singleElement()
                .matches(w -> w.line() == 5 && w.reason().contains("1 or 2"));
    }

    @Test
    void reads_names_below_a_heading() {
        assertThat(WslListOutput.parse(NAMES).orThrow())
                .containsExactly(listed("Ubuntu-24.04", true), listed("Debian", false));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Sous-système Windows pour Linux Distributions :\nUbuntu (par défaut)\nMein Debian\n",
                "适用于 Linux 的 Windows 子系统分发：\nUbuntu (默认值)\nMein Debian\n",
                "Linux용 Windows 하위 시스템 배포:\r\nUbuntu(기본값)\r\nMein Debian\r\n",
                "Linux 用 Windows サブシステム ディストリビューション:\nUbuntu（既定）\nMein Debian",
                "Windows-undersystem för Linux-distributioner:\nUbuntu (Standardinställning)\nMein Debian\n",
                "Дистрибутивы подсистемы Windows для Linux:\nUbuntu (по умолчанию)\nMein Debian\n",
                "Linux için Windows Alt Sistemi Dağıtımları:\nUbuntu (Varsayılan)\nMein Debian\n",
                "Linuxos Windows-alrendszer disztribúciók:\nUbuntu (alapértelmezett)\nMein Debian\n",
                "Windows-alijärjestelmä Linuxille -jakelut:\nUbuntu (Oletus)\nMein Debian\n",
                "Distribuce Subsystému Windows pro Linux:\nUbuntu (Výchozí)\nMein Debian\n",
                "PS C:\\> wsl -l\nWindows Subsystem for Linux Distributions:\nUbuntu (Default)\nMein Debian"
            })
    void reads_names_in_any_language(String text) {
        assertThat(WslListOutput.parse(text).value())
                .containsExactly(listed("Ubuntu", true), listed("Mein Debian", false));
    }

    @Test
    void reads_bare_names() {
        assertThat(WslListOutput.parse("Ubuntu-24.04\r\ndocker-desktop\r\n").orThrow())
                .containsExactly(listed("Ubuntu-24.04", false), listed("docker-desktop", false));
        assertThat(WslListOutput.parseQuiet("Ubuntu\n").orThrow()).containsExactly(listed("Ubuntu", false));
    }

    @Test
    void a_warning_may_go_on_in_the_next_line() {
        String text = "wsl: Mirrored does not work here: too old.\nFalling back to NAT.\nUbuntu\n";

        assertThat(WslListOutput.parse(text).value()).containsExactly(listed("Ubuntu", false));
        assertThat(WslListOutput.parse(text).warnings())
                .extracting(ParseWarning::reason)
                .containsOnly("a warning of wsl.exe itself")
                .hasSize(2);
    }

    @Test
    void bare_names_may_be_none() {
        assertThat(WslListOutput.parseQuiet("").orThrow()).isEmpty();
        assertThat(WslListOutput.parseQuiet("\r\n").orThrow()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Windows Subsystem for Linux has no installed distributions.\nUse 'wsl.exe --list --online' to list.\n",
                "Es sind keine Distributionen da.\nSiehe diese Seite:\nhttps://aka.ms/wslstore\n",
                "설치된 배포가 없습니다.\n아래 지침에 따르세요:\n\n'wsl.exe --list --online' 사용\n'wsl.exe --install <Distro>'\n",
                "Nic tu nie ma.\nKod błędu: Wsl/WSL_E_DEFAULT_DISTRO_NOT_FOUND\n",
                "wsl: Unknown key 'a' in C:\\x:1\nThere are no running distributions.\r\n",
                "実行中のディストリビューションはありません。",
                "Es werden keine Distributionen ausgeführt.",
                "Aucune distribution en cours d’exécution.\r\n",
                "沒有任何執行中的發佈。",
                "Nessuna distribuzione in corso.",
                "No hay distribuciones en ejecución.",
                "Не знаю.\nКод ошибки: Wsl/WSL_E_DEFAULT_DISTRO_NOT_FOUND\n",
                "Нет выполняющихся дистрибутивов.",
                "Çalışan dağıtım yok.",
                "Nejsou spuštěny žádné distribuce.",
                "Jakeluja ei ole käynnissä.",
                "Não há distribuições em execução."
            })
    void says_that_there_is_none(String text) {
        assertThat(WslListOutput.parse(text).value()).isEmpty();
        assertThat(WslListOutput.parse(text.replaceAll("(?s)(.)", "$1\0")).value())
                .as("with a NUL after each character")
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "\r\n",
                "hello world",
                "日本語",
                "Access is denied.",
                "Ubuntu\nand some words\n",
                "  NAME      STATE    VERSION\n",
                "Windows Subsystem for Linux Distributions:\n",
                "The name is wrong.\nUse 'wsl.exe --list --online'.\nError code: Wsl/InstallDistro/WSL_E_DISTRO_NOT_FOUND",
                "Usage: wsl.exe [Argument]\n    --install\n        see 'wsl.exe --list --online'\n",
                "* - Ubuntu",
                "ipv4 に接続する:\n\nAddress         Port\n----------- ------\nUbuntu\n",
                "# add this to /etc/wsl.conf:\n# [network]\nnameserver 172.23.208.1\n",
                "1: lo: <LOOPBACK,UP> mtu 65536\n    inet 127.0.0.1/8 scope host lo\n"
            })
    void rejects_what_is_no_list(String text) {
        assertThatThrownBy(() -> WslListOutput.parse(text))
                .isInstanceOf(UnparseableTextException.class)
                .hasMessageStartingWith("wsl --list");
    }

    @Test
    void says_why_there_is_no_list() {
        assertThatThrownBy(() -> WslListOutput.parse("No.\nFehlercode: Wsl/Service/E_ACCESSDENIED\n"))
                .hasMessageContaining("wsl.exe failed: 'Wsl/Service/E_ACCESSDENIED'");
        assertThatThrownBy(() -> WslListOutput.parse("Nicht da.\nSiehe https://aka.ms/wslinstall\n"))
                .hasMessageContaining("WSL is not installed");
        assertThatThrownBy(() -> WslListOutput.parse("Ubuntu\nsome words here\n"))
                .hasMessageContaining("line 2")
                .hasMessageContaining("some words here");
    }

    @Test
    void survives_every_small_damage() {
        Mutations.assertHarmless(TABLE, WslListOutput::parse);
        Mutations.assertHarmless(NAMES, WslListOutput::parse);
        Mutations.assertHarmless("wsl: x\nNo.\n'wsl.exe --list --online'\nWsl/A/B\n", WslListOutput::parse);
    }

    private static ListedDistro listed(String name, boolean isDefault) {
        return ListedDistro.named(DistroName.of(name)).isDefault(isDefault).build();
    }

    private static ListedDistro listed(String name, boolean isDefault, String state, WslVersion version) {
        return ListedDistro.named(DistroName.of(name))
                .isDefault(isDefault)
                .state(state)
                .version(version)
                .build();
    }
}
