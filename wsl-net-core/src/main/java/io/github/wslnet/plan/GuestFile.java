// SPDX-License-Identifier: Apache-2.0
package io.github.wslnet.plan;

import io.github.wslnet.dns.HostsFile;
import io.github.wslnet.dns.ResolvConf;

/**
 * A file of a distro, as a step finds or leaves it.
 *
 * @since 0.1.0
 */
public sealed interface GuestFile {
    /** Tells whether it is a file or link that WSL makes at a distro's start, so that nobody's work is lost with it. */
    default boolean isMadeByWsl() {
        return false;
    }

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
        public boolean isMadeByWsl() {
            return ResolvConf.parse(content).generatedByWsl()
                    || HostsFile.parse(content).generatedByWsl();
        }

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
        public boolean isMadeByWsl() {
            return target.endsWith("/wsl/resolv.conf") || target.endsWith("/run/resolvconf/resolv.conf");
        }

        @Override
        public String toString() {
            return "a link to " + target;
        }
    }
}
