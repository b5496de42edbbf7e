// SPDX-License-Identifier: Apache-2.0
package io.github.wslnet.config;

import io.github.wslnet.address.Ipv4Address;
import io.github.wslnet.address.MacAddress;
import io.github.wslnet.address.Port;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * A kind of value in a configuration file: which texts WSL takes, and what it says of others.
 *
 * <p>Source: {@code ConfigKey::ParseImpl} in {@code src/shared/configfile/configfile.cpp} and the strings in {@code
 * localization/strings/en-US/Resources.resw} of microsoft/WSL.
 */
final class ValueType<T> {
    static final ValueType<Boolean> BOOL = new ValueType<>(
            "true, false, 1 or 0",
            ValueType::parseBoolean,
            Object::toString,
            "Invalid boolean value '%s' for key '%s' in %s");

    static final ValueType<Integer> INT = new ValueType<>(
            "a whole number: decimal, 0x and hex digits, or 0 and octal digits",
            IntegerText::parse,
            Object::toString,
            "Invalid integer value '%s' for key '%s' in %s");

    static final ValueType<Integer> OCTAL = new ValueType<>(
            "an octal number that starts with 0, for example 0022",
            IntegerText::parse,
            number -> "0" + Integer.toOctalString(number),
            INT.complaint);

    static final ValueType<Duration> MILLIS = new ValueType<>(
            "a whole number of milliseconds",
            text -> IntegerText.parse(text).map(Duration::ofMillis),
            duration -> Long.toString(duration.toMillis()),
            INT.complaint);

    static final ValueType<MemorySize> MEMORY = new ValueType<>(
            "a whole number followed at once by B, KB, MB, GB or TB, for example 8GB",
            MemorySize::tryParse,
            MemorySize::toString,
            "Invalid memory string '%s' for .wslconfig entry '%s' in %s");

    static final ValueType<String> TEXT = new ValueType<>("any text", Optional::of, Function.identity(), "");

    static final ValueType<MacAddress> MAC = new ValueType<>(
            "six pairs of hex digits, all separated by ':' or all by '-'",
            MacAddress::tryParse,
            MacAddress::toString,
            "Invalid mac address '%s' for key '%s' in %s");

    static final ValueType<Ipv4Address> IPV4 = new ValueType<>(
            "an IPv4 address, for example 10.255.255.254",
            Ipv4Address::tryParse,
            Ipv4Address::toString,
            "Invalid IP value '%s' for key '%s' in %s");

    static final ValueType<List<Port>> PORTS = new ValueType<>(
            "ports in 1..65535 with commas between, for example 3000,9000",
            text -> Optional.of(PortListText.parse(text)),
            PortListText::print,
            INT.complaint,
            PortListText::isWhollyGood,
            PortListText::isComplainedOf);

    static final ValueType<NetworkingMode> MODE = words(Map.of(
            "Bridged", NetworkingMode.BRIDGED,
            "Consomme", NetworkingMode.CONSOMME,
            "Mirrored", NetworkingMode.MIRRORED,
            "Nat", NetworkingMode.NAT,
            "None", NetworkingMode.NONE,
            "VirtioProxy", NetworkingMode.CONSOMME));

    static final ValueType<MemoryReclaim> RECLAIM = words(Map.of(
            "Disabled", MemoryReclaim.DISABLED,
            "DropCache", MemoryReclaim.DROP_CACHE,
            "Gradual", MemoryReclaim.GRADUAL));

    static final ValueType<ControlGroups> CGROUPS = words(Map.of("v1", ControlGroups.V1, "v2", ControlGroups.V2));

    private final String allowed;
    private final Function<String, Optional<T>> reader;
    private final Function<? super T, String> printer;
    private final String complaint;
    private final Predicate<String> accepted;
    private final Predicate<String> complainedOf;

    private ValueType(
            String allowed,
            Function<String, Optional<T>> reader,
            Function<? super T, String> printer,
            String complaint) {
        this(
                allowed,
                reader,
                printer,
                complaint,
                text -> reader.apply(text).isPresent(),
                text -> reader.apply(text).isEmpty());
    }

    private ValueType(
            String allowed,
            Function<String, Optional<T>> reader,
            Function<? super T, String> printer,
            String complaint,
            Predicate<String> accepted,
            Predicate<String> complainedOf) {
        this.allowed = allowed;
        this.reader = reader;
        this.printer = printer;
        this.complaint = complaint;
        this.accepted = accepted;
        this.complainedOf = complainedOf;
    }

    /** One of a few words, in any case; the first in the alphabet is printed where two mean the same. */
    private static <T> ValueType<T> words(Map<String, T> meanings) {
        TreeMap<String, T> sorted = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        sorted.putAll(meanings);
        String list = String.join(", ", sorted.keySet());
        return new ValueType<>(
                "one of " + list + ", in any case",
                text -> Optional.ofNullable(sorted.get(text)),
                value -> sorted.entrySet().stream()
                        .filter(word -> word.getValue().equals(value))
                        .findFirst()
                        .map(word -> word.getKey().toLowerCase(Locale.ROOT))
                        .orElse(value.toString()),
                "Invalid value '%s' for config key '%s' in %s (Valid values: " + list + ")");
    }

    private static Optional<Boolean> parseBoolean(String text) {
        if (text.equals("1") || text.equalsIgnoreCase("true")) {
            return Optional.of(true);
        }
        return text.equals("0") || text.equalsIgnoreCase("false") ? Optional.of(false) : Optional.empty();
    }

    /** Returns what WSL takes a text for, or empty when it takes no part of it. */
    Optional<T> parse(String text) {
        return reader.apply(text);
    }

    /** Tells whether WSL takes the whole text, without letting go of a part of it. */
    boolean accepts(String text) {
        return accepted.test(text);
    }

    /** Tells whether WSL has something to say of the text. */
    boolean isComplainedOf(String text) {
        return complainedOf.test(text);
    }

    String print(T value) {
        return printer.apply(value);
    }

    /** Returns what may be written, in words. */
    String allowed() {
        return allowed;
    }

    /** Returns what WSL says of a text that it does not take. */
    String complaint(String text, SettingName name, String place) {
        return String.format(Locale.ROOT, complaint, text, name, place);
    }
}
