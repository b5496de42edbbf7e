// SPDX-License-Identifier: Apache-2.0
package io.github.wslnet.plan;

import io.github.wslnet.address.IpAddress;
import io.github.wslnet.distro.DistroName;
import io.github.wslnet.internal.WslNetStyle;
import java.util.List;
import org.immutables.value.Value;

/**
 * A distro asks name servers of the user's choice instead of those that WSL writes down.
 *
 * <p>Four steps: {@code generateResolvConf = false} in {@code /etc/wsl.conf}, else WSL makes the file again at each
 * start; the link {@code /etc/resolv.conf} removed, else all distros' file changes; a file of its own written; the
 * distro terminated, so that it reads its configuration. In a file that somebody wrote only the name servers change.
 * {@link WslDns} is the way back.
 *
 * @since 0.1.0
 */
@Value.Immutable
@WslNetStyle
public abstract sealed class OwnDns extends Goal implements WithOwnDns permits ImmutableOwnDns {
    OwnDns() {}

    /** Returns the distro. */
    public abstract DistroName distro();

    /** Returns the name servers, asked in this order; Linux asks at most three. */
    public abstract List<IpAddress> servers();

    /**
     * Returns the goal that a distro asks these name servers.
     *
     * @throws IllegalArgumentException when the name is none that WSL takes, or there is no server or more than three
     */
    public static OwnDns of(String distro, IpAddress... servers) {
        return new Builder().distro(DistroName.of(distro)).addServers(servers).build();
    }

    @Override
    void ensure(Draft draft) {
        new OwnDnsSteps(this, draft).ensure();
    }

    @Override
    void remove(Draft draft) {
        new OwnDnsSteps(this, draft).remove();
    }

    @Value.Check
    void check() {
        if (servers().isEmpty() || servers().size() > 3) {
            throw new IllegalArgumentException("resolv.conf takes 1 to 3 name servers but there were "
                    + servers().size());
        }
    }

    /** Builds an {@link OwnDns}. */
    static final class Builder extends ImmutableOwnDns.Builder {
        Builder() {}
    }
}
