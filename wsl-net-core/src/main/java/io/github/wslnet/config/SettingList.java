// SPDX-License-Identifier: Apache-2.0
package io.github.wslnet.config;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The settings of one file, in the order in which they were added, found by every name they have. */
final class SettingList {
    private final ConfigFile file;
    private final List<Setting<?>> settings = new ArrayList<>();
    private final Map<SettingName, Setting<?>> byName = new HashMap<>();

    SettingList(ConfigFile file) {
        this.file = file;
    }

    /** Starts a setting of this file; it is on the list once it is built. */
    <T> Setting.Builder<T> add(String name, ValueType<T> type) {
        return new Setting.Builder<>(file, name, type, this::register);
    }

    private void register(Setting<?> setting) {
        settings.add(setting);
        setting.names().forEach(name -> byName.put(name, setting));
    }

    List<Setting<?>> all() {
        return Collections.unmodifiableList(settings);
    }

    Optional<Setting<?>> find(SettingName name) {
        return Optional.ofNullable(byName.get(name));
    }
}
