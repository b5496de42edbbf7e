// SPDX-License-Identifier: Apache-2.0
package io.github.wslnet.testkit.machine;

import io.github.wslnet.command.CommandLine;
import io.github.wslnet.json.JsonTree;
import io.github.wslnet.known.Known;
import io.github.wslnet.testkit.command.UnscriptedCommandError;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The {@code powershell.exe} that runs a survey: it takes the script's own lines and answers each.
 *
 * @since 0.1.0
 */
public final class SurveyPowerShell implements FakeProgram {
    private static final String EXAMPLE = "powershell.exe -NoProfile -NonInteractive -EncodedCommand SURVEY";
    private static final String FUNCTION = "function Ask($name, $how)";

    private final CmdletAnswers cmdlets;
    private final Map<String, String> failing = new LinkedHashMap<>();

    /** Makes one that answers by the state of a machine at each moment. */
    public SurveyPowerShell(CmdletAnswers cmdlets) {
        this.cmdlets = cmdlets;
    }

    /** Lets a question fail, from now on. */
    public void fail(String key, String reason) {
        failing.put(key, reason);
    }

    @Override
    public Optional<FakeOutput> run(List<String> arguments, byte[] input) {
        return EncodedScript.of(arguments)
                .filter(script -> script.contains(FUNCTION))
                .map(script -> FakeOutput.printing(answer(script)));
    }

    @Override
    public String example() {
        return EXAMPLE;
    }

    private String answer(String script) {
        Map<String, Object> answers = new LinkedHashMap<>();
        List<String> lines =
                script.lines().filter(line -> line.startsWith("Ask ")).toList();
        for (String line : lines) {
            ScriptStatement statement = ScriptStatement.of(line)
                    .orElseThrow(() -> new UnscriptedCommandError(CommandLine.of("powershell.exe", line), List.of()));
            answers.put(statement.key(), answer(statement));
        }
        return ascii(JsonTree.print(answers));
    }

    private Object answer(ScriptStatement statement) {
        String reason = failing.get(statement.key());
        if (reason != null) {
            return Map.of("unreadable", reason);
        }
        if (cmdlets.isMissing(statement)) {
            return Map.of("missing", "The term '" + statement.source() + "' is not recognized as a name of a cmdlet");
        }
        Known<List<Object>> rows = cmdlets.rows(statement);
        if (!rows.isKnown()) {
            return Map.of("unreadable", rows.whyNot());
        }
        return rows.orElse(List.of()).stream()
                .map(row -> select(row, statement.properties()))
                .toList();
    }

    private static Object select(Object row, List<String> properties) {
        if (properties.isEmpty() || !(row instanceof Map<?, ?> object)) {
            return row;
        }
        Map<String, Object> selected = new LinkedHashMap<>();
        List<String> missing = new ArrayList<>();
        for (String property : properties) {
            if (object.containsKey(property)) {
                selected.put(property, object.get(property));
            } else {
                missing.add(property);
            }
        }
        if (!missing.isEmpty()) {
            throw new UnscriptedCommandError(
                    CommandLine.of("Select-Object", missing.toString()),
                    object.keySet().stream().map(String::valueOf).toList());
        }
        return selected;
    }

    /** Writes what is not ASCII as an escape, as the script's last line does. */
    private static String ascii(String json) {
        StringBuilder text = new StringBuilder(json.length());
        json.chars().forEach(c -> {
            if (c >= ' ' && c <= '~') {
                text.append((char) c);
            } else {
                text.append(String.format(java.util.Locale.ROOT, "\\u%04x", c));
            }
        });
        return text.toString();
    }
}
