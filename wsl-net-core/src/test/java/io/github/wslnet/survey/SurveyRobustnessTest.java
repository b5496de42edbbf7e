// SPDX-License-Identifier: Apache-2.0
package io.github.wslnet.survey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import io.github.wslnet.adapter.Adapter;
import io.github.wslnet.distro.DistroName;
import io.github.wslnet.json.JsonTree;
import io.github.wslnet.known.Known;
import io.github.wslnet.text.Mutations;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Whatever a survey's answer has become on its way: each field is known or unreadable, and nothing else is thrown. */
class SurveyRobustnessTest {
    private static final String WINDOWS = capture("windows-survey/fake-windows11-ja.json");
    private static final String GUEST = capture("guest-survey/debian-12-namespace.answer");

    /** What no property of Windows should be, and what some are. */
    private static final List<@Nullable Object> STRANGE = Arrays.asList(
            null,
            true,
            -1,
            0,
            70000,
            9_999_999_999L,
            1.5,
            "",
            "界",
            "10.0.0.256",
            "fe80::1%",
            "x".repeat(300),
            List.of(),
            List.of(List.of()),
            Map.of(),
            Map.of("unreadable", "no"),
            Map.of("missing", 7));

    @Test
    void the_captures_are_read_as_they_are() {
        WindowsAnswers windows = WindowsAnswers.parse(WINDOWS);
        GuestAnswers guest = GuestAnswers.parse(GUEST);

        assertThat(windows.adapters().value().orElseThrow())
                .extracting(Adapter::name)
                .contains("イーサネット");
        assertThat(RegistryAnswers.of(windows.registry()).portProxy().value().orElseThrow())
                .hasSize(1);
        assertThat(guest.gateway().value().map(Object::toString)).contains("172.26.16.1");
        assertThat(guest.listeners().value().orElseThrow())
                .extracting(one -> one.listener().transportPort() + " " + one.isOwn())
                .containsExactlyInAnyOrder("tcp 8080 true", "udp 5353 true");
    }

    @Test
    void a_broken_answer_of_windows_is_read_or_refused() {
        Mutations.assertHarmless(WINDOWS, SurveyRobustnessTest::readWindows);
        Mutations.assertHarmless(
                WINDOWS.getBytes(StandardCharsets.UTF_8),
                bytes -> readWindows(new String(bytes, StandardCharsets.UTF_8)));
    }

    @Test
    void a_broken_answer_of_a_distro_is_read_or_refused() {
        Mutations.assertHarmless(GUEST, SurveyRobustnessTest::readGuest);
        Mutations.assertHarmless(
                GUEST.getBytes(StandardCharsets.UTF_8), bytes -> readGuest(new String(bytes, StandardCharsets.UTF_8)));
    }

    @Test
    void a_long_answer_of_a_distro_takes_time_in_proportion() {
        Mutations.assertLinear(GUEST, SurveyRobustnessTest::readGuest);
    }

    @Test
    void a_part_of_many_rows_takes_time_in_proportion() {
        for (String part : List.of("tcp", "owners", "names", "trie", "route", "links", "stat", "init", "wslConf")) {
            int start = GUEST.indexOf("#" + part + "\n") + part.length() + 2;
            String rows = GUEST.substring(start, GUEST.indexOf("\n \n", start) + 1);
            int end = GUEST.indexOf("\n \n", start) + 1;
            Mutations.assertLinear(
                    rows.isEmpty() ? " \n" : rows,
                    many -> readGuest(GUEST.substring(0, start) + many + GUEST.substring(end)));
        }
    }

    @Test
    void anything_may_stand_in_the_answer_of_windows() {
        eachReplaced(JsonTree.parse("survey", WINDOWS), broken -> {
            if (broken instanceof Map) {
                String text = JsonTree.print(broken);
                assertThatCode(() -> readWindows(text)).as(text).doesNotThrowAnyException();
            }
        });
    }

    @Test
    void an_answer_about_nothing_leaves_each_field_unknown() {
        assertThatCode(() -> readWindows("{}")).doesNotThrowAnyException();
        assertThatCode(() -> readGuest("#wsl-net-guest-1\n#end\n")).doesNotThrowAnyException();
    }

    private static void readWindows(String text) {
        WindowsAnswers answers = WindowsAnswers.parse(text);
        RegistryAnswers registry = RegistryAnswers.of(answers.registry());
        List<Object> fields = List.of(
                answers.elevated(),
                answers.adapters(),
                answers.listeners(),
                answers.services(),
                answers.firewall(),
                answers.excludedPorts(),
                answers.dynamicPorts(),
                answers.completeAdapters(List.of(Adapter.unread("Ethernet").build())),
                answers.completeListeners(answers.listeners().orElse(List.of())),
                registry.build(),
                registry.portProxy(),
                registry.nat(),
                registry.policies(),
                registry.tcpip6DisabledComponents(),
                registry.power(),
                registry.proxy(),
                registry.release(),
                registry.distros());
        assertThat(fields).doesNotContainNull();
    }

    private static void readGuest(String text) {
        GuestAnswers answers = GuestAnswers.parse(text);
        DistroName name = DistroName.of("Ubuntu");
        List<Object> fields = List.of(
                answers.kernel(),
                answers.bootTime(),
                answers.startedAt(),
                answers.mode(),
                answers.release(),
                answers.links(),
                answers.gateway(),
                answers.routeEntries(),
                answers.sysctl(),
                answers.interop(),
                answers.listeners(),
                answers.wslConf(),
                answers.wslConfModifiedAt(),
                answers.hosts(),
                answers.resolvConf(),
                GuestNetwork.of(Map.of(name, Known.of(answers))).listeners(name));
        assertThat(fields).doesNotContainNull();
    }

    /** Replaces each node of a tree in turn by each strange value. */
    private static void eachReplaced(@Nullable Object tree, Consumer<@Nullable Object> use) {
        STRANGE.forEach(use);
        if (tree instanceof Map<?, ?> map) {
            map.forEach((key, value) -> eachReplaced(value, broken -> {
                Map<Object, @Nullable Object> copy = new LinkedHashMap<>(map);
                copy.put(key, broken);
                use.accept(copy);
            }));
        } else if (tree instanceof List<?> list) {
            for (int i = 0; i < list.size(); i++) {
                int index = i;
                eachReplaced(list.get(i), broken -> {
                    List<@Nullable Object> copy = new ArrayList<>(list);
                    copy.set(index, broken);
                    use.accept(copy);
                });
            }
        }
    }

    private static String capture(String name) {
        try (InputStream in =
                Objects.requireNonNull(SurveyRobustnessTest.class.getResourceAsStream("/captures/" + name))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
