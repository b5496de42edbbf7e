// SPDX-License-Identifier: Apache-2.0
package io.github.wslnet.config;

import java.nio.charset.StandardCharsets;

/**
 * A {@code /etc/wsl.conf}: its settings are the constants of {@link DistroSettings}.
 *
 * <pre>{@code
 * DistroConfig config = DistroConfig.parse(bytes);
 * DistroConfig edited = config.with(GENERATE_RESOLV_CONF, false);
 * System.out.println(config.diffTo(edited));
 * }</pre>
 *
 * @since 0.1.0
 */
public final class DistroConfig extends ConfigDocument<DistroConfig> {
    private DistroConfig(ConfigLayout layout) {
        super(layout);
    }

    /** Reads the bytes of a file; every sequence of bytes is one. */
    public static DistroConfig parse(byte[] bytes) {
        return new DistroConfig(ConfigLayout.of(bytes, ConfigFile.WSL_CONF));
    }

    /** Reads a text as the UTF-8 file that holds it. */
    public static DistroConfig parse(String text) {
        return parse(text.getBytes(StandardCharsets.UTF_8));
    }

    /** Returns a file with nothing in it. */
    public static DistroConfig empty() {
        return parse("");
    }

    @Override
    DistroConfig of(ConfigLayout changed) {
        return new DistroConfig(changed);
    }
}
