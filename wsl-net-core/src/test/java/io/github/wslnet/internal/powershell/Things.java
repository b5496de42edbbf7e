// SPDX-License-Identifier: Apache-2.0
package io.github.wslnet.internal.powershell;

import io.github.wslnet.address.IpAddress;
import io.github.wslnet.text.Parsed;
import java.util.List;
import java.util.Optional;

/** A made-up cmdlet, {@code Get-Thing}, with a property of each kind. */
final class Things {
    static final EnumNames COLOURS =
            EnumNames.from(0, "Red", "Green", "Greenish").and(9, "Blue");

    private static final Property<IpAddress> ADDRESS = Property.address("Address", "IP");
    private static final Property<Integer> SIZE = Property.number(0, 99, "Size");
    private static final Property<String> COLOUR = Property.choice(COLOURS, "Colour");
    private static final Property<String> NAME = Property.text("Name");
    private static final Property<Boolean> READY = Property.flag("Ready");
    private static final Property<List<String>> PARTS = Property.texts("Parts");

    private static final RecordShape SHAPE = RecordShape.of("get-thing", ADDRESS, SIZE, COLOUR, NAME, READY, PARTS)
            .withBareRowsOf(3);

    private Things() {}

    static Parsed<List<Thing>> parse(String text) {
        return PowerShellOutput.parse(SHAPE, text, Things::row);
    }

    static List<Thing> read(String text) {
        return parse(text).orThrow();
    }

    private static Optional<Thing> row(PowerShellRecord record) {
        return record.get(ADDRESS)
                .map(address -> new Thing(
                        address.toString(),
                        record.getInt(SIZE).orElse(-1),
                        record.get(COLOUR).orElse(""),
                        record.get(NAME).orElse(""),
                        record.get(READY).orElse(false),
                        record.getAll(PARTS)));
    }

    record Thing(String address, int size, String colour, String name, boolean ready, List<String> parts) {
        static Thing at(String address) {
            return new Thing(address, -1, "", "", false, List.of());
        }

        Thing sized(int newSize) {
            return new Thing(address, newSize, colour, name, ready, parts);
        }

        Thing coloured(String newColour) {
            return new Thing(address, size, newColour, name, ready, parts);
        }

        Thing named(String newName) {
            return new Thing(address, size, colour, newName, ready, parts);
        }

        Thing madeOf(String... newParts) {
            return new Thing(address, size, colour, name, ready, List.of(newParts));
        }

        Thing thatIsReady() {
            return new Thing(address, size, colour, name, true, parts);
        }
    }
}
