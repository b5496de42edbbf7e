// SPDX-License-Identifier: Apache-2.0
package io.github.wslnet.config;

import java.lang.module.ModuleDescriptor.Version;

/** The order of releases such as {@code 2.4.4.0} and {@code 5.15.167.4-microsoft-standard-WSL2}. */
final class Release {
    private Release() {}

    /** Tells whether a release is older than another; one that starts with no digit is not. */
    static boolean isBefore(String release, String other) {
        String text = release.strip();
        boolean isNumbered = !text.isEmpty() && text.charAt(0) >= '0' && text.charAt(0) <= '9';
        return isNumbered && Version.parse(text).compareTo(Version.parse(other)) < 0;
    }
}
