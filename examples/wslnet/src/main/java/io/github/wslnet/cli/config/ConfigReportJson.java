// SPDX-License-Identifier: Apache-2.0
package io.github.wslnet.cli.config;

import io.github.wslnet.config.ConfigProblem;
import io.github.wslnet.config.InForce;
import io.github.wslnet.json.JsonObject;
import io.github.wslnet.known.Known;
import io.github.wslnet.snapshot.ConfigReport;
import io.github.wslnet.snapshot.ConfigStatus;
import io.github.wslnet.snapshot.Restart;
import io.github.wslnet.snapshot.SettingStatus;
import java.util.Locale;

/** The JSON form of a report; docs/formats/config.md has its keys. */
final class ConfigReportJson {
    private final ShownSettings shown;

    ConfigReportJson(ShownSettings shown) {
        this.shown = shown;
    }

    Object tree(ConfigReport report) {
        return new JsonObject()
                .put("wslconfig", file(report.global()))
                .putList(
                        "distros",
                        report.distros().entrySet(),
                        entry -> new JsonObject()
                                .putText("name", entry.getKey())
                                .put("wslConf", file(entry.getValue()))
                                .toTree())
                .toTree();
    }

    private JsonObject file(Known<ConfigStatus> status) {
        return status.value().map(this::file).orElseGet(() -> new JsonObject().put("unreadable", status.whyNot()));
    }

    private JsonObject file(ConfigStatus status) {
        JsonObject object = new JsonObject().putText("file", status.file().path());
        status.pending().value().ifPresent(pending -> object.put("pending", pending));
        return object.put("restart", restart(status.restart()))
                .putList("settings", shown.of(status), ConfigReportJson::setting)
                .putList("problems", status.problems(), ConfigReportJson::problem)
                .putTexts("warnings", status.warnings());
    }

    private static JsonObject restart(Restart restart) {
        JsonObject object =
                new JsonObject().putTexts("command", restart.command().arguments());
        restart.stops().value().ifPresent(stops -> object.putTexts("stops", stops));
        return object;
    }

    private static Object setting(SettingStatus status) {
        InForce<String> next = status.next();
        JsonObject object = new JsonObject().putText("name", status.setting().name());
        status.asked().ifPresent(asked -> object.put("asked", asked.value()).put("line", asked.line()));
        status.inForce().value().filter(text -> !text.isEmpty()).ifPresent(now -> object.put("inForce", now));
        return object.putIfPresent("next", next.value())
                .put("origin", word(next.reason().origin()))
                .put("because", next.reason().because())
                .putTexts("unless", next.unless())
                .toTree();
    }

    private static Object problem(ConfigProblem problem) {
        return new JsonObject()
                .put("line", problem.line())
                .put("kind", word(problem.kind()))
                .put("message", problem.message())
                .put("remedy", problem.remedy())
                .toTree();
    }

    private static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
