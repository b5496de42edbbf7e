// SPDX-License-Identifier: Apache-2.0
package io.github.wslnet.distro;

import io.github.wslnet.internal.scan.Lines;
import io.github.wslnet.text.ParseWarning;
import io.github.wslnet.text.Parsed;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The table of {@code wsl --list --verbose}.
 *
 * <p>A row is {@code [*] name state version}, the version being 1 or 2. Columns are padded with blanks; where a name or
 * a state has a blank itself, the widest gap is the one between them.
 */
final class WslListTable {
    private final Lines lines;
    private final List<ListedDistro> distros = new ArrayList<>();
    private final List<ParseWarning> warnings = new ArrayList<>();
    private boolean lineBeforeRows;

    private WslListTable(String text) {
        this.lines = Lines.of(text);
    }

    static boolean hasRow(String text) {
        WslListTable table = new WslListTable(text);
        while (table.lines.next()) {
            if (table.isRow()) {
                return true;
            }
        }
        return false;
    }

    static Parsed<List<ListedDistro>> parse(String text) {
        return new WslListTable(text).read();
    }

    private Parsed<List<ListedDistro>> read() {
        while (lines.next()) {
            if (!lines.isBlank()) {
                readLine();
            }
        }
        return new Parsed<>(List.copyOf(distros), warnings);
    }

    private void readLine() {
        if (isRow()) {
            if (distros.isEmpty() && lineBeforeRows) {
                warnings.remove(warnings.size() - 1); // that was the heading
            }
            addRow();
            return;
        }
        boolean isOwn = lines.fieldIs(0, WslListOutput.OWN_WARNING);
        lineBeforeRows = !isOwn;
        warnings.add(lines.warning(
                isOwn ? WslListOutput.OWN_WARNING_REASON : "expected a name, a state and the version 1 or 2"));
    }

    private boolean isRow() {
        int last = lines.fieldCount() - 1;
        int first = firstField();
        if (last < first + 2 || version(last).isEmpty() || lines.fieldIs(0, WslListOutput.OWN_WARNING)) {
            return false;
        }
        int nameEnd = widestGap(first, last);
        boolean hasColumns = first > 0 || last == first + 2 || gapAfter(nameEnd) > 1;
        return hasColumns && DistroName.isName(between(first, nameEnd));
    }

    private void addRow() {
        int last = lines.fieldCount() - 1;
        int first = firstField();
        int nameEnd = widestGap(first, last);
        distros.add(ListedDistro.named(DistroName.of(between(first, nameEnd)))
                .isDefault(first > 0)
                .state(between(nameEnd + 1, last - 1))
                .version(version(last))
                .build());
    }

    private int firstField() {
        return lines.fieldIs(0, "*") ? 1 : 0;
    }

    private Optional<WslVersion> version(int field) {
        if (lines.fieldEnd(field) - lines.fieldStart(field) != 1) {
            return Optional.empty();
        }
        return WslVersion.ofNumber(lines.whole().charAt(lines.fieldStart(field)) - '0');
    }

    /** Returns the field, before the state's last one, that the widest gap follows; the first of equals. */
    private int widestGap(int first, int last) {
        int widest = first;
        for (int i = first + 1; i < last - 1; i++) {
            if (gapAfter(i) > gapAfter(widest)) {
                widest = i;
            }
        }
        return widest;
    }

    private int gapAfter(int field) {
        return lines.fieldStart(field + 1) - lines.fieldEnd(field);
    }

    private String between(int firstField, int lastField) {
        return lines.whole().substring(lines.fieldStart(firstField), lines.fieldEnd(lastField));
    }
}
