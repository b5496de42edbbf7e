// SPDX-License-Identifier: Apache-2.0
package io.github.wslnet.cli.report;

import io.github.wslnet.config.ConfigProblem;
import io.github.wslnet.known.Known;
import io.github.wslnet.snapshot.ConfigReport;
import io.github.wslnet.snapshot.ConfigStatus;
import io.github.wslnet.snapshot.Distro;
import io.github.wslnet.snapshot.SettingStatus;
import io.github.wslnet.snapshot.Snapshot;
import java.util.List;

/** The configuration files, each line with what WSL does not read as it was meant. */
final class ReportConfig {
    private final Html html;
    private final Snapshot snapshot;

    ReportConfig(Html html, Snapshot snapshot) {
        this.html = html;
        this.snapshot = snapshot;
    }

    void write() {
        ConfigReport report = ConfigReport.of(snapshot);
        file(".wslconfig", snapshot.windows().globalConfig(), report.global());
        for (Distro distro : snapshot.wsl().distros().orElse(List.of())) {
            file(
                    "/etc/wsl.conf of " + distro.name(),
                    distro.wslConf(),
                    report.distros().getOrDefault(distro.name(), Known.absent()));
        }
    }

    private void file(String name, Known<String> text, Known<ConfigStatus> status) {
        html.element("h3", name);
        if (!text.isKnown()) {
            html.element("p", "not known: " + text.whyNot());
        } else if (text.orElse("").isBlank()) {
            html.element("p", "empty, or there is no such file");
        } else {
            List<ConfigProblem> problems = status.map(ConfigStatus::problems).orElse(List.of());
            html.open("div", "class", "scroll", "tabindex", "0", "role", "region", "aria-label", name);
            html.open("ol", "class", "lines");
            int number = 0;
            for (String line : text.orElse("").lines().toList()) {
                number++;
                line(line, number, problems);
            }
            html.close().close();
            status.value().ifPresent(this::settings);
        }
    }

    private void line(String line, int number, List<ConfigProblem> problems) {
        List<ConfigProblem> here =
                problems.stream().filter(problem -> problem.line() == number).toList();
        html.open("li", "class", here.isEmpty() ? "" : "problem").element("code", line.isEmpty() ? " " : line);
        here.forEach(problem -> html.element("p", problem.message() + ". " + problem.remedy()));
        html.close();
    }

    private void settings(ConfigStatus status) {
        List<SettingStatus> asked = status.settings().stream()
                .filter(setting -> setting.asked().isPresent())
                .toList();
        html.open("ul");
        for (SettingStatus setting : asked) {
            html.element(
                    "li",
                    setting.setting() + ": asked "
                            + setting.asked().map(entry -> entry.value()).orElse("") + ", in force "
                            + setting.inForce().value().orElse("not known") + ", next start "
                            + setting.next().value().orElse("nothing") + " ("
                            + setting.next().reason() + ")");
        }
        html.close();
    }
}
