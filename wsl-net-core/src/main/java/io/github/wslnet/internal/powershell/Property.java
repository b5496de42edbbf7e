// SPDX-License-Identifier: Apache-2.0
package io.github.wslnet.internal.powershell;

import io.github.wslnet.address.IpAddress;
import io.github.wslnet.internal.scan.Digits;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * One property of a cmdlet's objects: its names, how its text is read, and what to say when that fails.
 *
 * <p>All names mean the same; the first one that has a value counts ({@code InterfaceIndex} before {@code ifIndex}).
 *
 * @since 0.1.0
 */
public final class Property<T> {
    /** Stands before each element of a list that came from a JSON array; never printed by a cmdlet. */
    static final char ELEMENT_MARK = '\u0001';

    private final List<String> names;
    private final String expected;
    private final Function<String, Optional<T>> reader;
    private final Predicate<String> fits;
    private final boolean hasBlanks;

    private Property(
            String expected,
            Function<String, Optional<T>> reader,
            Predicate<String> fits,
            boolean hasBlanks,
            List<String> names) {
        this.names = names;
        this.expected = expected;
        this.reader = reader;
        this.fits = fits;
        this.hasBlanks = hasBlanks;
    }

    /** Returns a property whose text is read by a function that gives nothing for a text of another form. */
    public static <T> Property<T> of(String expected, Function<String, Optional<T>> reader, String... names) {
        return new Property<>(expected, reader, text -> reader.apply(text).isPresent(), false, List.of(names));
    }

    /** Returns a property of any text. */
    public static Property<String> text(String... names) {
        return new Property<>("a text", Optional::of, text -> false, true, List.of(names));
    }

    /** Returns a property that holds an address. */
    public static Property<IpAddress> address(String... names) {
        return new Property<>("an IP address", IpAddress::tryParse, Property::isAddress, false, List.of(names));
    }

    /** Returns a property that holds a number, both bounds included. */
    public static Property<Integer> number(int lowest, int highest, String... names) {
        return of("a number in " + lowest + ".." + highest, text -> number(text, lowest, highest), names);
    }

    /** Returns a property that holds a number which an {@code int} may be too small for, both bounds included. */
    public static Property<Long> longNumber(long lowest, long highest, String... names) {
        return of("a number in " + lowest + ".." + highest, text -> longNumber(text, lowest, highest), names);
    }

    /** Returns a property that holds a boolean, which PowerShell writes {@code True} and {@code False} everywhere. */
    public static Property<Boolean> flag(String... names) {
        return of("True or False", Property::flag, names);
    }

    /** Returns a property that holds one of an enumeration's names; unknown ones are kept. */
    public static Property<String> choice(EnumNames choices, String... names) {
        return new Property<>(
                "a single word",
                text -> Optional.of(text).filter(word -> word.indexOf(' ') < 0).map(choices::nameOf),
                choices::hasName,
                false,
                List.of(names));
    }

    /** Returns a property that holds several texts: {@code {80, 443}}, or one alone without braces. */
    public static Property<List<String>> texts(String... names) {
        return new Property<>("the whole list in braces", Property::wholeList, text -> false, true, List.of(names));
    }

    /** Returns what commas separate. */
    public static List<String> elements(String text) {
        return split(text, 0, text.length(), ',');
    }

    List<String> names() {
        return names;
    }

    String name() {
        return names.get(0);
    }

    /** Says what the text should have been. */
    String expected() {
        return expected;
    }

    Optional<T> read(String text) {
        return reader.apply(text);
    }

    /** Adds the next line of a text that was broken. */
    void append(StringBuilder shown, CharSequence rest) {
        if (hasBlanks) {
            WrappedText.append(shown, rest);
        } else {
            WrappedText.stripEnd(shown).append(rest);
        }
    }

    /** Tells whether a text is all there is; of one with words it can't be told. */
    boolean isWhole(String text) {
        return !hasBlanks && reader.apply(text).isPresent() && fits(text);
    }

    /** Tells whether a field of a row without heading has the form of this property and of hardly anything else. */
    boolean fits(String field) {
        return fits.test(field);
    }

    /** Tells whether a field is an address or what a narrow table leaves of one. */
    private static boolean isAddress(String field) {
        return IpAddress.tryParse(field).isPresent()
                || Cut.isCut(field)
                        && field.chars().allMatch(c -> Character.digit(c, 16) >= 0 || ":.%…".indexOf(c) >= 0);
    }

    private static Optional<Integer> number(String text, int lowest, int highest) {
        return longNumber(text, lowest, highest).map(Long::intValue);
    }

    private static Optional<Long> longNumber(String text, long lowest, long highest) {
        long number = Digits.numberOrMinusOne(text, 0, text.length());
        return number >= lowest && number <= highest ? Optional.of(number) : Optional.empty();
    }

    private static Optional<Boolean> flag(String text) {
        boolean isTrue = text.equalsIgnoreCase("True");
        return isTrue || text.equalsIgnoreCase("False") ? Optional.of(isTrue) : Optional.empty();
    }

    /** Reads the elements; a list that the tool cut, or a CSV's {@code System.String[]}, is no list. */
    private static Optional<List<String>> wholeList(String text) {
        if (text.charAt(0) == ELEMENT_MARK) {
            return Optional.of(split(text, 1, text.length(), ELEMENT_MARK));
        }
        if (Cut.isCut(text) || text.startsWith("System.") && text.endsWith("[]")) {
            return Optional.empty();
        }
        boolean braced = text.startsWith("{") && text.endsWith("}");
        return Optional.of(braced ? split(text, 1, text.length() - 1, ',') : List.of(text));
    }

    private static List<String> split(String text, int start, int end, char separator) {
        List<String> elements = new ArrayList<>();
        int from = start;
        while (from < end) {
            int at = text.indexOf(separator, from);
            int to = at < 0 || at > end ? end : at;
            elements.add(text.substring(from, to).strip());
            from = to + 1;
        }
        elements.removeIf(String::isEmpty);
        return elements;
    }
}
