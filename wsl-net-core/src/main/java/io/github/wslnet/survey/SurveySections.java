// SPDX-License-Identifier: Apache-2.0
package io.github.wslnet.survey;

import io.github.wslnet.json.JsonTree;
import io.github.wslnet.known.Known;
import io.github.wslnet.text.Parsed;
import io.github.wslnet.text.UnparseableTextException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The answers of a survey by their keys, each a list, or why there is none. */
final class SurveySections {
    private final Map<String, Object> byKey;
    private final @Nullable String reason;

    private SurveySections(Map<String, Object> byKey, @Nullable String reason) {
        this.byKey = byKey;
        this.reason = reason;
    }

    static SurveySections of(Map<?, ?> answers) {
        Map<String, Object> byKey = new LinkedHashMap<>();
        answers.forEach((key, answer) -> {
            if (answer != null) {
                byKey.put(String.valueOf(key), answer);
            }
        });
        return new SurveySections(byKey, null);
    }

    static SurveySections unreadable(String reason) {
        return new SurveySections(Map.of(), reason);
    }

    Known<List<?>> list(WindowsSection section) {
        return list(section.key());
    }

    Known<List<?>> list(String key) {
        Object answer = byKey.get(key);
        if (answer instanceof List<?> list) {
            return list.stream().anyMatch(Objects::isNull)
                    ? Known.unreadable("PowerShell answered " + key + " with nothing where something was expected")
                    : Known.of(list);
        }
        if (answer instanceof Map<?, ?> failure) {
            return Known.unreadable(why(failure));
        }
        return reason == null ? Known.absent() : Known.unreadable(reason);
    }

    /** Tells whether this Windows has no such command. */
    boolean isMissing(WindowsSection section) {
        return byKey.get(section.key()) instanceof Map<?, ?> failure && failure.containsKey("missing");
    }

    /** Returns the objects of an answer; one that is not what it should be makes the whole answer unreadable. */
    <T> Known<List<T>> rows(WindowsSection section, Function<String, Parsed<List<T>>> reader) {
        return read(list(section), rows -> reader.apply(JsonTree.print(rows)).orThrow());
    }

    /** Returns what a program of Windows printed. */
    <T> Known<T> text(WindowsSection section, Function<String, Parsed<T>> reader) {
        return read(
                list(section),
                lines -> reader.apply(lines.stream().map(String::valueOf).collect(Collectors.joining("\n")))
                        .value());
    }

    /** Returns that a value is not known for the reason that another is not. */
    static <T> Known<T> unknownAs(Known<?> other) {
        return other instanceof Known.Unreadable<?> unreadable ? Known.unreadable(unreadable.reason()) : Known.absent();
    }

    private static <T> Known<T> read(Known<List<?>> answer, Function<List<?>, T> reader) {
        try {
            return answer.map(reader);
        } catch (UnparseableTextException e) {
            return Known.unreadable(String.valueOf(e.getMessage()));
        }
    }

    private static String why(Map<?, ?> failure) {
        Object words = failure.containsKey("missing") ? failure.get("missing") : failure.get("unreadable");
        return "PowerShell says: "
                + (words instanceof String text ? text.strip() : "an object where a list was expected");
    }
}
