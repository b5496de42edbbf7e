// SPDX-License-Identifier: Apache-2.0
package io.github.wslnet.plan;

/** A file of a distro, as a step finds or leaves it. */
public sealed interface GuestFile {
    /** There is no such file. */
    record Missing() implements GuestFile {
        @Override
        public String toString() {
            return "no file";
        }
    }

    /**
     * A plain file.
     *
     * @param content the whole text
     */
    record Text(String content) implements GuestFile {
        @Override
        public String toString() {
            return "a file of " + content.length() + " characters";
        }
    }

    /**
     * A symbolic link.
     *
     * @param target where it points to, as the link says it
     */
    record Link(String target) implements GuestFile {
        @Override
        public String toString() {
            return "a link to " + target;
        }
    }
}
