// SPDX-License-Identifier: Apache-2.0
package io.github.wslnet.recording;

import io.github.wslnet.address.IpFamily;
import io.github.wslnet.command.CommandLine;
import io.github.wslnet.json.JsonCursor;
import io.github.wslnet.json.JsonObject;
import io.github.wslnet.json.JsonTree;
import io.github.wslnet.machine.RegistryKey;
import io.github.wslnet.machine.RegistryValue;
import io.github.wslnet.text.UnparseableTextException;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** How questions and answers that are no bytes are written down. */
final class Questions {
    static final String REGISTRY = "registry";
    static final String TABLES = "tables";
    static final String SERVICES = "services";

    private static final String FORMAT = "recording";

    private Questions() {}

    static List<String> command(CommandLine line) {
        return of("command", line.arguments());
    }

    static List<String> elevated(CommandLine line) {
        return of("elevated", line.arguments());
    }

    private static List<String> of(String kind, List<String> arguments) {
        List<String> question = new ArrayList<>(List.of(kind));
        question.addAll(arguments);
        return question;
    }

    static List<String> registry(String kind, RegistryKey key) {
        return List.of("registry-" + kind, key.toString());
    }

    static List<String> table(String transport, IpFamily family) {
        return List.of("table", transport, "IP" + family.name());
    }

    static Payload texts(List<String> texts) {
        return Payload.of(JsonTree.print(texts));
    }

    static List<String> texts(Payload payload) {
        return JsonCursor.parse(FORMAT, payload.text()).list(JsonCursor::text);
    }

    /** Returns the two numbers of a service. */
    static List<Integer> numbers(Payload payload) {
        JsonCursor root = JsonCursor.parse(FORMAT, payload.text());
        List<Integer> numbers = root.list(number -> number.parsed(Integer::parseInt));
        if (numbers.size() != 2) {
            throw root.error("must be two numbers");
        }
        return numbers;
    }

    /** Returns when a file was written. */
    static Instant time(Payload payload) {
        try {
            return Instant.parse(payload.text());
        } catch (DateTimeException e) {
            throw new UnparseableTextException(FORMAT, 0, payload.text(), "expected when a file was written");
        }
    }

    /** Returns where a table lay. */
    static long address(Payload payload) {
        try {
            return Long.parseLong(payload.text());
        } catch (NumberFormatException e) {
            throw new UnparseableTextException(FORMAT, 0, payload.text(), "expected the address of a table");
        }
    }

    static Payload values(Map<String, RegistryValue> values) {
        JsonObject json = new JsonObject();
        values.forEach((name, value) -> json.put(name, value(value)));
        return Payload.of(JsonTree.print(json.toTree()));
    }

    private static JsonObject value(RegistryValue value) {
        JsonObject json = new JsonObject();
        if (value instanceof RegistryValue.Text text) {
            return json.put("text", text.text());
        }
        if (value instanceof RegistryValue.Whole whole) {
            return json.put("number", Long.toString(whole.number()));
        }
        return value instanceof RegistryValue.Texts texts
                ? json.putTexts("texts", texts.texts())
                : json.put("other", value instanceof RegistryValue.Other other ? other.type() : 0);
    }

    static Map<String, RegistryValue> values(Payload payload) {
        Map<String, RegistryValue> values = new LinkedHashMap<>();
        JsonCursor.parse(FORMAT, payload.text()).members().forEach((name, json) -> values.put(name, value(json)));
        return values;
    }

    private static RegistryValue value(JsonCursor json) {
        if (json.has("text")) {
            return new RegistryValue.Text(json.get("text").text());
        }
        if (json.has("number")) {
            return new RegistryValue.Whole(json.get("number").parsed(Long::parseLong));
        }
        return json.has("texts")
                ? new RegistryValue.Texts(json.get("texts").list(JsonCursor::text))
                : new RegistryValue.Other(json.get("other").integer());
    }
}
