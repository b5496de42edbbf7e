// SPDX-License-Identifier: Apache-2.0
package io.github.wslnet.config;

import io.github.wslnet.config.ConfigNode.Assignment;
import io.github.wslnet.config.ConfigNode.Broken;
import io.github.wslnet.config.ConfigNode.Line;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Says of a file what WSL would say, and what WSL keeps to itself. */
final class ProblemFinder {
    private final ConfigLayout layout;
    private final ConfigFile file;
    private final List<ConfigProblem> problems = new ArrayList<>();
    private final Map<Setting<?>, Assignment> firsts = new HashMap<>();

    private ProblemFinder(ConfigLayout layout) {
        this.layout = layout;
        this.file = layout.file;
    }

    /** Returns the problems in the order of the file. */
    static List<ConfigProblem> find(ConfigLayout layout) {
        ProblemFinder finder = new ProblemFinder(layout);
        EncodingProblem.of(layout).ifPresent(finder.problems::add);
        layout.nodes().stream().limit(layout.readNodes().size() + 1L).forEach(finder::look);
        return List.copyOf(finder.problems);
    }

    private void look(ConfigNode node) {
        if (node instanceof Broken broken) {
            problems.add(SyntaxProblem.of(broken, layout));
        } else if (node instanceof Assignment assignment) {
            file.setting(assignment.name())
                    .ifPresentOrElse(setting -> look(setting, assignment), () -> problems.add(unknown(assignment)));
        }
    }

    private void look(Setting<?> setting, Assignment assignment) {
        Assignment first = firsts.putIfAbsent(setting, assignment);
        String value = layout.valueOf(assignment);
        if (first != null) {
            problems.add(duplicate(assignment, first));
        } else if (setting.isComplainedOf(value)) {
            problems.add(invalid(setting, assignment, value));
        } else if (!setting.accepts(value)) {
            problems.add(partlyRead(setting, assignment, value));
        } else if (file.narrowsCharacters() && value.chars().anyMatch(c -> c > 0x7e)) {
            problems.add(narrowed(assignment));
        }
    }

    private ConfigProblem unknown(Assignment assignment) {
        SettingName name = assignment.name();
        Optional<Setting<?>> meant = NearestSetting.to(name, file);
        return about(ConfigProblem.Kind.UNKNOWN_KEY, assignment)
                .message("Unknown key '" + name + "' in " + place(assignment))
                .suggestion(meant.map(Setting::name))
                .remedy(meant.map(setting -> remedy(name, setting))
                        .orElse("remove the line: no setting has a name like this"))
                .build();
    }

    private String remedy(SettingName name, Setting<?> meant) {
        SettingName right = meant.name();
        if (meant.file() != file) {
            return "write it to " + meant.file().path() + ", under [" + right.section() + "]";
        }
        return right.hasKey(name.key())
                ? "write it under [" + right.section() + "]"
                : "did you mean " + right.key() + " under [" + right.section() + "]?";
    }

    private ConfigProblem duplicate(Assignment assignment, Assignment first) {
        return about(ConfigProblem.Kind.DUPLICATE_KEY, assignment)
                .message("Duplicated config key '" + assignment.name() + "' in " + place(assignment)
                        + " (Conflicting key: '" + first.name() + "' in " + place(first) + ")")
                .remedy("remove one of the two: the first, on line "
                        + first.reading().first().physical() + ", counts")
                .build();
    }

    private ConfigProblem invalid(Setting<?> setting, Assignment assignment, String value) {
        return about(ConfigProblem.Kind.INVALID_VALUE, assignment)
                .message(setting.complaint(value, assignment.name(), place(assignment)))
                .remedy("write " + setting.allowedValues())
                .build();
    }

    private ConfigProblem partlyRead(Setting<?> setting, Assignment assignment, String value) {
        return about(ConfigProblem.Kind.PARTLY_READ_VALUE, assignment)
                .message(
                        "Of '" + value + "' for key '" + assignment.name() + "' in " + place(assignment) + " WSL reads "
                                + setting.parse(value).map(Object::toString).orElse("nothing"))
                .remedy("write " + setting.allowedValues())
                .build();
    }

    private ConfigProblem narrowed(Assignment assignment) {
        return about(ConfigProblem.Kind.NARROWED_VALUE, assignment)
                .message("WSL reads other letters for key '" + assignment.name() + "' in " + place(assignment)
                        + ": it keeps eight bits of each")
                .remedy("use ASCII only, for a path its short name")
                .build();
    }

    private ConfigProblem.Builder about(ConfigProblem.Kind kind, Assignment assignment) {
        return new ConfigProblem.Builder()
                .kind(kind)
                .line(assignment.reading().first().physical())
                .name(assignment.name());
    }

    private String place(Assignment assignment) {
        return place(file, assignment.reading().last());
    }

    static String place(ConfigFile file, Line line) {
        return file.path() + ":" + line.reported();
    }
}
