// SPDX-License-Identifier: Apache-2.0
package io.github.wslnet.config;

import java.nio.charset.StandardCharsets;

/**
 * A {@code .wslconfig}: its settings are the constants of {@link GlobalSettings}.
 *
 * <pre>{@code
 * GlobalConfig config = GlobalConfig.parse(bytes);
 * GlobalConfig edited = config.with(NETWORKING_MODE, NetworkingMode.MIRRORED);
 * System.out.println(config.diffTo(edited));
 * }</pre>
 *
 * @since 0.1.0
 */
public final class GlobalConfig extends ConfigDocument<GlobalConfig> {
    private GlobalConfig(ConfigLayout layout) {
        super(layout);
    }

    /** Reads the bytes of a file; every sequence of bytes is one. */
    public static GlobalConfig parse(byte[] bytes) {
        return new GlobalConfig(ConfigLayout.of(bytes, ConfigFile.WSLCONFIG));
    }

    /** Reads a text as the UTF-8 file that holds it. */
    public static GlobalConfig parse(String text) {
        return parse(text.getBytes(StandardCharsets.UTF_8));
    }

    /** Returns a file with nothing in it. */
    public static GlobalConfig empty() {
        return parse("");
    }

    @Override
    GlobalConfig of(ConfigLayout changed) {
        return new GlobalConfig(changed);
    }
}
