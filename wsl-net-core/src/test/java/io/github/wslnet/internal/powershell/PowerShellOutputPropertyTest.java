// SPDX-License-Identifier: Apache-2.0
package io.github.wslnet.internal.powershell;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.wslnet.address.Ipv4Address;
import io.github.wslnet.address.Ipv6Address;
import io.github.wslnet.internal.powershell.Things.Thing;
import io.github.wslnet.json.JsonObject;
import io.github.wslnet.json.JsonTree;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class PowerShellOutputPropertyTest {
    private static final List<String> NAMES = List.of("Address", "Size", "Colour", "Name", "Ready");

    @Property(tries = 200)
    void a_list_is_read_back(@ForAll("things") List<Thing> things) {
        assertThat(Things.read(list(things))).isEqualTo(things);
    }

    @Property(tries = 200)
    void a_table_is_read_back(@ForAll("things") List<Thing> things) {
        assertThat(Things.read(table(things))).isEqualTo(things);
    }

    @Property(tries = 200)
    void json_is_read_back(@ForAll("things") List<Thing> things) {
        assertThat(Things.read(JsonTree.print(JsonTree.list(things, PowerShellOutputPropertyTest::json))))
                .isEqualTo(things);
    }

    @Property(tries = 200)
    void csv_is_read_back(@ForAll("things") List<Thing> things) {
        assertThat(Things.read(csv(things, ','))).isEqualTo(things);
        assertThat(Things.read(csv(things, ';'))).isEqualTo(things);
        assertThat(Things.read(csv(things, '\t'))).isEqualTo(things);
    }

    @Provide
    Arbitrary<List<Thing>> things() {
        Arbitrary<String> addresses = Arbitraries.oneOf(
                Arbitraries.integers().map(bits -> Ipv4Address.ofBits(bits).toString()),
                Combinators.combine(Arbitraries.longs(), Arbitraries.longs())
                        .as((high, low) -> Ipv6Address.ofBits(high, low).toString()));
        Arbitrary<String> words = Arbitraries.strings()
                .withChars("abcXYZ-()#*éß")
                .ofMinLength(1)
                .ofMaxLength(9)
                .filter(word -> !word.chars().allMatch(c -> c == '-'));
        Arbitrary<String> names = words.list().ofMaxSize(4).map(list -> String.join(" ", list));
        return Combinators.combine(
                        addresses,
                        Arbitraries.integers().between(-1, 99),
                        Arbitraries.of("", "Red", "Green", "Greenish", "Blue"),
                        names,
                        Arbitraries.of(true, false))
                .as((address, size, colour, name, ready) -> new Thing(address, size, colour, name, ready, List.of()))
                .list()
                .ofMinSize(1)
                .ofMaxSize(8)
                .withoutEdgeCases();
    }

    private static List<String> cells(Thing thing) {
        return List.of(
                thing.address(),
                thing.size() < 0 ? "" : Integer.toString(thing.size()),
                thing.colour(),
                thing.name(),
                thing.ready() ? "True" : "False");
    }

    private static String list(List<Thing> things) {
        StringBuilder text = new StringBuilder("\r\n");
        for (Thing thing : things) {
            for (int i = 0; i < NAMES.size(); i++) {
                text.append(String.format(
                        "%-7s : %s\r\n", NAMES.get(i), cells(thing).get(i)));
            }
            text.append("\r\n");
        }
        return text.toString();
    }

    private static String table(List<Thing> things) {
        List<String> dashes =
                NAMES.stream().map(name -> "-".repeat(name.length())).toList();
        List<List<String>> rows = Stream.concat(
                        Stream.of(NAMES, dashes), things.stream().map(PowerShellOutputPropertyTest::cells))
                .toList();
        String format = "%-" + width(rows, 0) + "s %" + width(rows, 1) + "s %-" + width(rows, 2) + "s %-"
                + width(rows, 3) + "s %" + width(rows, 4) + "s\n";
        return rows.stream().map(row -> String.format(format, row.toArray())).collect(Collectors.joining());
    }

    private static int width(List<List<String>> rows, int column) {
        return rows.stream().mapToInt(row -> row.get(column).length()).max().orElseThrow();
    }

    private static Object json(Thing thing) {
        return new JsonObject()
                .put("Address", thing.address())
                .putTree("Size", thing.size() < 0 ? null : thing.size())
                .put("Colour", thing.colour())
                .put("Name", thing.name())
                .put("Ready", thing.ready())
                .toTree();
    }

    private static String csv(List<Thing> things, char delimiter) {
        Function<List<String>, String> line = cells ->
                cells.stream().map(cell -> '"' + cell + '"').collect(Collectors.joining("" + delimiter)) + "\r\n";
        return line.apply(NAMES)
                + things.stream()
                        .map(PowerShellOutputPropertyTest::cells)
                        .map(line)
                        .collect(Collectors.joining());
    }
}
