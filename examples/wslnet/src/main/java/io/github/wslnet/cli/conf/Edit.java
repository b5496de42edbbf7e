// SPDX-License-Identifier: Apache-2.0
package io.github.wslnet.cli.conf;

import io.github.wslnet.config.ConfigDocument;
import io.github.wslnet.config.SettingName;
import io.github.wslnet.text.UnparseableTextException;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;
import picocli.CommandLine.TypeConversionException;

/** One {@code --set} or {@code --unset}; they are done in the order in which they are given. */
final class Edit {
    @Option(
            names = "--set",
            required = true,
            paramLabel = "SECTION.KEY=VALUE",
            converter = AssignmentConverter.class,
            description = "gives a setting a value")
    private @Nullable Assignment set;

    @Option(
            names = "--unset",
            required = true,
            paramLabel = "SECTION.KEY",
            converter = NameConverter.class,
            description = "takes out every line of a setting")
    private @Nullable SettingName unset;

    /** A setting and its new value. */
    record Assignment(SettingName name, String value) {}

    SettingName name() {
        if (set != null) {
            return set.name();
        }
        if (unset != null) {
            return unset;
        }
        throw new IllegalStateException("an edit sets or unsets");
    }

    <C extends ConfigDocument<C>> C applyTo(C config) {
        return set == null ? config.without(name()) : config.with(set.name(), set.value());
    }

    /** Reads {@code SECTION.KEY}. */
    static final class NameConverter implements ITypeConverter<SettingName> {
        @Override
        public SettingName convert(String text) {
            try {
                return SettingName.parse(text);
            } catch (UnparseableTextException e) {
                throw new TypeConversionException(e.getMessage());
            }
        }
    }

    /** Reads {@code SECTION.KEY=VALUE}; the value is what follows the first equals sign. */
    static final class AssignmentConverter implements ITypeConverter<Assignment> {
        @Override
        public Assignment convert(String text) {
            int equals = text.indexOf('=');
            if (equals < 0) {
                throw new TypeConversionException("expected SECTION.KEY=VALUE but was '" + text + "'");
            }
            return new Assignment(new NameConverter().convert(text.substring(0, equals)), text.substring(equals + 1));
        }
    }
}
