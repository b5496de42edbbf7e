// SPDX-License-Identifier: Apache-2.0
package io.github.wslnet.snapshot;

import io.github.wslnet.known.Known;
import java.util.Optional;

/**
 * {@code /etc/resolv.conf} as it stands in a distro.
 *
 * @param link where the file points to when it is a symbolic link, as the link says it
 * @param text the content, empty when the file is missing or its link dangles
 * @param immutable whether nobody can change it, root included ({@code chattr +i})
 * @param targetExists whether the file that the link points to is there
 * @since 0.1.0
 */
public record ResolvConfState(
        Optional<String> link, Optional<String> text, Known<Boolean> immutable, Known<Boolean> targetExists) {
    /** Makes a file of which no more is known than where it points to and what it holds. */
    public ResolvConfState(Optional<String> link, Optional<String> text) {
        this(link, text, Known.absent(), Known.absent());
    }

    /** Returns one line, without the content. */
    @Override
    public String toString() {
        String content = text.map(known -> known.length() + " characters").orElse("nothing");
        return link.map(target -> "a link to " + target + " with ").orElse("a file of ") + content;
    }

    /** Returns a plain file. */
    public static ResolvConfState file(String text) {
        return new ResolvConfState(Optional.empty(), Optional.of(text));
    }

    /** Returns a link to a file of this content. */
    public static ResolvConfState linkTo(String target, String text) {
        return new ResolvConfState(Optional.of(target), Optional.of(text));
    }
}
