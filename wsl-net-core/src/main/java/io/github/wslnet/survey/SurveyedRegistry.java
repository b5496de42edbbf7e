// SPDX-License-Identifier: Apache-2.0
package io.github.wslnet.survey;

import io.github.wslnet.known.Known;
import io.github.wslnet.machine.Registry;
import io.github.wslnet.machine.RegistryKey;
import io.github.wslnet.machine.RegistryValue;
import io.github.wslnet.text.UnparseableTextException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The part of the registry that a survey has read, so that it is read further like any registry. */
final class SurveyedRegistry implements Registry {
    private static final long DWORD = 0xffffffffL;
    private static final int BINARY = 3;

    private final SurveySections sections;

    SurveyedRegistry(SurveySections sections) {
        this.sections = sections;
    }

    @Override
    public Optional<Map<String, RegistryValue>> values(RegistryKey key) {
        return find(key).map(found -> {
            Map<String, RegistryValue> values = new LinkedHashMap<>();
            for (Object one : list(found.get("values"))) {
                if (one instanceof Map<?, ?> value && value.get("name") instanceof String name) {
                    values.put(name, value(value));
                }
            }
            return values;
        });
    }

    @Override
    public Optional<List<String>> subkeys(RegistryKey key) {
        return find(key)
                .map(found ->
                        list(found.get("keys")).stream().map(String::valueOf).toList());
    }

    /** Looks among the keys of an answer; those below {@link SurveyedKeys#USER_LXSS} stand in its answer. */
    private Optional<Map<?, ?>> find(RegistryKey key) {
        boolean isBelow = key.toString().startsWith(SurveyedKeys.USER_LXSS + "\\");
        Known<List<?>> answer = sections.list((isBelow ? SurveyedKeys.USER_LXSS : key).toString());
        if (!answer.isKnown()) {
            throw new UnparseableTextException("registry", 0, key.toString(), answer.whyNot());
        }
        for (Object one : answer.orElse(List.of())) {
            if (one instanceof Map<?, ?> found
                    && found.get("path") instanceof String path
                    && path.equalsIgnoreCase(key.path())) {
                return Optional.of(found);
            }
        }
        return Optional.empty();
    }

    /** Windows PowerShell prints a list of one element as a list, but a later one may not. */
    private static List<?> list(@Nullable Object tree) {
        return tree instanceof List<?> list ? list : tree == null ? List.of() : List.of(tree);
    }

    private static RegistryValue value(Map<?, ?> value) {
        Object data = value.get("data");
        String kind = String.valueOf(value.get("kind"));
        if (data instanceof String text) {
            return new RegistryValue.Text(text);
        }
        if (data instanceof Number number) {
            long whole = number.longValue();
            return new RegistryValue.Whole(kind.equals("DWord") ? whole & DWORD : whole);
        }
        return data instanceof List<?> texts
                ? new RegistryValue.Texts(texts.stream().map(String::valueOf).toList())
                : new RegistryValue.Other(BINARY);
    }
}
