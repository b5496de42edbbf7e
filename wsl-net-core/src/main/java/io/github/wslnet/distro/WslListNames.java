// SPDX-License-Identifier: Apache-2.0
package io.github.wslnet.distro;

import io.github.wslnet.internal.scan.Lines;
import io.github.wslnet.text.ParseWarning;
import io.github.wslnet.text.Parsed;
import io.github.wslnet.text.UnparseableTextException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The names that {@code wsl --list} prints one to a line, below a heading or, with {@code --quiet}, without. */
final class WslListNames {
    private final String text;
    private final Lines lines;
    private final List<ListedDistro> distros = new ArrayList<>();
    private final List<ParseWarning> warnings = new ArrayList<>();
    private boolean headingSeen;
    private boolean defaultSeen;
    private boolean inOwnWarning;
    private @Nullable ParseWarning foreign;

    private WslListNames(String text) {
        this.text = text;
        this.lines = Lines.of(text);
    }

    static Parsed<List<ListedDistro>> parse(String text) {
        return new WslListNames(text).read();
    }

    private Parsed<List<ListedDistro>> read() {
        while (lines.next()) {
            if (!lines.isBlank()) {
                readLine(lines.rest(0));
            }
        }
        if (distros.isEmpty() || foreign != null && !headingSeen) {
            throw failure();
        }
        return new Parsed<>(List.copyOf(distros), warnings);
    }

    private void readLine(String line) {
        if (lines.fieldIs(0, WslListOutput.OWN_WARNING)) {
            inOwnWarning = true;
            warnings.add(lines.warning(WslListOutput.OWN_WARNING_REASON));
        } else if (!headingSeen && distros.isEmpty() && (line.endsWith(":") || line.endsWith("："))) {
            headingSeen = true;
            foreign = null;
        } else if (!readName(line)) {
            passOver();
        }
    }

    /** Takes the line as a name, unless something that is none stands before the first one. */
    private boolean readName(String line) {
        int open = openParenthesis(line);
        boolean isDefault = open > 0;
        String name = isDefault ? line.substring(0, open).strip() : line;
        boolean isFirst = distros.isEmpty();
        if (!isName(name) || isFirst && foreign != null || isDefault && defaultSeen) {
            return false;
        }
        distros.add(ListedDistro.named(DistroName.of(name)).isDefault(isDefault).build());
        defaultSeen |= isDefault;
        return true;
    }

    private void passOver() {
        if (inOwnWarning && distros.isEmpty() && !headingSeen) {
            warnings.add(lines.warning(WslListOutput.OWN_WARNING_REASON));
            return;
        }
        ParseWarning warning = lines.warning("expected the name of a distribution");
        warnings.add(warning);
        foreign = foreign == null ? warning : foreign;
    }

    /** Returns where the remark starts that this is the default, with a blank before it or (in Korean) without. */
    private static int openParenthesis(String line) {
        if (!line.endsWith(")") && !line.endsWith("）")) {
            return -1;
        }
        return Math.max(line.lastIndexOf('('), line.lastIndexOf('（'));
    }

    private boolean isName(String name) {
        if (!DistroName.isName(name)) {
            return false;
        }
        return name.chars().allMatch(WslListNames::isAllowedInNewNames) || headingSeen && isOldName(name);
    }

    /** Tells whether this is a name of the time when other letters and blanks were allowed. */
    private static boolean isOldName(String name) {
        return !name.contains("  ")
                && name.chars().allMatch(c -> Character.isLetterOrDigit(c) || " ._-".indexOf(c) >= 0);
    }

    private static boolean isAllowedInNewNames(int c) {
        return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9' || "._-".indexOf(c) >= 0;
    }

    private UnparseableTextException failure() {
        if (text.contains("aka.ms/wslinstall")) {
            return new UnparseableTextException(WslListOutput.FORMAT, 0, "", "WSL is not installed");
        }
        return WslErrorCode.find(text)
                .map(code -> new UnparseableTextException(WslListOutput.FORMAT, 0, code.toString(), "wsl.exe failed"))
                .orElseGet(this::nothingFound);
    }

    private UnparseableTextException nothingFound() {
        if (foreign != null) {
            return new UnparseableTextException(WslListOutput.FORMAT, foreign.line(), foreign.text(), foreign.reason());
        }
        return new UnparseableTextException(
                WslListOutput.FORMAT, 0, "", "expected the names of distributions, but there is no line of that kind");
    }
}
