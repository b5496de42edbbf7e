// SPDX-License-Identifier: Apache-2.0
package io.github.wslnet.plan;

import static io.github.wslnet.config.DistroSettings.GENERATE_HOSTS;
import static io.github.wslnet.config.DistroSettings.HOSTNAME;

import io.github.wslnet.config.DistroConfig;
import io.github.wslnet.distro.DistroName;
import io.github.wslnet.dns.HostName;
import io.github.wslnet.dns.HostsFile;
import io.github.wslnet.internal.WslNetStyle;
import org.immutables.value.Value;

/**
 * A distro has a host name of its own instead of Windows'.
 *
 * <p>Two steps: {@code hostname} in {@code /etc/wsl.conf}, and the distro terminated, since WSL sets the name and writes
 * {@code /etc/hostname} at each start.
 *
 * @since 0.1.0
 */
@Value.Immutable
@WslNetStyle
public abstract sealed class OwnHostname extends Goal implements WithOwnHostname permits ImmutableOwnHostname {
    OwnHostname() {}

    /** Returns the distro. */
    public abstract DistroName distro();

    /** Returns the name. */
    public abstract HostName hostname();

    /**
     * Returns the goal that a distro has this name.
     *
     * @throws IllegalArgumentException when the distro's name is none that WSL takes, or WSL would change the host name
     */
    public static OwnHostname of(String distro, String hostname) {
        return new Builder()
                .distro(DistroName.of(distro))
                .hostname(new HostName(hostname))
                .build();
    }

    @Override
    void ensure(Draft draft) {
        DistroDraft files = files(draft);
        DistroConfig config = files.config();
        if (!isSet(config)) {
            files.edit(config.with(HOSTNAME, hostname().text()));
            warnOfHosts(files, config);
            files.terminate();
        }
    }

    @Override
    void remove(Draft draft) {
        DistroDraft files = files(draft);
        if (isSet(files.config())) {
            files.edit(files.config().without(HOSTNAME));
            files.terminate();
        }
    }

    private DistroDraft files(Draft draft) {
        return new DistroDraft("own host name", distro(), draft);
    }

    private boolean isSet(DistroConfig config) {
        return config.get(HOSTNAME)
                .filter(text -> HostName.clean(text).equals(hostname()))
                .isPresent();
    }

    /** Programs look their own name up; WSL puts it into the hosts file that it writes, and into no other. */
    private void warnOfHosts(DistroDraft files, DistroConfig config) {
        boolean written = config.get(GENERATE_HOSTS).orElse(true);
        boolean known = files.distro()
                .hosts()
                .value()
                .map(HostsFile::parse)
                .filter(hosts -> hosts.addressesOf(hostname().text()).isEmpty())
                .isEmpty();
        if (!written && !known) {
            files.warn(DistroDraft.HOSTS + " of " + distro() + " does not have the name " + hostname()
                    + ", and WSL does not write that file");
        }
    }

    /** Builds an {@link OwnHostname}. */
    static final class Builder extends ImmutableOwnHostname.Builder {
        Builder() {}
    }
}
