// SPDX-License-Identifier: Apache-2.0
package io.github.wslnet.forward;

import io.github.wslnet.text.Parsed;
import io.github.wslnet.text.UnparseableTextException;
import java.util.List;

/**
 * How Windows keeps portproxy rules in the registry, below {@code HKEY_LOCAL_MACHINE}.
 *
 * <p>Each rule is a text value below the key of its table: the name is the listening side, the data the other, each
 * {@code address/port}. What {@code netsh} shows is this, but in the language of Windows and in its code page.
 *
 * @since 0.1.0
 */
public final class PortProxyRegistry {
    private static final String ROOT = "SYSTEM\\CurrentControlSet\\Services\\PortProxy";
    private static final String RECORD_ROOT = "SOFTWARE\\wsl-net\\1\\PortProxy";
    private static final String TCP = "\\tcp";

    private PortProxyRegistry() {}

    /** Returns the key of a table, for example {@code SYSTEM\CurrentControlSet\Services\PortProxy\v4tov4\tcp}. */
    public static String key(PortProxyFamily family) {
        return ROOT + "\\" + family + TCP;
    }

    /**
     * Returns the key of the record of rules that this library made, for example {@code
     * SOFTWARE\wsl-net\1\PortProxy\v4tov4\tcp}.
     *
     * <p>Its values are those of the table for our rules, so a rule is ours while name and data agree: one that somebody
     * made anew since, to another address, is theirs.
     */
    public static String recordKey(PortProxyFamily family) {
        return RECORD_ROOT + "\\" + family + TCP;
    }

    /** Returns the name of a rule's value, for example {@code 0.0.0.0/3000}. */
    public static String valueName(PortProxyRule rule) {
        return rule.listen().toString();
    }

    /** Returns the data of a rule's value, for example {@code 172.23.220.194/3000}. */
    public static String valueData(PortProxyRule rule) {
        return rule.connect().toString();
    }

    /**
     * Returns the rule that a value stands for.
     *
     * @throws UnparseableTextException when the name or the data is not {@code address/port}
     */
    public static PortProxyRule rule(PortProxyFamily family, String valueName, String valueData) {
        return new PortProxyRule(family, PortProxyEndpoint.parse(valueName), PortProxyEndpoint.parse(valueData));
    }

    /**
     * Reads what {@code reg query HKLM\SYSTEM\CurrentControlSet\Services\PortProxy /s} prints, or a {@code .reg} file
     * of that key, in any language.
     *
     * <p>Values of other keys, other types, and unnamed ones are passed over; with a warning where they stand below a
     * table. Blank lines alone are no rules.
     *
     * @return the rules in the order of the text
     * @throws UnparseableTextException when there is text but neither the key of a table nor one above it
     */
    public static Parsed<List<PortProxyRule>> parse(String text) {
        return new PortProxyRegistryText(text).read();
    }
}
