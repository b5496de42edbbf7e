// SPDX-License-Identifier: Apache-2.0
package io.github.wslnet.config;

import io.github.wslnet.config.ConfigNode.Assignment;
import io.github.wslnet.config.ConfigNode.Blank;
import io.github.wslnet.config.ConfigNode.Broken;
import io.github.wslnet.config.ConfigNode.Header;
import io.github.wslnet.config.ConfigNode.Span;
import io.github.wslnet.config.ConfigNode.Torn;
import java.util.List;
import java.util.Optional;

/**
 * Changes one setting of a file and nothing else in it.
 *
 * <p>What is written must come into force: it goes where WSL reads it, in {@code wsl.conf} before the line at which WSL
 * stops.
 */
final class ConfigEditor {
    private final ConfigLayout layout;

    ConfigEditor(ConfigLayout layout) {
        this.layout = layout;
    }

    /**
     * Gives a setting a value: in place where one of its names stands, else at the end of its section.
     *
     * @param names the names by which WSL finds the setting
     * @param written the name to write where none of them stands
     * @param value the units of the value, quoted where needed
     */
    ConfigLayout set(List<SettingName> names, SettingName written, String value) {
        return placeOfValue(names)
                .map(place -> layout.replace(place, value + separatorAfter(place)))
                .orElseGet(() -> insert(written, value));
    }

    /**
     * Takes out every line that gives a setting a value, read or not; a comment behind a value stays.
     *
     * <p>In one pass, since a file may consist of nothing else.
     */
    ConfigLayout remove(List<SettingName> names) {
        StringBuilder units = new StringBuilder(layout.units.length());
        int kept = 0;
        for (ConfigNode node : layout.nodes()) {
            if (givesOneOf(names, node)) {
                units.append(layout.units, kept, node.span().start());
                units.append(node instanceof Assignment assignment ? commentBehind(assignment) : "");
                kept = node.span().end();
            }
        }
        return layout.with(
                units.append(layout.units, kept, layout.units.length()).toString());
    }

    private static boolean givesOneOf(List<SettingName> names, ConfigNode node) {
        return node instanceof Assignment assignment && names.contains(assignment.name())
                || node instanceof Broken broken && tearsOneOf(names, broken);
    }

    /** Returns where the value stands that WSL reads, or else the one that it fails to read. */
    private Optional<Span> placeOfValue(List<SettingName> names) {
        Optional<Span> read = layout.firstOf(names).map(Assignment::value);
        return read.or(() -> layout.nodes().stream()
                .limit(layout.readNodes().size() + 1L)
                .filter(Broken.class::isInstance)
                .map(Broken.class::cast)
                .flatMap(broken -> broken.tornAssignment().stream())
                .filter(torn -> names.contains(torn.name()))
                .map(Torn::value)
                .findFirst());
    }

    private static boolean tearsOneOf(List<SettingName> names, Broken broken) {
        return broken.tornAssignment().map(torn -> names.contains(torn.name())).orElse(false);
    }

    /** A value that comes to stand where none was must not touch the comment behind it. */
    private String separatorAfter(Span place) {
        return place.start() == place.end() && layout.units.startsWith("#", place.end()) ? " " : "";
    }

    private String commentBehind(Assignment assignment) {
        String rest = new Span(assignment.value().end(), assignment.span().end()).of(layout.units);
        int comment = rest.indexOf('#');
        return comment < 0 ? "" : rest.substring(comment);
    }

    private ConfigLayout insert(SettingName name, String value) {
        String line = name.key() + "=" + value;
        return lastOfSection(name.section())
                .map(last -> insertAt(last.span().end(), "", line))
                .orElseGet(() -> appendSection("[" + name.section() + "]" + layout.lineEnding() + line));
    }

    /** Returns the last node of a section's first block, not counting the blank lines that end the block. */
    private Optional<ConfigNode> lastOfSection(String section) {
        List<ConfigNode> read = layout.readNodes();
        int header = 0;
        while (header < read.size() && !isHeaderOf(section, read.get(header))) {
            header++;
        }
        int last = header;
        for (int i = header + 1; i < read.size() && !leaves(section, read.get(i)); i++) {
            last = isOpenEnded(read.get(i)) ? last : i;
        }
        return header < read.size() ? Optional.of(read.get(last)) : Optional.empty();
    }

    private static boolean isHeaderOf(String section, ConfigNode node) {
        return node instanceof Header header && header.section().equalsIgnoreCase(section);
    }

    /** Tells whether a key after the node would be in another section. */
    private static boolean leaves(String section, ConfigNode node) {
        return node instanceof Header
                || node instanceof Broken broken && !broken.section().equalsIgnoreCase(section);
    }

    /** Blank lines, and a broken line whose last character is a backslash that would swallow a line ending. */
    private boolean isOpenEnded(ConfigNode node) {
        return node instanceof Blank
                || node instanceof Broken && node.span().of(layout.units).endsWith("\\");
    }

    private ConfigLayout appendSection(String lines) {
        List<ConfigNode> read = layout.readNodes();
        int before = read.size();
        while (before > 0 && layout.isReadToTheEnd() && isOpenBroken(read.get(before - 1))) {
            before--;
        }
        boolean needsBlankLine = before > 0 && !(read.get(before - 1) instanceof Blank);
        int position = before == 0 ? 0 : read.get(before - 1).span().end();
        return insertAt(position, needsBlankLine ? layout.lineEnding() : "", lines);
    }

    private boolean isOpenBroken(ConfigNode node) {
        return node instanceof Broken && isOpenEnded(node);
    }

    /** Inserts whole lines; a file that does not end with a line ending does not get one. */
    private ConfigLayout insertAt(int position, String blankLine, String lines) {
        boolean afterLine = position == 0 || layout.units.charAt(position - 1) == '\n';
        boolean beforeLine = afterLine || position < layout.units.length();
        String ending = layout.lineEnding();
        String text = (afterLine ? "" : ending) + blankLine + lines + (beforeLine ? ending : "");
        return layout.replace(new Span(position, position), text);
    }
}
