// SPDX-License-Identifier: Apache-2.0
package io.github.wslnet.snapshot;

import io.github.wslnet.distro.DistroName;
import io.github.wslnet.distro.WslVersion;
import io.github.wslnet.internal.WslNetStyle;
import io.github.wslnet.known.Known;
import io.github.wslnet.socket.Listener;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.immutables.value.Value;

/**
 * An installed distribution, as {@code wsl -l -v} lists it, with what was read inside it.
 *
 * @since 0.1.0
 */
@Value.Immutable
@WslNetStyle
public sealed interface Distro extends WithDistro permits ImmutableDistro {
    /** Returns the name that {@code wsl.exe -d} takes. */
    DistroName name();

    /** Returns WSL1 or WSL2. */
    WslVersion version();

    /** Returns the state's word as WSL prints it, for example {@code Running}. */
    default Known<String> state() {
        return Known.absent();
    }

    /** Tells whether {@code wsl.exe} without {@code -d} means this one. */
    default boolean isDefault() {
        return false;
    }

    /** Returns the servers of this distro; those of other distros in the same virtual machine are not among them. */
    default Known<List<Listener>> listeners() {
        return Known.absent();
    }

    /** Returns the text of {@code /etc/wsl.conf}, empty when there is no such file. */
    default Known<String> wslConf() {
        return Known.absent();
    }

    /** Returns when {@code /etc/wsl.conf} was last written. */
    default Known<Instant> wslConfModifiedAt() {
        return Known.absent();
    }

    /** Returns when the distro was started, which is when it read {@code /etc/wsl.conf}. */
    default Known<Instant> startedAt() {
        return Known.absent();
    }

    /** Returns what stands in {@code /etc/resolv.conf} and whether it is a link. */
    default Known<ResolvConfState> resolvConf() {
        return Known.absent();
    }

    /** Returns the text of {@code /etc/hosts}, empty when there is no such file. */
    default Known<String> hosts() {
        return Known.absent();
    }

    /** Returns the processes that matter to a network: those that listen. */
    default Known<List<RunningProcess>> processes() {
        return Known.absent();
    }

    /** Returns whether Windows programs can be started here. */
    default Known<Interop> interop() {
        return Known.absent();
    }

    /** Returns those variables of a login shell that name a host, for example {@code DISPLAY} or {@code DOCKER_HOST}. */
    default Known<Map<String, String>> environment() {
        return Known.absent();
    }

    /**
     * Starts a running distro.
     *
     * @throws IllegalArgumentException when the name is none that WSL takes
     */
    static Builder running(String name, WslVersion version) {
        return new Builder().name(DistroName.of(name)).version(version).state(Known.of("Running"));
    }

    /** Starts a distro of which only name and version are known. */
    static Builder named(DistroName name, WslVersion version) {
        return new Builder().name(name).version(version);
    }

    /** Tells whether processes of this distro can be running: it is not known to be in another state. */
    @Value.NonAttribute
    default boolean mayRun() {
        return state().orElse("Running").equalsIgnoreCase("Running");
    }

    /** Returns one line, which is {@code toString} too, for example {@code Ubuntu (WSL2, Running)}. */
    @Value.NonAttribute
    default String describe() {
        return name() + " (" + version() + ", " + state().orElse("state unknown") + ")";
    }

    /** Builds a {@link Distro}. */
    final class Builder extends ImmutableDistro.Builder {
        Builder() {}
    }
}
