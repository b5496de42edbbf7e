// SPDX-License-Identifier: Apache-2.0
package io.github.wslnet.config;

/**
 * A key with its value, as WSL reads them.
 *
 * @param name the name in the case of the file
 * @param value the text without quotes, escapes and the comment behind it
 * @param line the line on which the key stands, from 1
 * @since 0.1.0
 */
public record ConfigEntry(SettingName name, String value, int line) {
    @Override
    public String toString() {
        return name + "=" + value;
    }
}
