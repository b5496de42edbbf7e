// SPDX-License-Identifier: Apache-2.0
package io.github.wslnet.config;

import io.github.wslnet.config.InForce.Origin;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * WSL's own adjustments of what {@code wsl.conf} says.
 *
 * <p>Source: the constructor of {@code WslDistributionConfig} in {@code src/linux/init/WslDistributionConfig.cpp} of
 * microsoft/WSL.
 */
final class DistroRules {
    private final DistroConfig config;
    private final boolean inVirtualMachine;
    private final Map<Setting<?>, InForce<?>> values = new HashMap<>();

    DistroRules(DistroConfig config, boolean inVirtualMachine) {
        this.config = config;
        this.inVirtualMachine = inVirtualMachine;
    }

    EffectiveConfig apply() {
        List<ConfigEntry> entries = config.entries();
        for (Setting<?> setting : DistroSettings.all()) {
            values.put(setting, InForce.asWritten(config, entries, setting));
        }
        if (!inVirtualMachine && get(DistroSettings.SYSTEMD).value().orElse(false)) {
            values.put(
                    DistroSettings.SYSTEMD,
                    get(DistroSettings.SYSTEMD).insteadOf(false, Origin.FALLBACK, "WSL 1 has no systemd"));
        }
        endRootWithSlash();
        return new EffectiveConfig(values, List.of());
    }

    private void endRootWithSlash() {
        InForce<String> root = get(DistroSettings.AUTOMOUNT_ROOT);
        String path = root.value().orElse("");
        if (!path.endsWith("/")) {
            values.put(DistroSettings.AUTOMOUNT_ROOT, new InForce<>(Optional.of(path + "/"), root.reason(), List.of()));
        }
    }

    private <T> InForce<T> get(Setting<T> setting) {
        return EffectiveConfig.typed(Objects.requireNonNull(values.get(setting)));
    }
}
