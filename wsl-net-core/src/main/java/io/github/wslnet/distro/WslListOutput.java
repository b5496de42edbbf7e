// SPDX-License-Identifier: Apache-2.0
package io.github.wslnet.distro;

import io.github.wslnet.internal.scan.Lines;
import io.github.wslnet.text.Parsed;
import io.github.wslnet.text.UnparseableTextException;
import java.util.List;
import java.util.Set;

/**
 * Reads what {@code wsl --list} prints, in any language.
 *
 * <ul>
 *   <li>{@code wsl --list --verbose}: a table of name, state and version, the default one with a star;
 *   <li>{@code wsl --list}: a heading that ends with a colon, in the next line the first name, the default one with a
 *       word in parentheses;
 *   <li>{@code wsl --list --quiet}: names alone. Each line must be a name that WSL takes (ASCII letters, digits, dots,
 *       dashes, underscores), otherwise the text is something else;
 *   <li>the advice that comes when no distribution is installed: an empty list. It is known by {@code --list --online}
 *       or {@code aka.ms/wslstore} in it, which are not translated;
 *   <li>that no distribution is running, in each language that WSL speaks: an empty list. Another sentence alone on its
 *       line is an error message, whatever it says.
 * </ul>
 *
 * <p>Lines that start with {@code wsl: } are warnings of {@code wsl.exe} and are passed on as such.
 *
 * <p>Source: {@code src/windows/common/WslClient.cpp} and {@code localization/strings} in microsoft/WSL, 2.9.4.
 *
 * @since 0.1.0
 */
public final class WslListOutput {
    static final String FORMAT = "wsl --list";
    static final String OWN_WARNING = "wsl:";
    static final String OWN_WARNING_REASON = "a warning of wsl.exe itself";

    /** {@code MessageNoRunningDistro} in every language of WSL: a lone sentence, told from an error by its words alone. */
    private static final Set<String> NONE_RUNNING = Set.of(
            "There are no running distributions.",
            "没有正在运行的分发。",
            "沒有任何執行中的發佈。",
            "実行中のディストリビューションはありません。",
            "실행 중인 배포가 없습니다.",
            "Aucune distribution en cours d'exécution.",
            "Brak uruchomionych dystrybucji.",
            "Çalışan dağıtım yok.",
            "Der er ingen kørende distributioner.",
            "Det finnes ingen distribusjoner som kjører.",
            "Det finns inga distributioner som körs.",
            "Er zijn geen actieve distributies.",
            "Es werden keine Distributionen ausgeführt.",
            "Jakeluja ei ole käynnissä.",
            "Não existem distribuições em execução.",
            "Não há distribuições em execução.",
            "Nejsou spuštěny žádné distribuce.",
            "Nessuna distribuzione in corso.",
            "Nincsenek futó disztribúciók.",
            "No hay distribuciones en ejecución.",
            "Нет выполняющихся дистрибутивов.");

    private WslListOutput() {}

    /**
     * Reads any of the forms.
     *
     * @return the distributions in the order of the text; an empty list only if the text says that there is none
     * @throws UnparseableTextException when the text is none of the forms, or empty
     */
    public static Parsed<List<ListedDistro>> parse(String text) {
        String clean = Lines.of(text).whole();
        if (WslListTable.hasRow(clean)) {
            return WslListTable.parse(clean);
        }
        if (saysNone(clean)) {
            return Parsed.clean(List.of());
        }
        return WslListNames.parse(clean);
    }

    /**
     * Reads {@code wsl --list --quiet}, which prints nothing when there is no distribution.
     *
     * @return the distributions in the order of the text, the default one first but not marked
     * @throws UnparseableTextException when the text is not empty and none of the forms
     */
    public static Parsed<List<ListedDistro>> parseQuiet(String text) {
        Lines lines = Lines.of(text);
        while (lines.next()) {
            if (!lines.isBlank()) {
                return parse(text);
            }
        }
        return Parsed.clean(List.of());
    }

    private static boolean saysNone(String text) {
        boolean advises = false;
        Lines lines = Lines.of(text);
        while (lines.next()) {
            String line = lines.line().strip();
            if (line.startsWith("-")) {
                return false; // an option: this is the usage, which gives the same advice
            }
            advises |= !line.startsWith(OWN_WARNING) && isAdvice(line);
        }
        return advises && WslErrorCode.find(text).filter(code -> !isNone(code)).isEmpty();
    }

    private static boolean isAdvice(String line) {
        return line.contains("--list --online")
                || line.contains("aka.ms/wslstore")
                || NONE_RUNNING.contains(line.replace('\u2019', '\''))
                || WslErrorCode.find(line).filter(WslListOutput::isNone).isPresent();
    }

    private static boolean isNone(WslErrorCode code) {
        return code.code().equals("WSL_E_DEFAULT_DISTRO_NOT_FOUND");
    }
}
