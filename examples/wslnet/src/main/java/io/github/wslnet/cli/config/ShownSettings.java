// SPDX-License-Identifier: Apache-2.0
package io.github.wslnet.cli.config;

import io.github.wslnet.config.GlobalSettings;
import io.github.wslnet.config.Setting;
import io.github.wslnet.snapshot.ConfigStatus;
import io.github.wslnet.snapshot.SettingStatus;
import java.util.List;
import java.util.Set;

/**
 * Which settings are printed.
 *
 * @param all all there are; else those that a file names and those that make the network what it is
 */
record ShownSettings(boolean all) {
    private static final Set<Setting<?>> NETWORK = Set.of(
            GlobalSettings.NETWORKING_MODE,
            GlobalSettings.LOCALHOST_FORWARDING,
            GlobalSettings.DNS_TUNNELING,
            GlobalSettings.FIREWALL,
            GlobalSettings.AUTO_PROXY);

    List<SettingStatus> of(ConfigStatus status) {
        return status.settings().stream().filter(this::isShown).toList();
    }

    private boolean isShown(SettingStatus status) {
        return all
                || status.asked().isPresent()
                || NETWORK.contains(status.setting())
                || status.setting().name().section().equals("network");
    }
}
