// SPDX-License-Identifier: Apache-2.0
package io.github.wslnet.config;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * A key of {@code wsl.conf} or {@code .wslconfig} that WSL reads, with the type of its value.
 *
 * <p>The settings are the constants of {@link DistroSettings} and {@link GlobalSettings}. A setting is equal to itself
 * only.
 *
 * @param <T> what a value of it is
 * @since 0.1.0
 */
public final class Setting<T> {
    private final ConfigFile file;
    private final List<SettingName> names;
    private final ValueType<T> type;
    private final @Nullable T defaultValue;
    private final List<NetworkingMode> modes;
    private final String since;

    private Setting(Builder<T> builder) {
        this.file = builder.file;
        this.names = List.copyOf(builder.names);
        this.type = builder.type;
        this.defaultValue = builder.defaultValue;
        this.modes = builder.modes;
        this.since = builder.since;
    }

    /** Returns the file in which WSL looks for it. */
    public ConfigFile file() {
        return file;
    }

    /** Returns the name, in the case in which WSL's source writes it. */
    public SettingName name() {
        return names.get(0);
    }

    /** Returns the name and, after it, the aliases by which WSL finds the same setting. */
    public List<SettingName> names() {
        return names;
    }

    /** Returns what is in force where the file says nothing, or empty when WSL works it out or has nothing. */
    public Optional<T> defaultValue() {
        return Optional.ofNullable(defaultValue);
    }

    /** Returns the modes in which WSL looks at the setting; all that can be configured for most. */
    public List<NetworkingMode> modes() {
        return modes;
    }

    /** Returns the Windows build or WSL release that the documentation asks for, or empty when none is told. */
    public Optional<String> since() {
        return since.isEmpty() ? Optional.empty() : Optional.of(since);
    }

    /** Returns what may be written as its value, in words. */
    public String allowedValues() {
        return type.allowed();
    }

    /**
     * Returns what WSL takes a text for, or empty when it refuses the text and the default stays.
     *
     * <p>A list of ports is never refused as a whole: what is no port is passed over.
     */
    public Optional<T> parse(String text) {
        return type.parse(text);
    }

    /** Tells whether WSL takes the whole text, without complaint and without letting go of a part of it. */
    public boolean accepts(String text) {
        return type.accepts(text);
    }

    /** Returns the text that WSL reads as this value, without quotes and escapes. */
    public String print(T value) {
        return type.print(value);
    }

    boolean isComplainedOf(String text) {
        return type.isComplainedOf(text);
    }

    /** Returns what WSL says of a text that it does not take. */
    String complaint(String text, SettingName writtenName, String place) {
        return type.complaint(text, writtenName, place);
    }

    /** Returns the name, for example {@code network.generateHosts}. */
    @Override
    public String toString() {
        return name().toString();
    }

    /** What is known of a setting, put together. */
    static final class Builder<T> {
        private final ConfigFile file;
        private final List<SettingName> names = new ArrayList<>();
        private final ValueType<T> type;
        private @Nullable T defaultValue;
        private List<NetworkingMode> modes = NetworkingMode.configurable();
        private String since = "";
        private final Consumer<Setting<?>> register;

        Builder(ConfigFile file, String name, ValueType<T> type, Consumer<Setting<?>> register) {
            this.file = file;
            this.type = type;
            this.register = register;
            names.add(SettingName.parse(name));
        }

        Builder<T> alias(String name) {
            names.add(SettingName.parse(name));
            return this;
        }

        Builder<T> defaultsTo(T value) {
            defaultValue = value;
            return this;
        }

        Builder<T> in(NetworkingMode... some) {
            modes = List.of(some);
            return this;
        }

        Builder<T> since(String version) {
            since = version;
            return this;
        }

        Setting<T> build() {
            Setting<T> setting = new Setting<>(this);
            register.accept(setting);
            return setting;
        }
    }
}
