// SPDX-License-Identifier: Apache-2.0
package io.github.wslnet.snapshot;

import io.github.wslnet.config.Circumstances;
import io.github.wslnet.config.ConfigDocument;
import io.github.wslnet.config.ConfigEntry;
import io.github.wslnet.config.ConfigFile;
import io.github.wslnet.config.ConfigProblem;
import io.github.wslnet.config.DistroConfig;
import io.github.wslnet.config.EffectiveConfig;
import io.github.wslnet.config.GlobalConfig;
import io.github.wslnet.config.GlobalSettings;
import io.github.wslnet.config.InForce;
import io.github.wslnet.config.ModeStatus;
import io.github.wslnet.config.NetworkingMode;
import io.github.wslnet.config.Setting;
import io.github.wslnet.distro.DistroName;
import io.github.wslnet.distro.WslVersion;
import io.github.wslnet.known.Known;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A configuration file held against what runs: what was asked for, what is in force, what waits for a restart, and what
 * that restart stops.
 *
 * <pre>{@code
 * ConfigStatus status = ConfigStatus.of(config, circumstances, changedAt, vm);
 * status.pending().orElse(false);    // .wslconfig was changed after the virtual machine started
 * status.restart();                  // wsl.exe --shutdown, which stops Debian and Ubuntu
 * }</pre>
 *
 * <p>WSL reads a file once, at the start. So a file that was not changed since is in force, but for the mode, which the
 * guest can tell; of a file that was changed since nobody knows any more what it said.
 *
 * @since 0.1.0
 */
public final class ConfigStatus {
    private static final String DOWN = "no virtual machine runs";

    private final ConfigDocument<?> document;
    private final EffectiveConfig next;
    private final Known<Boolean> pending;
    private final Restart restart;
    private final Known<NetworkingMode> mode;

    private ConfigStatus(
            ConfigDocument<?> document,
            EffectiveConfig next,
            Known<Boolean> pending,
            Restart restart,
            Known<NetworkingMode> mode) {
        this.document = document;
        this.next = next;
        this.pending = pending;
        this.restart = restart;
        this.mode = mode;
    }

    /**
     * Holds a {@code .wslconfig} against the virtual machine.
     *
     * @param changedAt when the file was last changed
     */
    public static ConfigStatus of(
            GlobalConfig config, Circumstances circumstances, Known<Instant> changedAt, RunningVm vm) {
        return new ConfigStatus(
                config,
                EffectiveConfig.of(config, circumstances),
                vm.isDown() ? Known.unreadable(DOWN) : ModeStatus.isPending(changedAt, vm.startedAt()),
                Restart.ofAll(vm.distros()),
                vm.isDown() ? Known.unreadable(DOWN) : vm.mode());
    }

    /**
     * Holds a {@code wsl.conf} against its distro, which is not in safe mode.
     *
     * @param changedAt when the file was last changed
     * @param startedAt when the distro was started; unreadable with the reason when it does not run
     */
    public static ConfigStatus of(
            DistroConfig config,
            DistroName distro,
            WslVersion version,
            Known<Instant> changedAt,
            Known<Instant> startedAt) {
        boolean stopped = startedAt instanceof Known.Unreadable<Instant>;
        return new ConfigStatus(
                config,
                EffectiveConfig.of(config, version == WslVersion.WSL2),
                stopped ? Known.unreadable(startedAt.whyNot()) : ModeStatus.isPending(changedAt, startedAt),
                Restart.of(distro, !stopped),
                Known.absent());
    }

    /** Returns which file it is about. */
    public ConfigFile file() {
        return document.file();
    }

    /** Returns what WSL does not read as it was meant. */
    public List<ConfigProblem> problems() {
        return document.problems();
    }

    /** Returns what WSL prints at its start beyond the problems of the file. */
    public List<String> warnings() {
        return next.warnings();
    }

    /** Tells whether the file was changed since it was read. */
    public Known<Boolean> pending() {
        return pending;
    }

    /** Returns what brings the file into force. */
    public Restart restart() {
        return restart;
    }

    /** Returns every setting of the file, in the order of WSL's own list. */
    public List<SettingStatus> settings() {
        return file().settings().stream().map(this::get).toList();
    }

    /**
     * Returns one setting.
     *
     * @throws IllegalArgumentException when it is a setting of the other file
     */
    public SettingStatus get(Setting<?> setting) {
        InForce<String> after = asText(setting);
        return new SettingStatus(setting, asked(setting), now(setting, after), after);
    }

    /** Returns one line, for example {@code /etc/wsl.conf: problems 0, restart pending false}. */
    @Override
    public String toString() {
        return file().path() + ": problems " + problems().size() + ", restart pending "
                + pending.map(Object::toString).orElse("unknown");
    }

    private Optional<ConfigEntry> asked(Setting<?> setting) {
        return document.entries().stream()
                .filter(entry -> setting.names().contains(entry.name()))
                .findFirst();
    }

    private <T> InForce<String> asText(Setting<T> setting) {
        InForce<T> after = next.get(setting);
        return new InForce<>(after.value().map(setting::print), after.reason(), after.unless());
    }

    private Known<String> now(Setting<?> setting, InForce<String> after) {
        if (setting.equals(GlobalSettings.NETWORKING_MODE) && mode.isKnown()) {
            return mode.map(NetworkingMode::word);
        }
        if (!pending.isKnown()) {
            return pending.map(changed -> "");
        }
        return pending.orElse(true)
                ? Known.unreadable(file().path() + " was changed since it was read")
                : Known.of(after.value().orElse(""));
    }
}
