// SPDX-License-Identifier: Apache-2.0
package io.github.wslnet.plan;

import io.github.wslnet.distro.DistroName;
import io.github.wslnet.dns.HostsEntry;
import io.github.wslnet.internal.WslNetStyle;
import java.util.List;
import org.immutables.value.Value;

/**
 * A distro knows hosts that its user names: entries in {@code /etc/hosts} that stay there.
 *
 * <p>Two steps: {@code generateHosts = false} in {@code /etc/wsl.conf}, else WSL writes the file anew at each start; a
 * block of these entries in the file, between two comments that say whose they are. What WSL or others wrote into the
 * file stays in it. Nothing is terminated: Linux reads the file at each look-up.
 *
 * @since 0.1.0
 */
@Value.Immutable
@WslNetStyle
public abstract sealed class OwnHosts extends Goal implements WithOwnHosts permits ImmutableOwnHosts {
    OwnHosts() {}

    /** Returns the distro. */
    public abstract DistroName distro();

    /** Returns the entries, in their order in the file. */
    public abstract List<HostsEntry> entries();

    /** Tells whether the entries outlast the next start of the distro; else {@code /etc/wsl.conf} is left alone. */
    @Value.Default
    public boolean lasting() {
        return true;
    }

    /**
     * Returns the goal that a distro has these entries, in a file that WSL no longer writes.
     *
     * @throws IllegalArgumentException when the name is none that WSL takes, or there is no entry
     */
    public static OwnHosts of(String distro, HostsEntry... entries) {
        return new Builder().distro(DistroName.of(distro)).addEntries(entries).build();
    }

    /** Returns the goal that leaves the file to WSL: the entries are gone after the distro's next start. */
    public OwnHosts untilNextStart() {
        return withLasting(false);
    }

    @Override
    void ensure(Draft draft) {
        new OwnHostsSteps(this, draft).ensure();
    }

    @Override
    void remove(Draft draft) {
        new OwnHostsSteps(this, draft).remove();
    }

    @Value.Check
    void check() {
        if (entries().isEmpty()) {
            throw new IllegalArgumentException("a hosts file of one's own needs an entry but there were none");
        }
    }

    /** Builds an {@link OwnHosts}. */
    static final class Builder extends ImmutableOwnHosts.Builder {
        Builder() {}
    }
}
