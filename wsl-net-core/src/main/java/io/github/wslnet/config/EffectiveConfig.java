// SPDX-License-Identifier: Apache-2.0
package io.github.wslnet.config;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What comes of a file when WSL starts with it: each setting's value in force, and why.
 *
 * <p>For {@code .wslconfig} the rules are WSL's, in its order: what the file says, policies, settings that rule each other out, what Windows
 * can do, what fails while the network is made. Not foreseen is that Windows fails to make a NAT network, upon which WSL
 * since 2.3.25 takes {@code consomme}. Source: {@code src/windows/common/WslCoreConfig.cpp} and {@code
 * src/windows/service/exe/WslCoreVm.cpp} in microsoft/WSL.
 *
 * <pre>{@code
 * EffectiveConfig effective = EffectiveConfig.of(config, Circumstances.builder().windowsBuild(Known.of(19045)).build());
 * System.out.println(effective.mode()); // nat: mirrored needs ... Windows build 19045 has no ...
 * }</pre>
 *
 * @since 0.1.0
 */
public final class EffectiveConfig {
    private final Map<Setting<?>, InForce<?>> values;
    private final List<String> warnings;

    EffectiveConfig(Map<Setting<?>, InForce<?>> values, List<String> warnings) {
        this.values = Map.copyOf(values);
        this.warnings = List.copyOf(warnings);
    }

    /** Works out what comes of a file under these circumstances. */
    public static EffectiveConfig of(GlobalConfig config, Circumstances circumstances) {
        return new EffectiveRules(config, circumstances).apply();
    }

    /**
     * Works out what comes of a distro's {@code wsl.conf}, outside of safe mode.
     *
     * @param inVirtualMachine whether the distro is one of WSL 2, which alone can have systemd
     */
    public static EffectiveConfig of(DistroConfig config, boolean inVirtualMachine) {
        return new DistroRules(config, inVirtualMachine).apply();
    }

    /** Returns the networking mode. */
    public InForce<NetworkingMode> mode() {
        return get(GlobalSettings.NETWORKING_MODE);
    }

    /**
     * Returns what comes of a setting.
     *
     * @throws IllegalArgumentException when it is a setting of the other file
     */
    public <T> InForce<T> get(Setting<T> setting) {
        return Optional.ofNullable(values.get(setting))
                .map(EffectiveConfig::<T>typed)
                .orElseThrow(() -> new IllegalArgumentException(
                        setting + " belongs to " + setting.file().path()));
    }

    /** Returns what WSL prints at its start beyond the problems of the file, in its order, without {@code wsl:}. */
    public List<String> warnings() {
        return warnings;
    }

    /** Tells whether every setting comes to the same for the same reason, and the warnings are the same. */
    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof EffectiveConfig config
                && config.values.equals(values)
                && config.warnings.equals(warnings);
    }

    @Override
    public int hashCode() {
        return 31 * values.hashCode() + warnings.hashCode();
    }

    /** Returns what is not by default, on one line, for example {@code wsl2.networkingMode=nat: a policy ...}. */
    @Override
    public String toString() {
        String changed = values.entrySet().stream()
                .filter(entry -> entry.getValue().reason().origin() != InForce.Origin.DEFAULT)
                .map(entry -> entry.getKey() + "=" + entry.getValue())
                .sorted()
                .collect(Collectors.joining("; "));
        return changed.isEmpty() ? "all by default" : changed;
    }

    @SuppressWarnings("unchecked") // the rules put a value under a setting of its own type only
    static <T> InForce<T> typed(InForce<?> value) {
        return (InForce<T>) value;
    }
}
