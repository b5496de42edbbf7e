// SPDX-License-Identifier: Apache-2.0
package io.github.wslnet.dns;

import io.github.wslnet.text.LineDiff;
import io.github.wslnet.text.ParseWarning;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A file of lines that owns every byte of its text.
 *
 * @param <D> the file's own class
 */
abstract sealed class LineDocument<D extends LineDocument<D>> permits HostsFile, ResolvConf {
    final RawLines lines;
    private final List<ParseWarning> warnings = new ArrayList<>();

    LineDocument(RawLines lines) {
        this.lines = lines;
    }

    /** Notes a line that is passed over. */
    final void warn(int number, String line, String reason) {
        warnings.add(new ParseWarning(number, line, reason));
    }

    /** Returns the lines that whoever uses the file passes over, and why. */
    public List<ParseWarning> warnings() {
        return List.copyOf(warnings);
    }

    /** Returns the lines that the other file takes out and puts in. */
    public LineDiff diffTo(D other) {
        return LineDiff.between(toText(), other.toText());
    }

    /** Returns the file, byte by byte as it was read or edited. */
    public byte[] toBytes() {
        return lines.toBytes();
    }

    /** Returns the text; bytes that are no UTF-8 become U+FFFD. */
    public String toText() {
        return lines.toText();
    }

    /** Tells whether the other is the same kind of file with the same bytes. */
    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof LineDocument<?> file && file.getClass().equals(getClass()) && file.lines.equals(lines);
    }

    @Override
    public int hashCode() {
        return lines.hashCode();
    }

    /** Returns what the file says, on one line, without its comments and the layout. */
    @Override
    public abstract String toString();
}
