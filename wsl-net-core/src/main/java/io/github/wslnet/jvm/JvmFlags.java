// SPDX-License-Identifier: Apache-2.0
package io.github.wslnet.jvm;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * The system properties by which a JVM chooses between IPv4 and IPv6 ("Networking Properties" of the JDK's API
 * documentation).
 *
 * @param preferIpv4Stack {@code java.net.preferIPv4Stack}: no IPv6 sockets at all
 * @param preferIpv6Addresses {@code java.net.preferIPv6Addresses}: which of a name's addresses comes first
 * @since 0.1.0
 */
public record JvmFlags(boolean preferIpv4Stack, Preference preferIpv6Addresses) {
    /** A JVM that was started without either property. */
    public static final JvmFlags DEFAULT = new JvmFlags(false, Preference.FALSE);

    private static final String STACK = "-Djava.net.preferIPv4Stack=";
    private static final String ADDRESSES = "-Djava.net.preferIPv6Addresses=";

    /** The values of {@code java.net.preferIPv6Addresses}. */
    public enum Preference {
        /** IPv4 first; the default. */
        FALSE,
        /** IPv6 first. */
        TRUE,
        /** As the operating system returns them. */
        SYSTEM
    }

    /** Reads a JVM's arguments; of a property that is given twice the last one counts, and all else is passed over. */
    public static JvmFlags of(List<String> arguments) {
        boolean stack = last(arguments, STACK).filter("true"::equalsIgnoreCase).isPresent();
        Preference preference =
                last(arguments, ADDRESSES).map(JvmFlags::preference).orElse(Preference.FALSE);
        return new JvmFlags(stack, preference);
    }

    private static Preference preference(String value) {
        return switch (value.toLowerCase(Locale.ROOT)) {
            case "true" -> Preference.TRUE;
            case "system" -> Preference.SYSTEM;
            default -> Preference.FALSE;
        };
    }

    private static Optional<String> last(List<String> arguments, String start) {
        return arguments.stream()
                .filter(argument -> argument.startsWith(start))
                .reduce((earlier, later) -> later)
                .map(argument -> argument.substring(start.length()));
    }
}
