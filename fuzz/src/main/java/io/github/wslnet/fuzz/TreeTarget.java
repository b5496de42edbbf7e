// SPDX-License-Identifier: Apache-2.0
package io.github.wslnet.fuzz;

import io.github.wslnet.json.JsonTree;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * Documents that are nearly right: bytes choose a seed and what to change in its tree.
 *
 * <p>A changed value comes from where its key stands elsewhere in the seeds, or is hostile; so most documents are read, and
 * it is what comes after the reader that is tried. The system property {@code seeds} names the folder of the seeds; one that
 * is a list only lends its values.
 */
final class TreeTarget {
    private static final List<String> HOSTILE = List.of(
            "",
            " ",
            "\0",
            "a\nb",
            "a\r\nb",
            "\u001b[31mred",
            "\u202eabc",
            "\ud800",
            "'; calc; '",
            "$(calc)",
            "`\"",
            "<b>&",
            "\u2028",
            "%s%n",
            "../..",
            "-rf",
            "::1",
            "0.0.0.0",
            "255.255.255.255",
            "fe80::1%1",
            "*",
            "#",
            "\\",
            "\uFEFF",
            "end",
            "TCP",
            "UDP",
            "Any",
            "LocalSubnet",
            "65535",
            "0",
            "99999",
            "1-65535",
            "any",
            "9999-12-31T23:59:59Z",
            "C:\\a b\\c.exe");
    private static final List<Object> NUMBERS =
            List.of(0, 1, -1, 22, 80, 65535, 65536, Integer.MAX_VALUE, Integer.MIN_VALUE);

    private final String kind;
    private final Consumer<String> reader;
    private final List<Object> seeds = new ArrayList<>();
    private final Map<String, List<Object>> valuesByKey = new HashMap<>();

    TreeTarget(String kind, Consumer<String> reader) {
        this.kind = kind;
        this.reader = reader;
    }

    void accept(byte[] bytes) {
        if (seeds.isEmpty()) {
            readSeeds();
        }
        Choices choices = new Choices(bytes);
        Object tree = copy(choices.of(seeds));
        int changes = 1 + choices.below(8);
        for (int i = 0; i < changes; i++) {
            change(tree, choices);
        }
        reader.accept(JsonTree.print(tree));
    }

    private void readSeeds() {
        try (Stream<Path> files = Files.list(Path.of(System.getProperty("seeds"), kind))) {
            for (Path file : files.sorted().toList()) {
                Object tree = Objects.requireNonNull(JsonTree.parse("seed", Files.readString(file)));
                collect(tree);
                if (tree instanceof Map) {
                    seeds.add(tree);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void collect(Object tree) {
        if (tree instanceof Map<?, ?> map) {
            map.forEach((key, value) -> {
                if (value != null) {
                    // a key of a case is a path, whose last word is the key
                    String name = String.valueOf(key).replaceAll(".*\\.|\\+$", "");
                    valuesByKey.computeIfAbsent(name, none -> new ArrayList<>()).add(value);
                    collect(value);
                }
            });
        } else if (tree instanceof List<?> list) {
            list.stream().filter(Objects::nonNull).forEach(this::collect);
        }
    }

    /** Goes down to some place and changes it. */
    private void change(Object tree, Choices choices) {
        Object at = tree;
        String key = "";
        while (true) {
            Object child = null;
            if (at instanceof Map<?, ?> map && !map.isEmpty()) {
                key = String.valueOf(choices.of(new ArrayList<>(map.keySet())));
                child = map.get(key);
            } else if (at instanceof List<?> list && !list.isEmpty()) {
                int index = choices.below(list.size());
                child = list.get(index);
                if (!(child instanceof Map || child instanceof List) || choices.below(4) == 0) {
                    changeElement(list, index, key, choices);
                    return;
                }
            } else {
                return;
            }
            boolean isLeaf = !(child instanceof Map || child instanceof List);
            if (at instanceof Map<?, ?> map && (isLeaf || choices.below(6) == 0)) {
                changeMember(map, key, choices);
                return;
            }
            at = child;
        }
    }

    @SuppressWarnings("unchecked") // the trees are our own copies
    private void changeMember(Map<?, ?> map, String key, Choices choices) {
        Map<String, Object> members = (Map<String, Object>) map;
        if (choices.below(8) == 0) {
            members.remove(key);
        } else {
            members.put(key, value(key, members.get(key), choices));
        }
    }

    @SuppressWarnings("unchecked") // the trees are our own copies
    private void changeElement(List<?> list, int index, String key, Choices choices) {
        List<Object> elements = (List<Object>) list;
        switch (choices.below(4)) {
            case 0 -> elements.remove(index);
            case 1 -> elements.add(copy(elements.get(index)));
            default -> elements.set(index, value(key, elements.get(index), choices));
        }
    }

    private Object value(String key, Object old, Choices choices) {
        List<Object> others = valuesByKey.getOrDefault(key, List.of());
        return switch (choices.below(8)) {
            case 0 -> choices.of(HOSTILE);
            case 1 -> choices.of(NUMBERS);
            case 2 -> copy(Map.of("unreadable", choices.of(HOSTILE)));
            case 3, 4 -> old instanceof String text ? spliced(text, choices) : old;
            default -> others.isEmpty() ? choices.of(HOSTILE) : copy(choices.of(others));
        };
    }

    private static String spliced(String text, Choices choices) {
        int start = choices.below(text.length() + 1);
        int end = Math.min(text.length(), start + choices.below(4));
        String put = choices.below(3) == 0 ? Character.toString(choices.below(0x300)) : choices.of(HOSTILE);
        return text.substring(0, start) + put + text.substring(end);
    }

    private static Object copy(Object tree) {
        if (tree instanceof Map<?, ?> map) {
            Map<String, Object> copy = new LinkedHashMap<>();
            map.forEach((key, value) -> copy.put(String.valueOf(key), copy(value)));
            return copy;
        }
        if (tree instanceof List<?> list) {
            List<Object> copy = new ArrayList<>();
            list.forEach(value -> copy.add(copy(value)));
            return copy;
        }
        return tree;
    }

    /** Bytes as numbers; once there are no more, all are 0. */
    private static final class Choices {
        private final byte[] bytes;
        private int at;

        Choices(byte[] bytes) {
            this.bytes = bytes;
        }

        int below(int bound) {
            int number = next();
            if (bound > 256) {
                number = number << 8 | next();
            }
            return number % bound;
        }

        private int next() {
            return at < bytes.length ? bytes[at++] & 0xff : 0;
        }

        <T> T of(List<T> values) {
            return values.get(below(values.size()));
        }
    }
}
