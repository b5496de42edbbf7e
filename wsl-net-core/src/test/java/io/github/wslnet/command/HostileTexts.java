// SPDX-License-Identifier: Apache-2.0
package io.github.wslnet.command;

import io.github.wslnet.json.JsonCursor;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * Texts that somebody would give for a distro's, rule's or host's name to have a second command run.
 *
 * <p>{@code hostile/texts.json} has quotes of all kinds, what PowerShell, {@code cmd.exe} and a Linux shell make commands
 * of, backslashes before quotes and at the end, controls, marks that turn the text around, and halves of surrogate pairs.
 */
public final class HostileTexts {
    private static final int LONG = 32 * 1024;

    private HostileTexts() {}

    /** Returns all of them, at least 200, the last ones of 32 KB. */
    public static List<String> all() {
        List<String> texts =
                new ArrayList<>(JsonCursor.parse("hostile texts", resource()).list(JsonCursor::text));
        texts.add("x".repeat(LONG));
        texts.add("\"".repeat(LONG));
        texts.add("\\".repeat(LONG) + "\"");
        texts.add("'; calc; ".repeat(LONG / 9));
        return texts;
    }

    /** Returns those that can be an argument of a Windows process: not too long, and without NUL. */
    public static List<String> arguments() {
        return all().stream()
                .filter(text -> text.length() < LONG / 2 && text.indexOf('\0') < 0)
                .toList();
    }

    private static String resource() {
        try (InputStream in = Objects.requireNonNull(HostileTexts.class.getResourceAsStream("/hostile/texts.json"))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
