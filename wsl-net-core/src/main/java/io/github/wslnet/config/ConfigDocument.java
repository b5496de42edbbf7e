// SPDX-License-Identifier: Apache-2.0
package io.github.wslnet.config;

import io.github.wslnet.text.LineDiff;
import io.github.wslnet.text.UnparseableTextException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A configuration file of WSL that owns every byte of its text.
 *
 * <p>It is read as WSL reads it (see {@code docs/formats}) and never refused: what WSL passes over is kept and listed in
 * {@link #problems()}. An edit changes the lines of one setting and leaves all else as it was, the byte order mark, line
 * endings, comments and lines that are no lines included.
 *
 * <p>{@code get} answers what the file says; whether WSL then does it is {@link EffectiveConfig}'s answer.
 *
 * @param <C> the file's own class
 * @since 0.1.0
 */
public abstract sealed class ConfigDocument<C extends ConfigDocument<C>> permits DistroConfig, GlobalConfig {
    private static final int SHOWN = 5;

    private final ConfigLayout layout;

    ConfigDocument(ConfigLayout layout) {
        this.layout = layout;
    }

    abstract C of(ConfigLayout changed);

    /** Returns which of the two files this is. */
    public ConfigFile file() {
        return layout.file;
    }

    /** Returns the entries that WSL reads, in the order of the file, unknown and duplicated ones too. */
    public List<ConfigEntry> entries() {
        return layout.assignments()
                .map(read -> new ConfigEntry(
                        read.name(),
                        layout.valueOf(read),
                        read.reading().first().physical()))
                .toList();
    }

    /**
     * Returns the value that the file gives to a setting, or empty when it gives none that WSL takes.
     *
     * <p>The first entry counts, under whichever of the setting's names, even when its value is bad and a later one is
     * good.
     *
     * @throws IllegalArgumentException when the setting belongs to the other file
     */
    public <T> Optional<T> get(Setting<T> setting) {
        return first(checked(setting).names()).flatMap(setting::parse);
    }

    /** Returns the text of the first entry of this name or of an alias of it, whatever it is worth. */
    public Optional<String> get(SettingName name) {
        return first(namesOf(name));
    }

    /**
     * Returns this file with a setting given a value.
     *
     * <p>Changed is the value of the first entry; if there is none, a line is put at the end of the setting's section,
     * or a section at the end of the file. A value that is already there in another spelling stays as it is.
     *
     * @throws IllegalArgumentException when the setting belongs to the other file, or WSL would not read the value back
     *     as it is, for example a text with a carriage return
     */
    public <T> C with(Setting<T> setting, T value) {
        if (get(setting).filter(value::equals).isPresent()) {
            return of(layout);
        }
        String text = setting.print(value);
        if (!setting.parse(text).filter(value::equals).isPresent()) {
            throw new IllegalArgumentException(
                    setting + " takes " + setting.allowedValues() + " but was '" + value + "'");
        }
        try {
            return edited(setting.names(), setting.name(), text);
        } catch (UnparseableTextException e) {
            throw new IllegalArgumentException(e.getMessage(), e);
        }
    }

    /**
     * Returns this file with an entry of this name given a text, as {@link #with(Setting, Object)} does.
     *
     * <p>The name may be one that WSL does not know.
     *
     * @throws UnparseableTextException when the name is known and WSL would not take the text, or no text of a file
     *     means it; it says what is allowed
     * @throws IllegalArgumentException when the name has no section
     */
    public C with(SettingName name, String text) {
        if (name.section().isEmpty()) {
            throw new IllegalArgumentException("a setting is in a section but '" + name + "' names none");
        }
        Optional<Setting<?>> known = file().setting(name);
        known.filter(setting -> !setting.accepts(text)).ifPresent(setting -> {
            throw new UnparseableTextException(setting.toString(), 0, text, "expected " + setting.allowedValues());
        });
        boolean unchanged = get(name).filter(text::equals).isPresent();
        return unchanged ? of(layout) : edited(namesOf(name), spelt(name), text);
    }

    /**
     * Returns this file without the entries of a setting, under all of its names; comments behind them stay.
     *
     * @throws IllegalArgumentException when the setting belongs to the other file
     */
    public C without(Setting<?> setting) {
        return of(new ConfigEditor(layout).remove(checked(setting).names()));
    }

    /** Returns this file without the entries of this name and its aliases; comments behind them stay. */
    public C without(SettingName name) {
        return of(new ConfigEditor(layout).remove(namesOf(name)));
    }

    /** Returns what WSL does not read as it was meant, in the order of the file. */
    public List<ConfigProblem> problems() {
        return ProblemFinder.find(layout);
    }

    /** Returns the lines that the other file takes out and puts in. */
    public LineDiff diffTo(C other) {
        return LineDiff.between(toText(), other.toText());
    }

    /** Returns the file, byte by byte as it was read or edited. */
    public byte[] toBytes() {
        return layout.toBytes();
    }

    /** Returns the text without a byte order mark; bytes that are no UTF-8 become U+FFFD. */
    public String toText() {
        return layout.form.textOf(layout.units);
    }

    private Optional<String> first(List<SettingName> names) {
        return layout.firstOf(names).map(layout::valueOf);
    }

    private List<SettingName> namesOf(SettingName name) {
        return file().setting(name).map(Setting::names).orElse(List.of(name));
    }

    /** Returns the name as WSL's source spells it, if WSL has it. */
    private SettingName spelt(SettingName name) {
        return namesOf(name).stream().filter(name::equals).findFirst().orElse(name);
    }

    private C edited(List<SettingName> names, SettingName written, String text) {
        String value = layout.form.unitsOf(ValueText.quote(written, text));
        return of(new ConfigEditor(layout).set(names, written, value));
    }

    private <T> Setting<T> checked(Setting<T> setting) {
        if (setting.file() != file()) {
            throw new IllegalArgumentException(
                    setting + " belongs to " + setting.file().path() + ", not to " + file().path());
        }
        return setting;
    }

    /** Tells whether the other is the same kind of file with the same bytes. */
    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof ConfigDocument<?> document
                && document.file() == file()
                && Arrays.equals(document.toBytes(), toBytes());
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(toBytes());
    }

    /** Returns the file's name and what it sets, for example {@code .wslconfig (wsl2.networkingMode=mirrored)}. */
    @Override
    public String toString() {
        return file().path() + " ("
                + entries().stream().limit(SHOWN).map(ConfigEntry::toString).collect(Collectors.joining(", "))
                + (entries().size() > SHOWN ? ", ..." : "") + ")";
    }
}
