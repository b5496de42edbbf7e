// SPDX-License-Identifier: Apache-2.0
package io.github.wslnet.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What may be public, and what a public signature may name. */
class ApiRulesTest {
    private static final Map<Class<?>, Artifact> LISTED = new HashMap<>();

    /** Types that nothing here calls, each with the reason why users have them all the same. */
    private static final Map<String, String> WITHOUT_CALLER = Map.of(
            "recording.NotRecordedException", "thrown to who replays a recording",
            "socket.LinuxNetstatOutput", "for who knows that the text is of Linux",
            "socket.WindowsNetstatOutput", "for who knows that the text is of Windows",
            "testkit.KilledException", "thrown to a test that lets a machine be killed");

    @BeforeAll
    static void load() {
        for (Artifact artifact : Artifact.values()) {
            artifact.types().forEach(type -> LISTED.put(type, artifact));
        }
    }

    @Test
    void every_public_type_has_a_caller_outside_its_package() throws IOException {
        Set<String> imported = Imports.ofMainCodeAndExamples();
        Deque<Class<?>> open = new ArrayDeque<>();
        LISTED.keySet().stream()
                .filter(type -> imported.contains(type.getCanonicalName()))
                .forEach(open::add);
        Set<Class<?>> called = new HashSet<>();
        while (!open.isEmpty()) {
            Class<?> type = open.pop();
            if (called.add(type)) {
                References.ofSignatures(type, LISTED::containsKey)
                        .filter(LISTED::containsKey)
                        .forEach(open::push);
            }
        }
        Set<String> without = new TreeSet<>();
        LISTED.keySet().stream()
                .filter(type -> type.getDeclaringClass() == null && !called.contains(type))
                .forEach(type -> without.add(type.getName().replaceFirst("^io\\.github\\.wslnet\\.", "")));

        assertThat(without).containsExactlyInAnyOrderElementsOf(WITHOUT_CALLER.keySet());
    }

    @Test
    void no_signature_names_what_a_user_can_not_name() {
        Map<String, Set<String>> unnameable = new TreeMap<>();
        LISTED.forEach((type, artifact) -> References.ofSignatures(type, LISTED::containsKey)
                .filter(Predicate.not(named -> mayBeNamed(named, artifact)))
                .forEach(named -> unnameable
                        .computeIfAbsent(type.getName(), name -> new TreeSet<>())
                        .add(named.getName())));

        assertThat(unnameable).isEmpty();
    }

    /** The JDK's, ours, and in the testkit the two libraries that it extends. */
    private static boolean mayBeNamed(Class<?> type, Artifact artifact) {
        return LISTED.containsKey(type)
                || type.getName().startsWith("java.")
                || artifact == Artifact.TESTKIT
                        && Stream.of("org.junit.jupiter.", "org.assertj.").anyMatch(type.getName()::startsWith);
    }

    @Test
    void every_public_type_says_since_when_it_is_there() {
        Pattern since = Pattern.compile("@since \\d+\\.\\d+\\.\\d+\\s[\\s\\S]*?^public ", Pattern.MULTILINE);
        List<String> without = LISTED.entrySet().stream()
                .filter(entry -> entry.getKey().getDeclaringClass() == null)
                .filter(entry ->
                        !since.matcher(source(entry.getKey(), entry.getValue())).find())
                .map(entry -> entry.getKey().getName())
                .sorted()
                .toList();

        assertThat(without).isEmpty();
    }

    private static String source(Class<?> type, Artifact artifact) {
        try {
            return Files.readString(artifact.folder()
                    .resolve(Path.of("src/main/java", type.getName().replace('.', '/') + ".java")));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
