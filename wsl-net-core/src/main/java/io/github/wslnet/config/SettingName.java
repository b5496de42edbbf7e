// SPDX-License-Identifier: Apache-2.0
package io.github.wslnet.config;

import io.github.wslnet.text.UnparseableTextException;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * The name of a setting, for example {@code network.generateHosts}; case does not matter.
 *
 * @param section a letter followed by letters and digits, or empty for a key that stands before every section
 * @param key a letter followed by letters and digits
 * @since 0.1.0
 */
public record SettingName(String section, String key) {
    /**
     * Checks both names.
     *
     * @throws IllegalArgumentException when one has another character than an ASCII letter or digit, or starts with a
     *     digit, or the key is empty
     */
    public SettingName {
        if (!section.isEmpty() && !isName(section) || !isName(key)) {
            throw new IllegalArgumentException(
                    "a section and a key are a letter followed by letters and digits but were '" + section + "' and '"
                            + key + "'");
        }
    }

    /**
     * Returns the name of a key in a section.
     *
     * @throws IllegalArgumentException when one is not a letter followed by letters and digits
     */
    public static SettingName of(String section, String key) {
        return new SettingName(section, key);
    }

    /**
     * Reads {@code section.key}.
     *
     * @throws UnparseableTextException when the text is not two names with a dot between
     */
    public static SettingName parse(String text) {
        int dot = text.indexOf('.');
        if (dot < 0 || !isName(text.substring(0, dot)) || !isName(text.substring(dot + 1))) {
            throw new UnparseableTextException(
                    "setting",
                    0,
                    text,
                    "expected SECTION.KEY, each a letter followed by letters and digits, as in network.generateHosts");
        }
        return new SettingName(text.substring(0, dot), text.substring(dot + 1));
    }

    /** Tells whether the text is a letter followed by letters and digits, all ASCII. */
    static boolean isName(String text) {
        boolean isName = !text.isEmpty() && ConfigScanner.isLetter(text.charAt(0));
        for (int i = 1; i < text.length() && isName; i++) {
            isName = ConfigScanner.isLetterOrDigit(text.charAt(i));
        }
        return isName;
    }

    boolean isInSection(String other) {
        return section.equalsIgnoreCase(other);
    }

    boolean hasKey(String other) {
        return key.equalsIgnoreCase(other);
    }

    /** Tells whether both parts are the same in any case. */
    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof SettingName name && name.isInSection(section) && name.hasKey(key);
    }

    @Override
    public int hashCode() {
        return toString().toLowerCase(Locale.ROOT).hashCode();
    }

    /** Returns {@code section.key}, in the case in which it was given. */
    @Override
    public String toString() {
        return section.isEmpty() ? key : section + "." + key;
    }
}
