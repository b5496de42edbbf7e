// SPDX-License-Identifier: Apache-2.0
package io.github.wslnet.testkit.machine;

import java.util.List;
import java.util.Locale;

/**
 * What {@code wsl.exe} says in a language, after {@code localization/strings} of microsoft/WSL.
 *
 * @param noneRuns that no distro runs
 * @param noSuchDistro that no distro is called so
 * @param labels of the versions
 */
record WslWords(String noneRuns, String noSuchDistro, List<String> labels) {
    private static final List<String> OTHERS =
            List.of("6.6.87.2-1", "1.0.66", "1.2.6074", "1.611.1-81528511", "10.0.26100.1-240331-1435.ge-release");

    static WslWords of(Locale language) {
        return switch (language.getLanguage()) {
            case "ja" ->
                new WslWords(
                        "実行中のディストリビューションはありません。",
                        "指定された名前のディストリビューションはありません。",
                        List.of(
                                "WSL バージョン",
                                "カーネル バージョン",
                                "WSLg バージョン",
                                "MSRDC バージョン",
                                "Direct3D バージョン",
                                "DXCore バージョン"));
            case "de" ->
                new WslWords(
                        "Es werden keine Distributionen ausgeführt.",
                        "Es ist keine Distribution mit dem angegebenen Namen vorhanden.",
                        List.of(
                                "WSL-Version",
                                "Kernelversion",
                                "WSLg-Version",
                                "MSRDC-Version",
                                "Direct3D-Version",
                                "DXCore-Version"));
            default ->
                new WslWords(
                        "There are no running distributions.",
                        "There is no distribution with the supplied name.",
                        List.of(
                                "WSL version",
                                "Kernel version",
                                "WSLg version",
                                "MSRDC version",
                                "Direct3D version",
                                "DXCore version"));
        };
    }

    String versions(String release) {
        StringBuilder text = new StringBuilder(labels.get(0)).append(": ").append(release);
        for (int i = 1; i < labels.size(); i++) {
            text.append('\n').append(labels.get(i)).append(": ").append(OTHERS.get(i - 1));
        }
        return text.toString();
    }
}
