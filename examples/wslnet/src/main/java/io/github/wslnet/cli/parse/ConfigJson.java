// SPDX-License-Identifier: Apache-2.0
package io.github.wslnet.cli.parse;

import io.github.wslnet.config.ConfigDocument;
import io.github.wslnet.config.ConfigEntry;
import io.github.wslnet.config.ConfigProblem;
import io.github.wslnet.config.DistroConfig;
import io.github.wslnet.config.GlobalConfig;
import io.github.wslnet.config.SettingName;
import io.github.wslnet.json.JsonObject;
import io.github.wslnet.text.ParseWarning;
import io.github.wslnet.text.Parsed;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;

/** The JSON form of {@code wsl.conf} and {@code .wslconfig}. */
final class ConfigJson {
    private ConfigJson() {}

    static ParseFormat<DistroConfig> wslConf() {
        return ParseFormat.ofBytes("wsl-conf", bytes -> withWarnings(DistroConfig.parse(bytes)), ConfigJson::tree);
    }

    static ParseFormat<GlobalConfig> wslconfig() {
        return ParseFormat.ofBytes("wslconfig", bytes -> withWarnings(GlobalConfig.parse(bytes)), ConfigJson::tree);
    }

    private static <C extends ConfigDocument<C>> Parsed<C> withWarnings(C config) {
        // not String.lines(), which counts a lone carriage return too
        String[] lines = config.toText().split("\n", -1);
        return new Parsed<>(
                config,
                config.problems().stream()
                        .map(problem -> new ParseWarning(
                                problem.line(), lines[problem.line() - 1].replace("\r", ""), reason(problem)))
                        .toList());
    }

    private static String reason(ConfigProblem problem) {
        return problem.message() + ": " + problem.remedy();
    }

    private static Object tree(ConfigDocument<?> config) {
        List<ConfigProblem> problems = config.problems();
        return new JsonObject()
                .putList("entries", config.entries(), ConfigJson::entry)
                .putList("invalidLines", only(problems, ConfigProblem.Kind::isSyntaxError), ConfigJson::invalid)
                .putList("duplicates", only(problems, ConfigProblem.Kind.DUPLICATE_KEY::equals), ConfigJson::key)
                .putList("unknownKeys", only(problems, ConfigProblem.Kind.UNKNOWN_KEY::equals), ConfigJson::key)
                .putList("invalidValues", only(problems, ConfigProblem.Kind.INVALID_VALUE::equals), ConfigJson::key)
                .putTree("effective", effective(config))
                .toTree();
    }

    private static List<ConfigProblem> only(List<ConfigProblem> problems, Predicate<ConfigProblem.Kind> kind) {
        return problems.stream().filter(problem -> kind.test(problem.kind())).toList();
    }

    private static Object entry(ConfigEntry entry) {
        return new JsonObject()
                .put("section", entry.name().section())
                .put("key", entry.name().key())
                .put("value", entry.value())
                .put("line", entry.line())
                .toTree();
    }

    private static Object invalid(ConfigProblem problem) {
        return new JsonObject()
                .put("line", problem.line())
                .put("reason", reason(problem))
                .toTree();
    }

    private static Object key(ConfigProblem problem) {
        return new JsonObject()
                .putIfPresent("key", problem.name())
                .put("line", problem.line())
                .putIfPresent("suggestion", problem.suggestion())
                .put("reason", reason(problem))
                .toTree();
    }

    /** The first entry of each setting that WSL knows, under the setting's first name in lower case. */
    private static Map<String, Object> effective(ConfigDocument<?> config) {
        Map<String, Object> values = new TreeMap<>();
        for (ConfigEntry entry : config.entries()) {
            config.file()
                    .setting(entry.name())
                    .ifPresent(setting -> values.putIfAbsent(lower(setting.name()), entry.value()));
        }
        return values;
    }

    private static String lower(SettingName name) {
        return name.toString().toLowerCase(Locale.ROOT);
    }
}
