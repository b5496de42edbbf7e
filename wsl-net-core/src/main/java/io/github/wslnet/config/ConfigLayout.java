// SPDX-License-Identifier: Apache-2.0
package io.github.wslnet.config;

import io.github.wslnet.config.ConfigNode.Assignment;
import io.github.wslnet.config.ConfigNode.Broken;
import io.github.wslnet.config.ConfigNode.Span;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A configuration file as it lies there: its units, the nodes they fall into, and how many of these WSL reads.
 *
 * <p>The nodes are found when somebody asks for them, for most edits are followed by no question.
 */
final class ConfigLayout {
    final ConfigFile file;
    final FileForm form;
    final String units;
    private volatile @Nullable List<ConfigNode> found;

    private ConfigLayout(ConfigFile file, FileForm form, String units) {
        this.file = file;
        this.form = form;
        this.units = units;
    }

    static ConfigLayout of(byte[] bytes, ConfigFile file) {
        FileForm form = FileForm.of(bytes, file);
        return new ConfigLayout(file, form, form.unitsOf(bytes));
    }

    /** Returns all nodes, those after the place where WSL stops too. */
    List<ConfigNode> nodes() {
        List<ConfigNode> nodes = found;
        if (nodes == null) {
            nodes = ConfigScanner.scan(units, file);
            found = nodes;
        }
        return nodes;
    }

    private int readCount() {
        List<ConfigNode> nodes = nodes();
        int count = 0;
        while (count < nodes.size() && !(file.stopsAtSyntaxError() && nodes.get(count) instanceof Broken)) {
            count++;
        }
        return count;
    }

    byte[] toBytes() {
        return form.bytesOf(units);
    }

    /** Returns the nodes before the place where WSL stops, if it does. */
    List<ConfigNode> readNodes() {
        return nodes().subList(0, readCount());
    }

    /** Tells whether WSL reads the file to its end. */
    boolean isReadToTheEnd() {
        return readCount() == nodes().size();
    }

    Stream<Assignment> assignments() {
        return readNodes().stream().filter(Assignment.class::isInstance).map(Assignment.class::cast);
    }

    /** Returns the entry that WSL reads for a setting: the first one under any of its names. */
    Optional<Assignment> firstOf(List<SettingName> names) {
        for (ConfigNode node : nodes()) {
            if (node instanceof Assignment assignment && names.contains(assignment.name())) {
                return Optional.of(assignment);
            }
            if (node instanceof Broken && file.stopsAtSyntaxError()) {
                return Optional.empty();
            }
        }
        return Optional.empty();
    }

    String valueOf(Assignment assignment) {
        return form.textOf(assignment.reading().units());
    }

    /** Returns the same file with other units in place of some. */
    ConfigLayout replace(Span span, String replacement) {
        return with(units.substring(0, span.start()) + replacement + units.substring(span.end()));
    }

    /** Returns the same file with other units. */
    ConfigLayout with(String changed) {
        return new ConfigLayout(file, form, changed);
    }

    /** Returns the line ending of the file: that of its first line, LF when there is none. */
    String lineEnding() {
        int feed = units.indexOf('\n');
        return feed > 0 && units.charAt(feed - 1) == '\r' ? "\r\n" : "\n";
    }
}
