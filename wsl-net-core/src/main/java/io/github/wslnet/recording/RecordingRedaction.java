// SPDX-License-Identifier: Apache-2.0
package io.github.wslnet.recording;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/**
 * Exchanges names and public addresses, the same for the same, in texts of any encoding and in socket tables.
 *
 * <p>A text is taken as bytes of an encoding that has ASCII in it, and runs of UTF-16LE in it are found by their zero bytes;
 * so nothing has to be known of the command that printed it. Version numbers of four parts look like addresses: those of
 * {@code --version} stay, those of a kernel, which a dash follows, and those of the registry, which {@code Version} leads.
 */
final class RecordingRedaction {
    private static final int SHORTEST_RUN = 4;

    private final Exchange exchange = new Exchange();

    private RecordingRedaction() {}

    /** Hides these names and those that are found in the calls. */
    static RecordingRedaction hiding(List<String> given, List<RecordedCall> calls) {
        RecordingRedaction redaction = new RecordingRedaction();
        NameExchange names = redaction.exchange.names();
        given.forEach(names::add);
        for (RecordedCall call : calls) {
            call.question().forEach(names::learn);
            names.learn(plain(call.input()));
            call.answer().out().ifPresent(out -> names.learn(plain(out)));
        }
        return redaction;
    }

    /** Returns what is left of a text in any encoding when zero bytes are left out. */
    private static String plain(Payload payload) {
        return new String(payload.bytes(), StandardCharsets.ISO_8859_1).replace("\0", "");
    }

    RecordedCall of(RecordedCall call) {
        Answer answer = call.answer();
        boolean version = call.question().contains("--version");
        Optional<Payload> out = answer.out().map(bytes -> answer(call.question(), bytes, version));
        return new RecordedCall(
                call.question().stream().map(word -> text(word, true)).toList(),
                bytes(call.input(), false),
                new Answer(
                        answer.failure().map(sentence -> text(sentence, false)),
                        answer.code(),
                        out,
                        bytes(answer.err(), version),
                        answer.millis()));
    }

    private Payload answer(List<String> question, Payload bytes, boolean version) {
        return question.get(0).equals("table")
                ? SocketTables.redacted(question, bytes(bytes, true), exchange.addresses())
                : bytes(bytes, version);
    }

    private Payload bytes(Payload payload, boolean keepsAddresses) {
        byte[] bytes = payload.bytes();
        String text = new String(bytes, StandardCharsets.ISO_8859_1);
        StringBuilder changed = new StringBuilder(text.length());
        int done = 0;
        for (int i = 0; i < text.length(); i++) {
            int end = wideEnd(text, i);
            if (end - i >= 2 * SHORTEST_RUN) {
                changed.append(text(text.substring(done, i), keepsAddresses));
                changed.append(widened(text(narrowed(text.substring(i, end)), keepsAddresses)));
                done = end;
                i = end - 1;
            }
        }
        changed.append(text(text.substring(done), keepsAddresses));
        return Payload.of(changed.toString().getBytes(StandardCharsets.ISO_8859_1));
    }

    /** Returns where a run of ASCII in UTF-16LE ends that starts here; here when none does. */
    private static int wideEnd(String text, int start) {
        int end = start;
        while (end + 1 < text.length()
                && text.charAt(end) != 0
                && text.charAt(end) < 0x80
                && text.charAt(end + 1) == 0) {
            end += 2;
        }
        return end;
    }

    private static String narrowed(String wide) {
        return wide.replace("\0", "");
    }

    private static String widened(String narrow) {
        StringBuilder wide = new StringBuilder(2 * narrow.length());
        narrow.chars().forEach(c -> wide.append((char) c).append('\0'));
        return wide.toString();
    }

    private String text(String text, boolean keepsAddresses) {
        return keepsAddresses ? exchange.withoutNames(text) : exchange.text(text);
    }
}
