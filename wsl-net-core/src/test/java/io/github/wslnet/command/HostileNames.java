// SPDX-License-Identifier: Apache-2.0
package io.github.wslnet.command;

import java.util.ArrayList;
import java.util.List;

/** Names that would become a second command where quoting is wrong: each payload behind each way out of a literal. */
public final class HostileNames {
    private static final List<String> WAYS_OUT = List.of(
            "'", "''", "'''", "\u2018", "\u2019", "\u201a", "\u201b", "'\u2019", "\u2019'", "\"", "\"\"", "\u201c",
            "\u201d", "\u201e", "`", "`'", "\\'", "\\", "\\\"", "}", "} {", ")", "'@", "\"@");
    private static final List<String> PAYLOADS = List.of(
            "; Remove-Item C:\\ -Recurse #",
            " | Invoke-Expression",
            " & calc.exe & ",
            "$(Start-Process calc)",
            "${env:Path}",
            "\u2028Stop-Computer",
            "\u0085Stop-Computer",
            " } ; Clear-Content x { ",
            " -Name '*' ",
            "%COMSPEC% /c calc",
            "<# #> Restart-Computer");

    private HostileNames() {}

    /** Returns all of them, more than 200; none has a line break or NUL. */
    public static List<String> all() {
        List<String> names = new ArrayList<>(PAYLOADS);
        for (String way : WAYS_OUT) {
            names.add(way);
            PAYLOADS.forEach(payload -> names.add("a" + way + payload));
        }
        return names;
    }
}
