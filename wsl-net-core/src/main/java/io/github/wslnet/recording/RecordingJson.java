// SPDX-License-Identifier: Apache-2.0
package io.github.wslnet.recording;

import io.github.wslnet.json.JsonCursor;
import io.github.wslnet.json.JsonObject;
import io.github.wslnet.json.JsonTree;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Base64;
import java.util.HashSet;
import java.util.Optional;

/**
 * The JSON form of a {@link Recording}; {@code docs/formats/recording.md} has its keys.
 *
 * @since 0.1.0
 */
public final class RecordingJson {
    private static final String FORMAT = "wsl-net-recording-1";

    private RecordingJson() {}

    /** Returns a recording as indented JSON. */
    public static String print(Recording recording) {
        return JsonTree.printIndented(new JsonObject()
                .put("format", FORMAT)
                .put("machine", recording.machine())
                .put("startedAt", recording.startedAt().toString())
                .putTexts("parts", recording.parts().stream().sorted().toList())
                .putList("calls", recording.calls(), RecordingJson::call)
                .toTree());
    }

    /**
     * Reads a recording.
     *
     * @throws io.github.wslnet.text.UnparseableTextException when the text is no recording of this version
     */
    public static Recording parse(String text) {
        JsonCursor root = JsonCursor.parse("recording", text);
        if (!root.get("format").text().equals(FORMAT)) {
            throw root.get("format").error("expected '" + FORMAT + "'");
        }
        return new Recording(
                root.get("machine").text(),
                instant(root.get("startedAt")),
                new HashSet<>(root.get("parts").list(JsonCursor::text)),
                root.get("calls").list(RecordingJson::call));
    }

    private static Object call(RecordedCall call) {
        Answer answer = call.answer();
        JsonObject json = new JsonObject().putTexts("ask", call.question());
        if (!call.input().isEmpty()) {
            json.putTree("input", payload(call.input()));
        }
        json.putIfPresent("failure", answer.failure());
        if (answer.code() != 0) {
            json.put("code", answer.code());
        }
        answer.out().ifPresent(out -> json.putTree("out", payload(out)));
        if (!answer.err().isEmpty()) {
            json.putTree("err", payload(answer.err()));
        }
        return json.put("millis", answer.millis()).toTree();
    }

    private static Object payload(Payload payload) {
        return payload.isText()
                ? new JsonObject().put("text", payload.text()).toTree()
                : new JsonObject()
                        .put("base64", Base64.getEncoder().encodeToString(payload.bytes()))
                        .toTree();
    }

    private static RecordedCall call(JsonCursor json) {
        return new RecordedCall(
                json.get("ask").list(JsonCursor::text),
                json.find("input").map(RecordingJson::payload).orElse(Payload.EMPTY),
                new Answer(
                        json.find("failure").map(JsonCursor::text),
                        json.find("code").map(JsonCursor::integer).orElse(0),
                        json.find("out").map(RecordingJson::payload),
                        json.find("err").map(RecordingJson::payload).orElse(Payload.EMPTY),
                        json.get("millis").integer()));
    }

    private static Payload payload(JsonCursor json) {
        Optional<JsonCursor> text = json.find("text");
        return text.isPresent() ? Payload.of(text.get().text()) : base64(json.get("base64"));
    }

    private static Payload base64(JsonCursor json) {
        try {
            return Payload.of(Base64.getDecoder().decode(json.text()));
        } catch (IllegalArgumentException e) {
            throw json.error("expected Base64");
        }
    }

    private static Instant instant(JsonCursor json) {
        try {
            return Instant.parse(json.text());
        } catch (DateTimeException e) {
            throw json.error("expected an instant, for example 2026-01-05T09:00:00Z");
        }
    }
}
