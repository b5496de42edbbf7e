// SPDX-License-Identifier: Apache-2.0
package io.github.wslnet.config;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Finds the setting that a misspelt or misplaced name probably means. */
final class NearestSetting {
    private NearestSetting() {}

    /** Returns the setting of this file, or else of the other one, that is nearest to the name, if one is near. */
    static Optional<Setting<?>> to(SettingName name, ConfigFile file) {
        ConfigFile other = file == ConfigFile.WSL_CONF ? ConfigFile.WSLCONFIG : ConfigFile.WSL_CONF;
        return withKey(name, file.settings())
                .or(() -> withKey(name, other.settings()))
                .or(() -> near(name, file.settings()));
    }

    private static Optional<Setting<?>> withKey(SettingName name, List<Setting<?>> settings) {
        return settings.stream()
                .filter(setting -> setting.name().hasKey(name.key()))
                .findFirst();
    }

    private static Optional<Setting<?>> near(SettingName name, List<Setting<?>> settings) {
        int tolerance = Math.max(1, name.key().length() / 3);
        return settings.stream()
                .filter(setting -> distance(name, setting) <= tolerance)
                .min(Comparator.<Setting<?>>comparingInt(setting -> distance(name, setting))
                        .thenComparing(setting -> !setting.name().isInSection(name.section())));
    }

    private static int distance(SettingName name, Setting<?> setting) {
        return distance(
                name.key().toLowerCase(Locale.ROOT), setting.name().key().toLowerCase(Locale.ROOT));
    }

    /** Returns how many letters must be put in, taken out or changed to make one word the other. */
    static int distance(String one, String other) {
        int[] row = new int[other.length() + 1];
        for (int j = 0; j < row.length; j++) {
            row[j] = j;
        }
        for (int i = 1; i <= one.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j < row.length; j++) {
                int changed = diagonal + (one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.min(changed, Math.min(row[j], row[j - 1]) + 1);
            }
        }
        return row[other.length()];
    }
}
