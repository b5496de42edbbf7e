// SPDX-License-Identifier: Apache-2.0
package io.github.wslnet.cli.config;

import io.github.wslnet.config.ConfigEntry;
import io.github.wslnet.config.InForce;
import io.github.wslnet.known.Known;
import io.github.wslnet.snapshot.ConfigReport;
import io.github.wslnet.snapshot.ConfigStatus;
import io.github.wslnet.snapshot.SettingStatus;
import java.util.ArrayList;
import java.util.List;

/** A report for a person: a table for each file, then what is wrong in it and whether it waits for a restart. */
final class ConfigReportText {
    private static final List<String> HEADINGS = List.of("setting", "asked", "in force", "next start", "why");

    private final ShownSettings shown;
    private final StringBuilder text = new StringBuilder();

    ConfigReportText(ShownSettings shown) {
        this.shown = shown;
    }

    String of(ConfigReport report) {
        append(".wslconfig", report.global());
        report.distros().forEach((name, status) -> append("/etc/wsl.conf of " + name, status));
        return text.toString();
    }

    private void append(String title, Known<ConfigStatus> status) {
        text.append(text.isEmpty() ? "" : "\n").append(title);
        status.value()
                .ifPresentOrElse(
                        this::append,
                        () -> text.append(": ").append(status.whyNot()).append('\n'));
    }

    private void append(ConfigStatus status) {
        text.append('\n');
        List<List<String>> rows = new ArrayList<>();
        rows.add(HEADINGS);
        shown.of(status).forEach(setting -> rows.add(row(setting)));
        appendTable(rows);
        status.problems()
                .forEach(problem -> text.append("! line ")
                        .append(problem.line())
                        .append(": ")
                        .append(problem.message())
                        .append(": ")
                        .append(problem.remedy())
                        .append('\n'));
        status.warnings().forEach(warning -> text.append("! ").append(warning).append('\n'));
        text.append(restart(status)).append('\n');
    }

    private static String restart(ConfigStatus status) {
        Known<Boolean> pending = status.pending();
        if (!pending.isKnown()) {
            return "Whether it waits for a restart is not known (" + pending.whyNot() + "); a restart is "
                    + status.restart();
        }
        return pending.orElse(false)
                ? "Changed since it was read: in force after " + status.restart()
                : "Not changed since it was read.";
    }

    private static List<String> row(SettingStatus status) {
        InForce<String> next = status.next();
        String doubts = next.unless().isEmpty() ? "" : ", unless " + String.join(" or ", next.unless());
        return List.of(
                status.setting().toString(),
                status.asked().map(ConfigEntry::value).orElse("-"),
                status.inForce().map(now -> now.isEmpty() ? "-" : now).orElse("?"),
                next.value().orElse("-"),
                next.reason() + doubts);
    }

    private void appendTable(List<List<String>> rows) {
        int last = HEADINGS.size() - 1;
        for (List<String> row : rows) {
            text.append("  ");
            for (int i = 0; i < last; i++) {
                int column = i;
                int width = rows.stream()
                        .mapToInt(cells -> cells.get(column).length())
                        .max()
                        .orElse(0);
                text.append(row.get(i)).append(" ".repeat(width - row.get(i).length() + 2));
            }
            text.append(row.get(last)).append('\n');
        }
    }
}
