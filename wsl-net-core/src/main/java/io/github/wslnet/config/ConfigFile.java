// SPDX-License-Identifier: Apache-2.0
package io.github.wslnet.config;

import java.util.List;
import java.util.Optional;

/**
 * One of WSL's two configuration files. Both have one grammar, read with different care.
 *
 * <p>A line that is no line of the grammar is passed over in {@code .wslconfig}; in {@code wsl.conf} it ends the
 * reading, and what stands after it counts for nothing. Source: the callers of {@code ParseConfigFile}, {@code
 * src/windows/common/WslCoreConfig.cpp} and {@code src/linux/init/WslDistributionConfig.cpp} in microsoft/WSL.
 *
 * @since 0.1.0
 */
public enum ConfigFile {
    /** {@code /etc/wsl.conf}: one in each distribution, WSL 1 and WSL 2, read whenever the distribution starts. */
    WSL_CONF("/etc/wsl.conf", "wsl --terminate DISTRO"),

    /** {@code %UserProfile%\.wslconfig}: one for each Windows user, WSL 2 only, read when the virtual machine starts. */
    WSLCONFIG(".wslconfig", "wsl --shutdown");

    private final String path;
    private final String restartCommand;

    ConfigFile(String path, String restartCommand) {
        this.path = path;
        this.restartCommand = restartCommand;
    }

    /** Returns {@code /etc/wsl.conf} or {@code .wslconfig}. */
    public String path() {
        return path;
    }

    /**
     * Returns the command after which a change of this file is in force: {@code wsl --terminate DISTRO} stops one
     * distribution, {@code wsl --shutdown} all of them.
     */
    public String restartCommand() {
        return restartCommand;
    }

    /** Returns every setting that WSL reads from this file. */
    public List<Setting<?>> settings() {
        return list().all();
    }

    /** Returns the setting that WSL reads by this name or alias, in any case. */
    public Optional<Setting<?>> setting(SettingName name) {
        return list().find(name);
    }

    private SettingList list() {
        return this == WSL_CONF ? DistroSettings.list() : GlobalSettings.list();
    }

    /** Tells whether the reading ends at the first line that is no line of the grammar. */
    boolean stopsAtSyntaxError() {
        return this == WSL_CONF;
    }

    /** Tells whether CR LF is one character, LF, to the reader: Windows opens the file in text mode. */
    boolean joinsCarriageReturn() {
        return this == WSLCONFIG;
    }

    /** Tells whether a byte order mark says how the file is encoded; else it is a character like others. */
    boolean knowsByteOrderMark() {
        return this == WSLCONFIG;
    }

    /** Tells whether each character loses all but its low eight bits, so that only ASCII arrives. */
    boolean narrowsCharacters() {
        return this == WSLCONFIG;
    }
}
