// SPDX-License-Identifier: Apache-2.0
package io.github.wslnet.plan;

import static io.github.wslnet.config.DistroSettings.GENERATE_RESOLV_CONF;
import static io.github.wslnet.plan.DistroDraft.RESOLV_CONF;

import io.github.wslnet.distro.DistroName;
import io.github.wslnet.internal.WslNetStyle;
import org.immutables.value.Value;

/**
 * A distro asks the name servers that WSL writes down: the way back from {@link OwnDns}, whoever went it.
 *
 * <p>Three steps: {@code generateResolvConf} taken out of {@code /etc/wsl.conf}; a file {@code /etc/resolv.conf} of
 * somebody's own removed; the distro terminated, upon whose next start WSL makes its link. The undo puts back the text
 * and the link as they were.
 *
 * @since 0.1.0
 */
@Value.Immutable
@WslNetStyle
public abstract sealed class WslDns extends Goal implements WithWslDns permits ImmutableWslDns {
    WslDns() {}

    /** Returns the distro. */
    public abstract DistroName distro();

    /**
     * Returns the goal that a distro asks WSL's name servers.
     *
     * @throws IllegalArgumentException when the name is none that WSL takes
     */
    public static WslDns of(String distro) {
        return new Builder().distro(DistroName.of(distro)).build();
    }

    @Override
    void ensure(Draft draft) {
        DistroDraft files = new DistroDraft("WSL's name servers", distro(), draft);
        boolean generated = files.config().get(GENERATE_RESOLV_CONF).orElse(true);
        if (!generated || !files.resolvConf().isMadeByWsl()) {
            giveBack(files);
        }
    }

    @Override
    void remove(Draft draft) {
        throw new DistroDraft("WSL's name servers", distro(), draft)
                .impossible("what comes instead is not said; ensure OwnDns with name servers");
    }

    /** The file is removed though WSL would replace it, so that there is an undo that puts it back. */
    static void giveBack(DistroDraft files) {
        files.edit(files.config().without(GENERATE_RESOLV_CONF));
        GuestFile before = files.resolvConf();
        if (!before.isMadeByWsl()) {
            files.write(RESOLV_CONF, before, new GuestFile.Missing());
        }
        files.terminate();
    }

    /** Builds a {@link WslDns}. */
    static final class Builder extends ImmutableWslDns.Builder {
        Builder() {}
    }
}
