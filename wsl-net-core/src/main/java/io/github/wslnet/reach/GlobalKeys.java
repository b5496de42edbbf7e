// SPDX-License-Identifier: Apache-2.0
package io.github.wslnet.reach;

import io.github.wslnet.address.Port;
import io.github.wslnet.config.GlobalConfig;
import io.github.wslnet.config.GlobalSettings;
import io.github.wslnet.known.Known;
import java.util.List;
import java.util.Set;

/**
 * The keys of {@code .wslconfig} that decide where packets go.
 *
 * <p>A key that is missing in a file that was read has WSL's default; a file that was not read has none.
 */
final class GlobalKeys {
    static final String FIELD = "windows.globalConfig";

    private final Known<Boolean> forwardsLocalhost;
    private final Known<Boolean> crossesHostAddresses;
    private final Known<Set<Port>> ignoredPorts;

    GlobalKeys(Known<String> text) {
        Known<GlobalConfig> config = text.map(GlobalConfig::parse);
        this.forwardsLocalhost =
                config.map(file -> file.get(GlobalSettings.LOCALHOST_FORWARDING).orElse(true));
        this.crossesHostAddresses = config.map(
                file -> file.get(GlobalSettings.HOST_ADDRESS_LOOPBACK).orElse(false));
        this.ignoredPorts = config.map(
                file -> Set.copyOf(file.get(GlobalSettings.IGNORED_PORTS).orElse(List.of())));
    }

    /** Returns {@code wsl2.localhostForwarding}. */
    Known<Boolean> forwardsLocalhost() {
        return forwardsLocalhost;
    }

    /** Returns {@code experimental.hostAddressLoopback}. */
    Known<Boolean> crossesHostAddresses() {
        return crossesHostAddresses;
    }

    /** Returns {@code experimental.ignoredPorts}. */
    Known<Set<Port>> ignoredPorts() {
        return ignoredPorts;
    }

    /** Returns a check that says that the file is needed. */
    static Check unknown(String id, String key, Known<?> value) {
        return Check.unknown(id, "what .wslconfig says of " + key + " is " + value.whyNot(), FIELD);
    }
}
