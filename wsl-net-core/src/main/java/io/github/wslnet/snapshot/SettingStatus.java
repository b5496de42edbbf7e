// SPDX-License-Identifier: Apache-2.0
package io.github.wslnet.snapshot;

import io.github.wslnet.config.ConfigEntry;
import io.github.wslnet.config.InForce;
import io.github.wslnet.config.Setting;
import io.github.wslnet.known.Known;
import java.util.Optional;

/**
 * A setting three times: asked for, in force now, and after the next start.
 *
 * @param setting the setting
 * @param asked what the file says, whatever it is worth; empty when it says nothing
 * @param inForce what runs now, as text; empty text for none; not known where the file was changed since the start
 * @param next what the next start gives, and why
 * @since 0.1.0
 */
public record SettingStatus(
        Setting<?> setting, Optional<ConfigEntry> asked, Known<String> inForce, InForce<String> next) {

    /** Tells whether the next start is known to change what runs. */
    public boolean isPending() {
        return inForce.value()
                .filter(now -> !now.equals(next.value().orElse("")))
                .isPresent();
    }

    /** Tells whether the file asks for what the next start does not give. */
    public boolean isOverruled() {
        return asked.isPresent() && next.reason().origin() != InForce.Origin.WRITTEN;
    }
}
